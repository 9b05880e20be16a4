import type { Entry, Fold } from '@alternat/acts'
import type { Command } from 'commander'
import { fallenOf, type FallenAct } from '../../dialogue/fallen.ts'
import { signaturesOf } from '../../dialogue/signatures.ts'
import { declare, handle, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { addLogFiles } from '../log-files.ts'
import { foldIn, oneDialogue, reading } from '../reading.ts'

interface Options {
  readonly dialogue?: string
}

function outcome(entry: Entry): string {
  if (entry.outcome === 'void') return `void (${entry.reason})`
  return entry.outcome
}

function line(given: Given<Options>, entry: Entry, fallen: ReadonlyMap<string, FallenAct>): string {
  const { quiet, strong } = given.paint
  const place = `${safe(entry.ref.log)} #${entry.ref.index}`
  const when = entry.at ?? '                 '
  const shown = entry.outcome === 'applied' ? '' : `  ${outcome(entry)}`
  const office = entry.office === undefined ? '' : quiet(`  by ${safe(entry.office)}`)
  const why = fallen.get(entry.ref.leaf)?.sentence
  const told = why === undefined ? '' : `\n    ${why}`
  return `${when}  ${strong(safe(entry.kind ?? 'unreadable'))}${office}${shown}  ${quiet(`${place} ${entry.ref.leaf.slice(0, 8)}`)}${told}`
}

function logText(given: Given<Options>, fold: Fold, all: readonly FallenAct[]): string {
  const fallen = new Map(all.map((one) => [one.act.leaf, one]))
  const heads = fold.logs.map((l) => `${safe(l.log)}  size ${l.size}  root ${l.root.slice(0, 16)}…`)
  return `${[...fold.entries.map((entry) => line(given, entry, fallen)), '', ...heads].join('\n')}\n`
}

/** `log`: every act of a dialogue in the order of the fold, with what became of it; in JSON with its signatures. */
export function addLog(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'log',
    summary: 'list every act of a dialogue, and what became of it',
    example: 'log --dialogue talks',
  })
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  // What stands behind a command of its own is that one's: without this, `log` would take its --store.
  command.enablePositionalOptions()
  addLogFiles(command, cli)
  handle<Options>(cli, command, (given) =>
    reading(given.store, (store) => {
      const fold = foldIn(store, oneDialogue(store, given.options.dialogue))
      const { dialogue, logs, entries } = fold
      const signatures = given.options.json === true ? signaturesOf(store, fold) : []
      const fallen = fallenOf(store, fold)
      return { json: { dialogue, logs, entries, signatures, fallen }, text: logText(given, fold, fallen) }
    }),
  )
}
