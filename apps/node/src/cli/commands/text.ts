import type { MatterState } from '@alternat/acts'
import { isBracket, type Run, type TextContent } from '@alternat/text'
import type { Command } from 'commander'
import { refFor } from '../../host/names.ts'
import { readText } from '../../release/texts.ts'
import type { Store } from '../../store/types.ts'
import { nameOfSide } from '../card-page.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { foldIn, oneDialogue, reading } from '../reading.ts'
import { refuse, take } from '../stop.ts'
import { hang } from '../width.ts'

interface Options {
  readonly dialogue?: string
  readonly revision?: string
}

type Named = (side: string) => string

/** A bracket with each alternative and its side: “[A: these words / B: those words]”. */
function runText(run: Run, name: Named): string {
  if (!isBracket(run)) return safe(run)
  const all = run.alternatives.map(
    ({ by, words }) => `${name(by)}: ${words === '' ? '(left out)' : safe(words)}`,
  )
  return `[${all.join(' / ')}]`
}

function paragraphLines({ paragraphs }: TextContent, name: Named, width: number): string[] {
  return paragraphs.flatMap(({ id, words }) =>
    Object.entries(words).flatMap(([lang, runs]) => {
      const text = runs.map((run) => runText(run, name)).join('')
      return hang(`  ${safe(id)} ${safe(lang)}  `, text, width)
    }),
  )
}

/** The revision whose digest begins so; without one, the latest. */
function revisionOf(matter: MatterState, wanted: string | undefined) {
  const revisions = matter.text?.revisions ?? []
  const found = wanted === undefined ? revisions.at(-1) : revisions.find((r) => r.digest.startsWith(wanted))
  return (
    found ??
    refuse('text-unknown', 'The matter has no text with that digest.', { where: wanted ?? matter.slug })
  )
}

function text(given: Given<Options>, store: Store, named: string): Answer {
  const fold = foldIn(store, oneDialogue(store, given.options.dialogue))
  const ref = take(refFor(fold, named))
  const matter = fold.matters.find(({ id }) => id === ref.leaf)
  if (matter === undefined)
    refuse('matter-unknown', 'No matter of this name is on the record.', { where: named })
  const { rev, side, on, digest } = revisionOf(matter, given.options.revision)
  const content = take(readText(store, fold, matter.id, digest))
  const name: Named = (id) => nameOfSide(fold.sides, id)
  const lines = [
    given.paint.strong(safe(matter.title)),
    `Revision ${rev} of ${on} by ${name(side)}, digest:`,
    `  ${digest}`,
    '',
    ...paragraphLines(content, name, given.io.columns),
  ]
  const json = { dialogue: fold.dialogue, matter: matter.id, rev, digest, content }
  return { json, text: `${lines.join('\n')}\n` }
}

/** `text`: the words of a text as they stand in a revision, and the digest by which acts name it. */
export function addText(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'text <matter>',
    summary: 'print the words of a text, with its brackets and its digest',
    example: 'text some-norm',
  })
  command.option('--dialogue <dialogue>', 'which dialogue, if several are held')
  command.option('--revision <digest>', 'the revision whose digest begins so (default: the latest)')
  handle<Options>(cli, command, (given, matter = '') =>
    reading(given.store, (store) => text(given, store, matter)),
  )
}
