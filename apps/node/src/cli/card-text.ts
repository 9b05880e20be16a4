import type { Card, SideState } from '@alternat/acts'
import { channelSections } from './card-channel.ts'
import { arrangementSections, attachedSections, workSections } from './card-lists.ts'
import { namesOf, section, sidesOf, item, type Page } from './card-page.ts'
import { otherVoices, wordsSection } from './card-words.ts'
import { safe } from './escape.ts'
import { NO_PAINT, type Paint } from './paint.ts'
import { hang, wrap } from './width.ts'

const LABEL_WIDTH = 24

/** The sides, own first, and the dialogue; a reader gets the title alone where it names the sides already. */
function between(page: Page): string {
  const { card, self } = page
  const title = safe(card.dialogueTitle)
  const names = sidesOf(page).map((s) => safe(s.name))
  const told = self === null || !card.sides.some((s) => s.id === self)
  return told && names.every((name) => title.includes(name)) ? title : `${names.join(' – ')} · ${title}`
}

function head(page: Page): string[] {
  const { card, paint } = page
  const asOf = card.asOf === null ? 'As of now' : `As of ${card.asOf}`
  const compiled = card.reconstruction
  return [
    ...wrap(safe(card.matter.title), page.width).map(paint.strong),
    ...wrap(between(page), page.width),
    ...(compiled === null
      ? []
      : wrap(`Reconstruction, compiled by ${safe(compiled)}. Nothing here is signed as a side.`, page.width)),
    ...custodyLines(page),
    ...wrap(`${asOf} · matter ${card.matter.id.slice(0, 12)} (${safe(card.matter.slug)})`, page.width).map(
      paint.quiet,
    ),
    ...openedLines(page),
  ]
}

/** What whoever opened the matter said it was about. */
function openedLines(page: Page): string[] {
  const { by, on, summary, occasion } = page.card.matter.openedBy
  if (summary === null) return []
  const where = occasion === null ? '' : `, ${safe(occasion)}`
  return ['', ...wrap(`${namesOf(page, by)}, ${on}${where}: ${safe(summary)}`, page.width)]
}

/** Whose machine holds whose keys, and who held them before a side moved. */
function custodyLines(page: Page): string[] {
  if (page.card.reconstruction !== null) return []
  return [...wrap(custodyText(sidesOf(page)), page.width), ...sidesOf(page).flatMap((s) => goneText(page, s))]
}

function custodyText(sides: Card['sides']): string {
  return `Keys: ${sides.map(keptText).join(' · ')}`
}

function keptText({ name, custody, before = [] }: Card['sides'][number]): string {
  const earlier = before.map((one) => `until ${one.on} ${KEPT[one.custody]}`)
  return `${safe(name)} – ${[KEPT[custody], ...earlier].join(', ')}`
}

function goneText(page: Page, { name, next }: Card['sides'][number]): string[] {
  if (next === undefined) return []
  const words = `${safe(name)} has ended its log on ${next.on} and goes on as ${safe(next.side)}: what it says there waits until its words have been compared here (alternat side meet).`
  return wrap(words, page.width)
}

const KEPT: Readonly<Record<SideState['custody'], string>> = {
  own: 'its own',
  convenor: 'a convenor’s, who could sign in its name',
  demonstration: 'of a demonstration',
  reported: 'none',
  'not yet opened': 'not joined yet',
}

function line(page: Page, label: string, text: string): string[] {
  const padded = label.padEnd(LABEL_WIDTH)
  const [first = '', ...rest] = hang(padded, safe(text), page.width)
  return [page.paint.accent(padded) + first.slice(LABEL_WIDTH), ...rest]
}

/** The three lines, never one: acts, life of an arrangement, said in public. */
function threeLines(page: Page): string[] {
  const { line1, line2, line3, formalBeyondRaised } = page.card.matter
  const not = line1.notFormalisedAsOf === null ? '' : ` · not formalised as of ${line1.notFormalisedAsOf}`
  const beyond = formalBeyondRaised === 0 ? 'none' : String(formalBeyondRaised)
  return [
    '',
    ...line(page, 'Acts', `${line1.text} · formal acts beyond raised: ${beyond}${not}`),
    ...line(page, 'Life of an arrangement', line2.text === '' ? 'none' : line2.text),
    ...line(page, 'Said in public', line3.text === '' ? 'nothing' : line3.text),
  ]
}

/** Equal lines once, with how often they stand there. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, times]) => (times === 1 ? line : `${line}, ${times} times`))
}

function formalLines(page: Page): string[] {
  const acts = page.card.matter.formal.map(
    (act) => `${act.on}  ${safe(act.word)} by ${namesOf(page, act.by)} (${safe(act.kind)})`,
  )
  return counted(acts).flatMap((line) => item(page, line))
}

/** Each source once; what differs between sources stands beneath it. */
function sourceLines(page: Page): string[] {
  const differing = new Map<string, string[]>()
  for (const s of page.card.matter.sources) {
    const date = s.date === undefined ? '' : `, ${safe(s.date)}`
    const second = s.second === true ? ' (second source)' : ''
    const name = `${safe(s.publisher)}: ${safe(s.title)}${date}${second}`
    const notes = differing.get(name) ?? []
    differing.set(name, s.differs === undefined ? notes : [...notes, safe(s.differs)])
  }
  return [...differing].flatMap(([name, notes]) => [
    ...item(page, name),
    ...notes.flatMap((note) => item(page, `sources differ: ${note}`, 6)),
  ])
}

/** Whose words, when, why and by which act; the acts they stood beside are as they were. */
function erasedLines(page: Page): string[] {
  return page.card.matter.erased.flatMap(({ by, on, reason, orderedBy, act }) => {
    const order = orderedBy === null ? '' : `, ordered by ${safe(orderedBy)}`
    return item(page, `${namesOf(page, [by])}, ${on}: ${reason}${order} (${safe(act.log)} #${act.index})`)
  })
}

function checkpointLines(page: Page): string[] {
  return page.card.checkpoints.flatMap((c) =>
    hang('  ', `${safe(c.log)}  size ${c.size}  root ${c.root.slice(0, 16)}…`, page.width),
  )
}

/** How a card is printed. */
export interface CardTextOptions {
  /** The side reading it: printed first. */
  readonly self?: string | null
  /** Columns of the terminal; 80 if not given, at least 40. */
  readonly width?: number
  readonly paint?: Paint
  /** How the questions that claims answer are called; a question without a title goes by its code. */
  readonly questions?: Readonly<Record<string, string>>
}

/**
 * The card as plain text: three lines, each side's words with their days, what is reserved, expected and
 * still of concern, and the checkpoints it was computed from. Peer text is escaped. Ends with a newline.
 */
export function cardText(card: Card, options: CardTextOptions = {}): string {
  const page: Page = {
    card,
    self: options.self ?? null,
    width: Math.min(Math.max(options.width ?? 80, 40), 132),
    paint: options.paint ?? NO_PAINT,
    questions: options.questions ?? {},
  }
  const lines = [
    ...head(page),
    ...threeLines(page),
    ...section(page, 'Formal acts', formalLines(page)),
    ...wordsSection(page),
    ...otherVoices(page),
    ...attachedSections(page),
    ...workSections(page),
    ...arrangementSections(page),
    ...channelSections(page),
    ...section(page, 'Words taken off the record', erasedLines(page)),
    ...section(page, 'Sources', sourceLines(page)),
    ...section(page, 'Computed from', checkpointLines(page)),
  ]
  return `${lines.join('\n')}\n`
}
