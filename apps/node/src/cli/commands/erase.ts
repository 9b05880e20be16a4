import type { Command } from 'commander'
import { textsMeant, type ListedText } from '../../erase/listed.ts'
import { officeFor } from '../../host/offices.ts'
import type { Told } from '../../host/released.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { deed, ownCard } from '../deed.ts'
import { safe } from '../escape.ts'
import { minuteNow } from '../now.ts'
import { foldIn, oneDialogue, reading } from '../reading.ts'
import { misuse, refuse, take } from '../stop.ts'
import { sideIn } from '../../dialogue/members.ts'

interface Options {
  readonly reason?: string
  readonly basis?: string
  readonly orderedBy?: string
  readonly dialogue?: string
  readonly office?: string
  readonly onlyHere?: boolean
  readonly level: string
  readonly yes?: boolean
}

const REASONS: Readonly<Record<string, string>> = {
  'legal-order': 'legal order',
  'spilled-secret': 'spilled secret',
  error: 'error',
}

function reasonFrom({ reason }: Options): string {
  const found = reason === undefined ? undefined : REASONS[reason]
  return found ?? misuse(`--reason is one of: ${Object.keys(REASONS).join(', ')}.`)
}

interface Meant {
  readonly dialogue: string
  readonly texts: readonly ListedText[]
}

function meant(given: Given<Options>, name: string): Promise<Meant> {
  return reading(given.store, (store) => {
    const dialogue = oneDialogue(store, given.options.dialogue)
    const whose = given.options.onlyHere === true ? null : sideIn(store, dialogue)
    return { dialogue, texts: take(textsMeant(foldIn(store, dialogue), name, whose)) }
  })
}

function textLines(texts: readonly ListedText[]): string[] {
  return texts.flatMap(({ digest, kind, on, lang, size, act, revisions }) => [
    `  ${digest.slice(0, 16)}…  ${size} bytes, ${safe(lang)}: beside ${safe(kind)} of ${on} (${safe(act.log)} #${act.index})`,
    ...revisions.map((one) => `      ${safe(one)} cannot be read any more`),
  ])
}

/** What is gone cannot be had back: it is said before, and a person says yes. */
async function confirmed(given: Given<Options>, lines: readonly string[]): Promise<void> {
  if (given.options.yes === true) return
  given.io.err(`${lines.join('\n')}\n`)
  const typed = await given.io.ask('Type erase to go on: ', false)
  if (typed === null) refuse('not-confirmed', 'There is no terminal to ask at: give --yes.')
  if (typed?.trim() !== 'erase') refuse('not-confirmed', 'Nothing was erased.')
}

async function onlyHere(given: Given<Options>, { texts }: Meant): Promise<Answer> {
  const lines = ['Deleted from this store alone; the record still names these words:', ...textLines(texts)]
  await confirmed(given, ['Would be deleted from this store alone:', ...textLines(texts)])
  const digests = texts.map(({ digest }) => digest)
  await deed(given, 'delete-here', { digests }, [])
  return { json: { deleted: digests, onlyHere: true }, text: `${lines.join('\n')}\n` }
}

async function everywhere(given: Given<Options>, { dialogue, texts }: Meant): Promise<Answer> {
  const { basis, orderedBy, level } = given.options
  const reason = reasonFrom(given.options)
  if (level !== 'between' && level !== 'public') misuse('--level is between or public.')
  await confirmed(given, [
    `Would be taken off the record for good (${reason}), here and at every other side:`,
    ...textLines(texts),
    'The acts stand as they are. Drafts here with the same words go too, and bundles that wait.',
    'A side that does not follow may keep its copy.',
  ])
  const office =
    given.options.office ?? take(officeFor(await ownCard(given.store), 'record.erase', minuteNow(given.io)))
  const blobs = texts.map(({ digest }) => digest)
  const body = {
    blobs,
    reason,
    ...(basis === undefined ? {} : { basis }),
    ...(orderedBy === undefined ? {} : { orderedBy }),
  }
  const act = { dialogue, office, kind: 'record.erase', body, refs: [], level, blobs: [] } as const
  const told = (await deed(given, 'act', act, [office])) as Told
  const lines = [`Taken off the record by ${safe(office)}:`, ...textLines(texts)]
  return { json: { erased: blobs, act: told.ref }, text: `${lines.join('\n')}\n` }
}

async function erase(given: Given<Options>, name = ''): Promise<Answer> {
  const found = await meant(given, name)
  return given.options.onlyHere === true ? onlyHere(given, found) : everywhere(given, found)
}

/** `erase`: takes words that this side put on the record off it. */
export function addErase(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'erase <matter|digest>',
    summary: 'take words off the record for good; the acts they stood beside remain',
    example: 'erase some-matter --reason legal-order --ordered-by "A court"',
    keys: true,
  })
  command.option('--reason <reason>', 'legal-order, spilled-secret or error')
  command.option('--basis <words>', 'the rule it rests on')
  command.option('--ordered-by <who>', 'who ordered it')
  command.option('--only-here', 'delete our own copy of anybody’s words, without an act')
  command.option('--office <office>', 'which office signs (default: the first that may manage keys)')
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  command.option('--level <level>', 'between or public', 'between')
  command.option('--yes', 'do not ask')
  handle<Options>(cli, command, erase)
}
