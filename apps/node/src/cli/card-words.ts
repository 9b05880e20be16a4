import type { Card } from '@alternat/acts'
import { item, nameOf, section, sidesOf, type Page } from './card-page.ts'
import { safe } from './escape.ts'
import { hang, padTo, wrap } from './width.ts'

type Question = Card['matter']['line3']['questions'][number]
type Claim = Question['sides'][number]['claims'][number]

/** The narrowest page on which two sides stand beside each other. */
const TWO_COLUMNS = 92

function dayOf(claim: Claim): string {
  const { from, to, precision } = claim.on
  if (precision === 'day' || from === to) return from
  return precision === 'not given' ? `${from} (day not given)` : `${from} – ${to}`
}

function standing(claim: Claim): string {
  const room = claim.inRoom === null ? '' : claim.inRoom ? ', in the room' : ', not in the room'
  const source = claim.second ? ', second source' : ''
  const course = claim.course === 'changed' ? '; changes course' : ''
  return `${claim.hand}-hand${room}${source}${course}; ${claim.againstActs}`
}

function claimLines(claim: Claim, width: number): string[] {
  const shade = claim.as === null ? '' : `: ${claim.as}`
  const spoken = claim.words === null ? '' : ` – “${claim.words}”`
  const words = safe(`${claim.word}${shade}${spoken}`)
  const who = safe(`${claim.speaker}, ${claim.capacity}`)
  return [
    ...hang(`${dayOf(claim)}  `, words, width),
    ...hang('            ', `${who}. ${standing(claim)}`, width),
  ]
}

function sideColumn(page: Page, question: Question, side: string, width: number): string[] {
  const said = question.sides.find((s) => s.side === side)
  const claims = said?.claims ?? []
  const since = said?.unchangedSince ?? null
  return [
    page.paint.accent(padTo(nameOf(page, side), width)),
    ...(claims.length === 0 ? ['no answer yet'] : claims.flatMap((claim) => claimLines(claim, width))),
    ...(since === null || claims.length === 0 ? [] : [`unchanged since ${since}`]),
  ]
}

/** Two columns beside each other; the heading row carries styles, so it is padded before painting. */
function beside(left: string[], right: string[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const start = left[i] ?? ''
    const end = right[i] ?? ''
    const cell = i === 0 && start !== '' ? start : padTo(start, width)
    return `  ${cell} │ ${end}`.trimEnd()
  })
}

function columns(page: Page, question: Question): string[] {
  const sides = sidesOf(page).map((s) => s.id)
  const [left, right] = sides
  if (sides.length === 2 && left !== undefined && right !== undefined && page.width >= TWO_COLUMNS) {
    const width = Math.floor((page.width - 5) / 2)
    const cell = (side: string) => sideColumn(page, question, side, width)
    return beside(cell(left), cell(right), width)
  }
  return sides.flatMap((side) =>
    sideColumn(page, question, side, page.width - 2).map((line) => `  ${line}`.trimEnd()),
  )
}

function questionLines(page: Page, question: Question): string[] {
  const { from, to } = question.matched ?? { from: '', to: '' }
  const span =
    question.matched === null ? '' : to === null ? ` (from ${from})` : ` (they matched ${from} – ${to})`
  const title = page.questions[question.question] ?? `“${question.question}”`
  const head = `On ${safe(title)}: ${safe(question.text)}${span}`
  return ['', ...wrap(head, page.width - 2).map((line) => `  ${line}`), ...columns(page, question)]
}

/** Each side's own words, question by question, with days and first- or second-hand. */
export function wordsSection(page: Page): string[] {
  return section(
    page,
    'Words by side',
    page.card.matter.line3.questions.flatMap((question) => questionLines(page, question)),
  )
}

/** Statements in other lanes: legislatures, press, others. */
export function otherVoices(page: Page): string[] {
  const lines = page.card.matter.line3.others.flatMap((other) => {
    const of = other.side === null ? '' : ` (${nameOf(page, other.side)})`
    return item(page, `${other.on}  ${safe(other.lane)}${of}: ${safe(other.speaker)}. ${safe(other.summary)}`)
  })
  return section(page, 'Other voices', lines)
}
