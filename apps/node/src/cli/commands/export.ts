import { utf8ToString } from '@alternat/tlog'
import type { Command } from 'commander'
import { exportBundle } from '../../bundle/export.ts'
import { notForReaders } from '../../bundle/released.ts'
import { nodeCrypto } from '../../crypto.ts'
import { addressees, nameAfter } from '../../dialogue/members.ts'
import type { Store } from '../../store/types.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { readInput, writeOutput } from '../files.ts'
import { oneDialogue, reading } from '../reading.ts'
import { misuse, refuse, take } from '../stop.ts'

interface Options {
  readonly to: string
  readonly toRecipient?: string
  readonly output: string
  readonly dialogue?: string
  readonly mirrors?: boolean
  readonly all?: boolean
  readonly giveBack?: boolean
  readonly everything?: boolean
}

/**
 * A bundle holds what the sides said between them, so it goes to a side of the dialogue, or to a reader whom
 * somebody has named with its recipient: never by a slip of the pen to another side that was met.
 */
function checkAddressee(store: Store, dialogue: string, { to, toRecipient }: Options): void {
  if (to === store.side) refuse('to-self', 'A bundle is for somebody else than its sender.', { where: to })
  if (toRecipient !== undefined) return
  if (addressees(store, dialogue).includes(to)) return
  const moved = nameAfter(store, to)
  if (moved !== null) {
    refuse(
      'to-moved',
      `This side has moved and is written to as ${safe(moved)}: the old keys are no more its own.`,
      {
        where: to,
      },
    )
  }
  refuse('to-no-side', 'This is no side of the dialogue. A reader is handed it with --to-recipient FILE.', {
    where: to,
  })
}

/** A recipient is too long to be typed: it comes as the file that `side card -o` wrote for the reader. */
function recipientFrom(given: Given<Options>): { readonly recipient?: string } {
  const named = given.options.toRecipient
  if (named === undefined) return {}
  if (named.startsWith('age1')) return { recipient: named }
  return { recipient: (utf8ToString(readInput(given.io, named)) ?? '').trim() }
}

function exportTo(given: Given<Options>): Promise<Answer> {
  const { to, toRecipient, output, mirrors, all, giveBack, everything } = given.options
  if (everything === true && toRecipient === undefined)
    misuse('--everything goes with --to-recipient: a side is sent everything anyhow.')
  return reading(given.store, async (store) => {
    const dialogue = oneDialogue(store, given.options.dialogue)
    checkAddressee(store, dialogue, given.options)
    const asked = {
      dialogue,
      to,
      // Without the other sides' logs a reader has half a dialogue.
      mirrors: mirrors === true || toRecipient !== undefined,
      ...recipientFrom(given),
      ...(everything === true ? { released: 'everything' as const } : {}),
      ...(all === true ? { from: 0 } : {}),
      ...(giveBack === true ? { giveBack } : {}),
    }
    const bundle = take(await exportBundle({ store, crypto: nodeCrypto }, asked))
    const file = writeOutput(given.io, output, bundle)
    const between = toRecipient === undefined ? null : notForReaders(store, dialogue)
    const text = `A bundle of ${dialogue} for ${to}, ${bundle.length} bytes, is in ${file}.\n`
    const withheld = everything === true ? 0 : between
    return {
      json: { dialogue, to, file, size: bundle.length, ...(withheld === null ? {} : { withheld }) },
      text: between === null ? text : `${text}${releasedText(between, everything === true)}\n`,
    }
  })
}

/** What a reader is handed of what the sides said between themselves. */
function releasedText(between: number, everything: boolean): string {
  if (between === 0) return 'Every act of the dialogue is public, and in it.'
  const [acts, are, they] =
    between === 1
      ? ['1 act', 'is', 'that it is there, and not what it says']
      : [`${between} acts`, 'are', 'that they are there, and not what they say']
  return everything
    ? `It holds every act of the dialogue: ${acts} meant between the sides ${are} released to this reader by it.`
    : `It holds what is public. ${acts} meant between the sides ${are} left out: the reader sees ${they}.`
}

/** `export`: writes a bundle for another side, or for a reader: what it lacks of the logs. */
export function addExport(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'export',
    summary: 'write a bundle for another side, to be carried by e-mail or courier',
    example: 'export --to foreign.example -o to-them.alternat',
  })
  command.requiredOption('--to <side>', 'for whom it is: a side of the dialogue, or the id of a reader')
  command.option(
    '--to-recipient <file|age1…>',
    'a reader’s recipient; its bundle has every side’s log, and of the acts what is public',
  )
  command.requiredOption('-o, --output <file>', 'write the bundle here')
  command.option(
    '--everything',
    'for a reader: also what is meant between the sides; you release it to this reader by that',
  )
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  command.option('--mirrors', 'also what we hold of third logs')
  command.option('--all', 'from the first leaf on, not only what they are known to lack')
  command.option(
    '--give-back',
    'also their own log as we hold it: they have lost some and will rejoin with it',
  )
  handle<Options>(cli, command, exportTo)
}
