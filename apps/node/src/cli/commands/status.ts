import {
  canonicalize,
  cardOf,
  findMatter,
  isDay,
  type Card,
  type Fold,
  type MatterState,
} from '@alternat/acts'
import type { Command } from 'commander'
import { questionTitles } from '../../http/front.ts'
import { standingOf } from '../../cosign/standing.ts'
import type { Store } from '../../store/types.ts'
import { alarmsOf } from '../../misbehaviour/alarms.ts'
import { alarmsText } from '../misbehaviour-text.ts'
import { cardText } from '../card-text.ts'
import { declare, handle, type Answer, type Cli, type Given } from '../command.ts'
import { safe } from '../escape.ts'
import { standingText } from '../standing-text.ts'
import { dialoguesIn, foldIn, oneDialogue, reading } from '../reading.ts'
import { misuse, refuse } from '../stop.ts'
import { witnessText } from '../witness-using.ts'
import { witnessStandings } from '../../witness/trouble.ts'
import { sideIn } from '../../dialogue/members.ts'

interface Options {
  readonly asOf?: string
  readonly dialogue?: string
  readonly standing?: boolean
}
interface Found {
  readonly fold: Fold
  readonly matter: MatterState
}

function folds(store: Store, options: Options): Fold[] {
  const names = options.dialogue === undefined ? dialoguesIn(store) : [oneDialogue(store, options.dialogue)]
  return names.map((dialogue) => foldIn(store, dialogue, options.asOf))
}

function candidates(all: readonly Fold[], name: string) {
  return all.flatMap((fold) =>
    fold.matters
      .filter((m) => m.slug === name || m.id.startsWith(name))
      .map(({ id, slug }) => ({ dialogue: fold.dialogue, id, slug })),
  )
}

function find(all: readonly Fold[], name: string, asOf: string | undefined): Found {
  const found = all.flatMap((fold) => {
    const matter = findMatter(fold, name)
    if (!('code' in matter)) return [{ fold, matter }]
    return matter.code === 'matter-ambiguous' ? matter.candidates.map(() => null) : []
  })
  const [only] = found
  if (only === undefined) {
    const day = asOf === undefined ? '' : ` as of ${asOf}`
    return refuse('matter-unknown', `No matter of this name is on the record${day}.`, { where: name })
  }
  if (only !== null && found.length === 1) return only
  return refuse('matter-ambiguous', 'Several matters are called that: name one by its id.', {
    where: name,
    candidates: candidates(all, name),
  })
}

function listed(fold: Fold) {
  const { dialogue, title, reconstruction, asOf, logs } = fold
  const matters = fold.matters.map(({ id, slug, title, line1, line2, line3 }) => ({
    id,
    slug,
    title,
    line1: line1.text,
    line2: line2.text,
    line3: line3.text,
  }))
  return { dialogue, title, reconstruction, asOf, checkpoints: logs, matters }
}

function listText(given: Given<Options>, fold: Fold): string {
  const { strong, quiet } = given.paint
  const head = `${strong(safe(fold.title))} ${quiet(`(${safe(fold.dialogue)})`)}`
  const compiled =
    fold.reconstruction === null ? [] : [`Reconstruction, compiled by ${safe(fold.reconstruction)}.`]
  const matters = fold.matters.flatMap((m) => [
    '',
    `  ${strong(safe(m.title))} ${quiet(`(${safe(m.slug)}, ${m.id.slice(0, 8)})`)}`,
    `    ${safe(m.line1.text)}`,
    ...(m.line2.text === '' ? [] : [`    ${safe(m.line2.text)}`]),
    ...(m.line3.text === '' ? [] : [`    ${safe(m.line3.text)}`]),
  ])
  const none = fold.matters.length === 0 ? ['  No matter has been raised yet.'] : []
  return `${[head, ...compiled, ...none, ...matters].join('\n')}\n`
}

function printed(given: Given<Options>, store: Store, card: Card): Answer {
  const { io, paint, options } = given
  const questions = questionTitles(store, card.dialogue)
  const text = cardText(card, { self: sideIn(store, card.dialogue), width: io.columns, paint, questions })
  const standing = standingOf(store, card.matter.acts)
  const stands = `\n${standingText(standing, card.sides, given.io.ports.clock())}`
  return { json: options.standing === true ? standing : canonicalize(card), text: text + stands }
}

function status(given: Given<Options>, store: Store, matter: string | undefined): Answer {
  const { asOf } = given.options
  if (asOf !== undefined && !isDay(asOf)) misuse('--as-of wants a day of the calendar: YYYY-MM-DD.')
  const all = folds(store, given.options)
  if (matter !== undefined) {
    const found = find(all, matter, asOf)
    return printed(given, store, cardOf(found.fold, found.matter))
  }
  const text = all.map((fold) => listText(given, fold)).join('\n')
  const witnesses = witnessStandings(store, given.options.dialogue)
  const lines = witnesses.length === 0 ? [] : ['', ...witnesses.map(witnessText), '']
  const alarms = alarmsOf(store)
  return {
    json: { alarms, dialogues: all.map(listed), witnesses },
    text:
      alarmsText(alarms, given.paint) +
      (text === '' ? 'No dialogue is held here yet.\n' : text + lines.join('\n')),
  }
}

/** `status [matter]`: the card of one matter, or every matter with its three lines. */
export function addStatus(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'status [matter]',
    summary: 'print the card of a matter, or all matters with their three lines',
    example: 'status some-matter --as-of 2026-01-31',
  })
  command.option('--as-of <day>', 'what stood at the end of this day (YYYY-MM-DD)')
  command.option('--dialogue <dialogue>', 'look in this dialogue only')
  command.option('--standing', 'with --json: how firmly the acts of the matter stand, in place of the card')
  handle<Options>(cli, command, (given, matter) =>
    reading(given.store, (store) => status(given, store, matter)),
  )
}
