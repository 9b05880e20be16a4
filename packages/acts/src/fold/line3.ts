import { dayBefore } from '../bytes/time.ts'
import { CLAIM_RULES } from '../claims.ts'
import type { Body } from '../kinds.ts'
import { isKind, type ActOf } from './act.ts'
import type { Matter } from './matter.ts'
import type { Sides } from './sides.ts'
import type { ClaimState, Line3, QuestionState, Relation } from './lines.ts'

type Cite = ActOf<'statement.cite'>
type Claim = Body<'statement.cite'>['claims'][number]
interface Said {
  readonly cite: Cite
  readonly claim: Claim
  readonly side: string
}

/** Line 3, *Said in public* (design §9 rule 3): each claim against acts, own earlier words, and the other side's. */
export function line3(matter: Matter, sides: Sides, kinds: ReadonlySet<string>): Line3 {
  const cites = matter.acts.filter((act): act is Cite => isKind(act, 'statement.cite'))
  const said = cites.flatMap((cite) => claimsOf(cite, matter)).toSorted(byDay)
  const asked = Map.groupBy(said, ({ claim }) => claim.question)
  const questions = [...asked].map(([name, claims]) => question(name, claims, sides, kinds))
  const claims = questions.flatMap((one) => one.sides.flatMap((side) => side.claims))
  return {
    questions,
    statements: cites.filter((cite) => cite.body.lane === 'side').length,
    changesOfCourse: new Set(claims.filter(({ course }) => course === 'changed').map(({ act }) => act.leaf))
      .size,
    contradictions: questions.filter(({ relation }) => relation === 'contradict').length,
    text:
      questions.length === 0
        ? 'nothing on the record'
        : questions.map((one) => `on ${one.question}: ${one.text}`).join('; '),
    others: cites.filter((cite) => cite.body.lane !== 'side').map(otherLane),
    links: cites.flatMap((cite) =>
      (cite.body.links ?? []).map(({ rel, act }) => ({
        from: cite.ref,
        rel,
        to: act,
        linkedBy: cite.logSide,
      })),
    ),
  }
}

/** By the day spoken, then the order of the fold (the sort is stable). */
function byDay(a: Said, b: Said): number {
  const [left, right] = [a.cite.body.saidOn.to, b.cite.body.saidOn.to]
  return left < right ? -1 : left > right ? 1 : 0
}

function claimsOf(cite: Cite, matter: Matter): Said[] {
  const { lane, side, claims } = cite.body
  if (lane !== 'side' || side === undefined) return []
  return claims.filter((claim) => claim.matter.leaf === matter.id).map((claim) => ({ cite, claim, side }))
}

function otherLane(cite: Cite): Line3['others'][number] {
  const { lane, side, speaker, saidOn, summary } = cite.body
  return { act: cite.ref, lane, side: side ?? null, speaker, on: saidOn.to, summary }
}

function question(
  name: string,
  said: readonly Said[],
  sides: Sides,
  kinds: ReadonlySet<string>,
): QuestionState {
  const { relation, since, matched } = relate(said, sides)
  return {
    question: name,
    relation,
    text: relation === 'no longer match' ? `no longer match since ${since}` : relation,
    since,
    matched,
    sides: sides.ids.map((side) => {
      const claims = trail(
        said.filter((one) => one.side === side),
        kinds,
      )
      return {
        side,
        claims,
        unchangedSince: lastChange(claims),
      }
    }),
  }
}

/** Replays the claims day by day: sides that matched and differ now are told apart from those that never did. */
function relate(said: readonly Said[], sides: Sides): Pick<QuestionState, 'relation' | 'since' | 'matched'> {
  const latest = new Map<string, string>()
  let matched: { from: string; to: string | null } | null = null
  let since: string | null = null
  for (const { cite, claim, side } of said) {
    const day = cite.body.saidOn.to
    latest.set(side, claim.answer)
    const match = compare(latest, sides) === 'match'
    if (match && (matched === null || matched.to !== null)) matched = { from: day, to: null }
    else if (!match && matched !== null && matched.to === null) {
      since = day
      matched = { from: matched.from, to: lastDayBefore(day, matched.from) }
    }
  }
  const relation = compare(latest, sides)
  if (relation === 'match') return { relation, since: matched?.from ?? null, matched }
  if (matched !== null) return { relation: 'no longer match', since, matched }
  return { relation, since: null, matched }
}

/** The day on which a side's words were last other than before: another answer, or another word for it. */
function lastChange(claims: readonly ClaimState[]): string | null {
  const last = claims.findLast(
    ({ answer, word }, i) => answer !== claims[i - 1]?.answer || word !== claims[i - 1]?.word,
  )
  return last?.on.to ?? null
}

function compare(latest: ReadonlyMap<string, string>, sides: Sides): Exclude<Relation, 'no longer match'> {
  const answers = sides.ids.map((side) => latest.get(side))
  const [first] = answers
  if (answers.some((answer) => answer === undefined)) return 'no answer yet'
  if (first !== 'open' && answers.every((answer) => answer === first)) return 'match'
  return answers.includes('yes') && answers.includes('no') ? 'contradict' : 'not agreed'
}

/** The day before `day`, but not before `from`: the last day on which the words still matched. */
function lastDayBefore(day: string, from: string): string {
  const before = dayBefore(day)
  return before < from ? from : before
}

function trail(said: readonly Said[], kinds: ReadonlySet<string>): ClaimState[] {
  let before: string | null = null
  return said.map(({ cite, claim }) => {
    const course = before === null ? 'first' : before === claim.answer ? 'same' : 'changed'
    before = claim.answer
    const { saidOn, speaker, capacity, hand, inRoom, source, words, summary } = cite.body
    return {
      act: cite.ref,
      on: saidOn,
      speaker,
      capacity,
      hand,
      inRoom: inRoom ?? null,
      word: claim.word,
      as: claim.as ?? null,
      words: words ?? null,
      summary,
      answer: claim.answer,
      againstActs: againstActs(claim.word, kinds),
      course,
      second: source?.some(({ second }) => second === true) ?? false,
    }
  })
}

/** Within the same matter only, by the table in docs/formats/act.md. */
function againstActs(word: string, kinds: ReadonlySet<string>): ClaimState['againstActs'] {
  const rule = CLAIM_RULES[word]
  if (rule?.supportedBy.some((kind) => kinds.has(kind))) return 'supported'
  return rule?.opposedBy.some((kind) => kinds.has(kind)) ? 'an act says otherwise' : 'no act recorded'
}
