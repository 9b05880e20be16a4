import { toBase64 } from '@alternat/tlog'
import type { Command } from 'commander'
import { BUNDLE_CODES } from '../../bundle/codes.ts'
import { describeBundle, type BundleSummary } from '../../bundle/describe.ts'
import { receiveBundle } from '../../bundle/receive.ts'
import type { ImportReport, LeftOut } from '../../api/bundles.ts'
import { throughDoor } from '../../host/socket.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { readInput } from '../files.ts'
import { withReceiver } from '../receiving.ts'
import { refuse, take } from '../stop.ts'
import { foldOf } from '../../dialogue/fold-of.ts'
import { listDialogues } from '../../dialogue/list.ts'
import { movesHere } from '../../dialogue/members.ts'
import type { Store } from '../../store/types.ts'
import { reading } from '../reading.ts'

interface Options {
  readonly dryRun?: boolean
}

function sentenceOf(code: string): string {
  return (BUNDLE_CODES as Readonly<Record<string, string>>)[code] ?? code
}

/** Why a log of a third side is not taken in: the sentence of its code, and where to look. */
function leftOutText({ log, code }: LeftOut): string {
  if (code === 'fork')
    return `${safe(log)} is left out: it is another history than the one held here. Both are kept: alternat misbehaviour.`
  return `${safe(log)} is left out, the rest is not: ${sentenceOf(code)}`
}

function summaryText(summary: BundleSummary): string[] {
  return [
    `A bundle from ${safe(summary.from)} of ${safe(summary.dialogue)}:`,
    ...summary.logs.map((l) => `  ${safe(l.log)}: leaves ${l.from} to ${l.size}, ${l.brings} new here`),
    ...summary.acts.map((a) => `    #${a.index}  ${a.at ?? 'unreadable'}  ${safe(a.kind ?? '')}`),
    ...summary.leftOut.map((one) => `  ${leftOutText(one)}`),
    ...(summary.refusal === null ? [] : [`It would be refused: ${summary.refusal.message}`]),
  ]
}

function reportText(report: ImportReport): string[] {
  if (report.held) return ['It begins beyond what is held here, and waits for the bundle before it.']
  const lines = report.logs.map(({ log, before, after }) => `${safe(log)}: ${before} → ${after}`)
  const { confirmed } = report
  const tooLarge = report.logs.flatMap((log) => log.tooLarge).length
  return [
    report.nothingNew ? 'Nothing in it was new.' : 'Taken in:',
    ...lines.map((line) => `  ${line}`),
    ...(report.notes === 0 ? [] : [`  ${report.notes} off the record: alternat nonpaper list.`]),
    ...(confirmed === 0 ? [] : [`  ${confirmed} confirmations of our own log.`]),
    ...(tooLarge === 0 ? [] : [`  ${tooLarge} larger than is stored; the commitments are kept.`]),
    ...report.leftOut.map((one) => `  ${leftOutText(one)}`),
    ...report.followed.flatMap((next) => [
      'And with it a bundle that had been waiting:',
      ...reportText(next),
    ]),
  ]
}

async function bringIn(given: Given<Options>, file = ''): Promise<Answer> {
  const bytes = readInput(given.io, file)
  const dry = given.options.dryRun === true
  const summary = await withReceiver(given, false, async (receiver) =>
    take<BundleSummary>(await describeBundle(receiver, bytes)),
  )
  if (dry) return { json: { summary }, text: `${summaryText(summary).join('\n')}\nNothing was changed.\n` }
  given.progress(summaryText(summary).join('\n'))
  const args = { bundle: toBase64(bytes) }
  const nobodySigns = () => refuse('not-what-was-meant', 'Taking in a bundle signs nothing.')
  const through = await throughDoor(given.store, 'import', args, nobodySigns)
  const report =
    through === null
      ? await withReceiver(given, true, async (receiver) =>
          take<ImportReport>(await receiveBundle(receiver, bytes, given.io.ports.clock())),
        )
      : (take(through) as ImportReport)
  const next = await reading(given.store, (store) => nextText(store, report.dialogue))
  return { json: { summary, report }, text: `${[...reportText(report), ...next].join('\n')}\n` }
}

/** What a bundle asks of people: an invitation to be answered, or a side that goes on under another name. */
function nextText(store: Store, dialogue: string): string[] {
  const listed = listDialogues(store).find((one) => one.dialogue === dialogue)
  if (listed === undefined) return []
  const moves = listed.joined ? [] : movesHere(store, dialogue)
  const accept = `Next: alternat dialogue accept ${safe(dialogue)}`
  const invited = listed.invited && moves.length === 0 ? [accept] : []
  const here = moves.map(
    ({ from }) =>
      `${safe(from)} says that it goes on as you. If you are that side, and only then: all it said counts as yours.\n${accept} --as ${safe(from)}`,
  )
  const gone = foldOf(store, dialogue).sides.flatMap(({ name, next }) =>
    next === undefined || next.side === store.side || store.head(next.log) !== null
      ? []
      : [
          `${safe(name)} goes on as ${safe(next.side)}. Call them for the words, then: alternat side meet THEIR-CARD`,
        ],
  )
  return [...invited, ...here, ...gone]
}

/** `import`: says what is inside a bundle, then takes it in. */
export function addImport(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'import <file>',
    summary: 'take in a bundle from another side',
    example: 'import from-them.alternat --dry-run',
    keys: true,
  })
  command.option('--dry-run', 'only say what is inside')
  handle<Options>(cli, command, bringIn)
}
