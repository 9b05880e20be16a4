import type { Attached } from '@alternat/acts'
import { item, nameOf, namesOf, section, sidesOf, type Page } from './card-page.ts'
import { safe } from './escape.ts'

function attached(page: Page, title: string, list: readonly Attached[]): string[] {
  const order = sidesOf(page).map((s) => s.id)
  const sorted = list.toSorted((a, b) => order.indexOf(a.side) - order.indexOf(b.side))
  const lines = sorted.flatMap((one) => {
    const where = one.paragraph === null ? '' : ` (paragraph ${safe(one.paragraph)})`
    const said = `${nameOf(page, one.side)}, ${one.on}: ${safe(one.summary)}${where} · ${one.state}`
    return [...item(page, said), ...(one.latest === null ? [] : item(page, safe(one.latest), 6))]
  })
  return section(page, title, lines)
}

/** Reservations, expectations, concerns and positions: each with its maker, its day and its state. */
export function attachedSections(page: Page): string[] {
  const { matter } = page.card
  return [
    ...attached(page, 'Reservations', matter.reservations),
    ...attached(page, 'Expectations', matter.expectations),
    ...attached(page, 'Concerns', matter.concerns),
    ...attached(page, 'Positions', matter.positions),
  ]
}

function scopeLines(page: Page): string[] {
  return page.card.matter.scope.flatMap((s) =>
    item(page, `${nameOf(page, s.side)}, ${s.on}: ${safe(s.summary)}`),
  )
}

function groupLines(page: Page): string[] {
  const { group } = page.card.matter
  if (group === null) return []
  const members = group.members.map((m) => `${safe(m.office)} (${safe(m.of)})`).join(', ')
  return [
    ...item(
      page,
      `constituted by ${namesOf(page, group.constitutedBy)} at the level of ${safe(group.level)}`,
    ),
    ...item(page, `mandate: ${safe(group.mandate)}`),
    ...(members === '' ? [] : item(page, `members: ${members}`)),
  ]
}

function meetingLines(page: Page): string[] {
  return page.card.matter.meetings.flatMap((meeting) => [
    ...item(page, `${meeting.on}: ${safe(meeting.title)}`),
    ...meeting.agenda.flatMap((point) => item(page, safe(point), 6)),
  ])
}

function readoutLines(page: Page): string[] {
  return page.card.matter.readouts.flatMap((readout) => [
    ...item(page, `${nameOf(page, readout.side)}, ${readout.on}: ${safe(readout.summary)}`),
    ...(readout.acceptedBy.length === 0
      ? []
      : item(page, `accepted by ${namesOf(page, readout.acceptedBy)}`, 6)),
    ...readout.differs.flatMap((d) => item(page, `${nameOf(page, d.side)} differs: ${safe(d.summary)}`, 6)),
  ])
}

/** Scope, group, meetings and readouts of the matter. */
export function workSections(page: Page): string[] {
  return [
    ...section(page, 'Scope', scopeLines(page)),
    ...section(page, 'Group', groupLines(page)),
    ...section(page, 'Meetings', meetingLines(page)),
    ...section(page, 'Readouts', readoutLines(page)),
  ]
}

function measureLines(page: Page): string[] {
  return page.card.matter.line2.measures.flatMap((m) => item(page, `${safe(m.title)}: ${safe(m.text)}`))
}

/** Each pair of matched items once, in the words of the side printed first; then what stands on one side only. */
function itemLines(page: Page): string[] {
  const items = page.card.matter.arrangement?.items ?? []
  const order = sidesOf(page).map((s) => s.id)
  const sorted = items.toSorted((a, b) => order.indexOf(a.side) - order.indexOf(b.side))
  const matched = sorted.filter((one) => one.matchedWith.length > 0 && one.side === sorted[0]?.side)
  const alone = sorted.filter((one) => one.matchedWith.length === 0)
  return [
    ...matched.flatMap((one) => item(page, `${safe(one.title)} · matched`)),
    ...alone.flatMap((one) => item(page, `${safe(one.title)} · ${nameOf(page, one.side)} only`)),
  ]
}

function lastWordLines(page: Page): string[] {
  const { lastWords, word } = page.card.matter.line2
  if (word === null) return []
  return lastWords.flatMap((last) => {
    const said =
      last.on === null ? 'none found' : `${last.on}, ${last.kind ?? 'act'}: ${safe(last.word ?? '')}`
    return item(page, `${nameOf(page, last.side)}: ${said}`)
  })
}

/** What an arrangement consists of, item by item and measure by measure, with each side's last word. */
export function arrangementSections(page: Page): string[] {
  const standing = page.card.matter.arrangement?.standing ?? null
  return [
    ...section(page, 'Standing, as its makers give it', standing === null ? [] : item(page, safe(standing))),
    ...section(page, 'Measures', measureLines(page)),
    ...section(page, 'Items of the parallel statements', itemLines(page)),
    ...section(page, 'Last word of each side', lastWordLines(page)),
  ]
}
