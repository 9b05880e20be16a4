import { isKind, type Act } from './act.ts'
import type { Matter } from './matter.ts'
import { unique, type Sides } from './sides.ts'
import type { LedgerLine, NoticeState, WatchState } from './matter-state.ts'

/** What stands on the notice that opened a matter (design §9 rule 15); null for other matters. */
export function noticeOf(matter: Matter): NoticeState | null {
  const { opening } = matter
  if (!isKind(opening, 'channel.notice')) return null
  const [from] = opening.of
  const to = unique(opening.body.to)
  const receipts = matter.acts.flatMap((act) =>
    isKind(act, 'channel.receipt')
      ? act.of.map((side) => ({ side, state: act.body.state, on: act.on, act: act.ref }))
      : [],
  )
  const replies = matter.acts.flatMap((act) =>
    isKind(act, 'channel.reply')
      ? act.of.map((side) => ({
          side,
          step: act.body.step,
          content: act.body.content ?? [],
          on: act.on,
          act: act.ref,
        }))
      : [],
  )
  const theirs = {
    receipts: receipts.filter((one) => to.includes(one.side)),
    replies: replies.filter((one) => to.includes(one.side)),
  }
  return {
    act: opening.ref,
    matter: matter.id,
    from: from ?? opening.logSide,
    to,
    number: opening.body.number,
    on: opening.on,
    at: opening.at,
    title: matter.title,
    content: opening.body.content ?? [],
    replyBy: opening.body.replyBy ?? null,
    state: stateOf(theirs.receipts, theirs.replies),
    closed: matter.acts.some(
      (act) => isKind(act, 'channel.close') && act.of.some((side) => opening.of.includes(side)),
    ),
    receipts,
    replies,
  }
}

function stateOf(receipts: readonly unknown[], replies: readonly { step: string }[]): NoticeState['state'] {
  if (replies.some(({ step }) => step === 'final')) return 'answered'
  if (replies.length > 0) return 'interim'
  return receipts.length > 0 ? 'receipt only' : 'nothing on the record'
}

/**
 * The reply ledger both can count: notices that want a reply, per pair of sides, each addressee judged by its own
 * answers. Representations stand apart. What its sender has closed is owed no longer.
 *
 * @param asOf the minute asked for; without one, what is overdue is told by the latest act of the side that owes
 *   the answer, because every `at` is what its own side says: a notice could be dated so as to shame the other
 */
export function ledger(
  notices: readonly NoticeState[],
  acts: readonly Act[],
  sides: Sides,
  asOf: string | null,
): LedgerLine[] {
  const wanting = pairedUp(
    notices.filter((one) => one.replyBy !== null),
    ({ from, to }) => to.map((side) => `${from} ${side}`),
  )
  const put = pairedUp(acts, (act) =>
    isKind(act, 'channel.representation')
      ? act.of.flatMap((from) => [...new Set(act.body.to)].map((side) => `${from} ${side}`))
      : [],
  )
  const heard = latestOf(acts)
  const pairs = sides.ids.flatMap((from) => sides.ids.filter((to) => to !== from).map((to) => ({ from, to })))
  return pairs.map(({ from, to }) => {
    const mine = wanting.get(`${from} ${to}`) ?? []
    const states = mine.map((one) => ({
      replyBy: one.replyBy ?? '',
      state: stateFor(one, to),
      closed: one.closed,
    }))
    const count = (state: NoticeState['state']) => states.filter((one) => one.state === state).length
    const now = asOf ?? heard.get(to) ?? ''
    return {
      from,
      to,
      wanted: mine.length,
      answered: count('answered'),
      interim: count('interim'),
      receiptOnly: count('receipt only'),
      nothing: count('nothing on the record'),
      overdue: states.filter(({ state, replyBy, closed }) => !closed && state !== 'answered' && replyBy < now)
        .length,
      representations: put.get(`${from} ${to}`)?.length ?? 0,
    }
  })
}

function pairedUp<T>(all: readonly T[], pairsOf: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    for (const pair of pairsOf(one)) {
      const list = found.get(pair) ?? []
      list.push(one)
      found.set(pair, list)
    }
  }
  return found
}

/** The state of a notice as far as one of those it is addressed to goes: nobody answers for another. */
function stateFor({ receipts, replies }: NoticeState, to: string): NoticeState['state'] {
  return stateOf(
    receipts.filter(({ side }) => side === to),
    replies.filter(({ side }) => side === to),
  )
}

/** Side → the latest minute it has dated an act. */
function latestOf(acts: readonly Act[]): Map<string, string> {
  const latest = new Map<string, string>()
  for (const act of acts) {
    const at = 'reportedOn' in act.body ? `${act.on}T23:59Z` : act.at
    for (const side of act.of) if (at > (latest.get(side) ?? '')) latest.set(side, at)
  }
  return latest
}

/** A protected period, as its declaration, joins and summaries leave it; null for other matters. */
export function watchOf(matter: Matter, sides: Sides): WatchState | null {
  const { opening } = matter
  if (!isKind(opening, 'channel.watch')) return null
  const [declaredBy = opening.logSide] = opening.of
  const steps = matter.acts.flatMap((act) =>
    isKind(act, 'channel.watch') ? act.of.map((side) => ({ side, body: act.body })) : [],
  )
  const joinedBy = unique(steps.filter(({ body }) => body.step === 'join').map(({ side }) => side))
  const summaries = latestSummaries(steps)
  const { body } = opening
  return {
    matter: matter.id,
    title: matter.title,
    declaredBy,
    processOf: body.processOf ?? null,
    thirdCountry: body.thirdCountry ?? null,
    from: body.from ?? null,
    to: body.to ?? null,
    norm: body.norm?.leaf ?? null,
    row: body.row ?? null,
    replyWithinHours: body.replyWithinHours ?? null,
    joinedBy,
    contacts: steps.flatMap(({ side, body: step }) =>
      (step.contacts ?? []).map((contact) => ({ side, ...contact })),
    ),
    intents: steps.flatMap(({ side, body: step }) =>
      step.intent === undefined ? [] : [{ side, words: step.intent }],
    ),
    summaries,
    text: watchText(declaredBy, joinedBy, summaries, sides),
  }
}

function latestSummaries(
  steps: readonly { side: string; body: { step: string; digest?: string; summary?: string } }[],
): WatchState['summaries'] {
  const latest = new Map<string, WatchState['summaries'][number]>()
  for (const { side, body } of steps) {
    if (body.step === 'summary')
      latest.set(side, { side, digest: body.digest ?? '', summary: body.summary ?? null })
  }
  return [...latest.values()].toSorted((a, b) => (a.side < b.side ? -1 : 1))
}

function watchText(
  declaredBy: string,
  joinedBy: readonly string[],
  summaries: WatchState['summaries'],
  sides: Sides,
): string {
  const digests = new Set(summaries.map((one) => one.digest))
  if (sides.all(summaries.map((one) => one.side)))
    return digests.size === 1 ? `closed ${sides.by(sides.ids)}` : 'closed with two summaries'
  const declared = `declared by ${sides.name(declaredBy)}`
  const joined =
    joinedBy.length === 0 ? '' : `, joined by ${joinedBy.map((id) => sides.name(id)).join(' and ')}`
  const closed =
    summaries.length === 0 ? '' : `, summary by ${summaries.map((one) => sides.name(one.side)).join(' and ')}`
  return `${declared}${joined}${closed}`
}
