import { item, nameOf, namesOf, section, type Page } from './card-page.ts'
import { safe } from './escape.ts'

function noticeLines(page: Page): string[] {
  const { notice } = page.card.matter
  if (notice === null) return []
  const wanted = notice.replyBy === null ? '' : `, reply wanted by ${notice.replyBy}`
  return [
    ...item(
      page,
      `No. ${notice.number}, ${notice.at}, ${nameOf(page, notice.from)} to ${namesOf(page, notice.to)}${wanted}`,
    ),
    ...item(page, `${notice.state}${notice.closed ? ', closed' : ''}`),
    ...notice.receipts.flatMap((r) =>
      item(page, `${r.on} receipt, ${nameOf(page, r.side)}: ${safe(r.state)}`, 6),
    ),
    ...notice.replies.flatMap((r) =>
      item(page, `${r.on} reply, ${nameOf(page, r.side)}: ${safe(r.step)}`, 6),
    ),
  ]
}

function watchLines(page: Page): string[] {
  const { watch } = page.card.matter
  if (watch === null) return []
  const days = watch.from === null ? '' : `, ${watch.from} – ${watch.to ?? 'open'}`
  const whose = watch.processOf === null ? safe(watch.thirdCountry ?? '') : nameOf(page, watch.processOf)
  return [
    ...item(page, `${safe(watch.text)}${days}${whose === '' ? '' : `; process of ${whose}`}`),
    ...watch.contacts.flatMap((c) =>
      item(page, `contact of ${nameOf(page, c.side)}: ${safe(c.office)} by ${safe(c.via)}`, 6),
    ),
    ...watch.intents.flatMap((i) => item(page, `${nameOf(page, i.side)} intends: ${safe(i.words)}`, 6)),
    ...watch.summaries.flatMap((s) =>
      item(page, `${nameOf(page, s.side)} sums up: ${safe(s.summary ?? s.digest)}`, 6),
    ),
  ]
}

function representationLines(page: Page): string[] {
  return page.card.matter.representations.flatMap((r) =>
    item(
      page,
      `${r.on}, ${nameOf(page, r.side)} to ${namesOf(page, r.to)}: ${safe(r.subject)}${r.words === null ? '' : `. ${safe(r.words)}`}`,
    ),
  )
}

function annexLines(page: Page): string[] {
  return page.card.matter.annexes.flatMap((annex) =>
    item(page, `${annex.date}, ${nameOf(page, annex.side)}: ${safe(annex.reference)}, by ${safe(annex.by)}`),
  )
}

function textLines(page: Page): string[] {
  const { text } = page.card.matter
  if (text === null) return []
  const head = text.revisions.at(-1)
  const rows = text.rows.length === 0 ? '' : `; rows: ${text.rows.map(safe).join(', ')}`
  const open = head?.brackets.length ?? 0
  return head === undefined
    ? []
    : item(
        page,
        `revision ${head.rev} of ${head.on} by ${nameOf(page, head.side)}, ${open === 0 ? 'no brackets open' : `${open} open bracket${open === 1 ? '' : 's'}`}${rows}`,
      )
}

/** Text, notice, watch, representations and annexes, where the matter has them. */
export function channelSections(page: Page): string[] {
  return [
    ...section(page, 'Text', textLines(page)),
    ...section(page, 'Notice', noticeLines(page)),
    ...section(page, 'Watch', watchLines(page)),
    ...section(page, 'Representations', representationLines(page)),
    ...section(page, 'Annexes by another channel', annexLines(page)),
  ]
}
