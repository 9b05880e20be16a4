import { isKind, type Act } from './act.ts'
import type { Matter } from './matter.ts'
import type { Parallel } from './parallel.ts'
import { unique, type Sides } from './sides.ts'
import type { Life, Line1, Line2, LifeWord } from './lines.ts'

/** What line 2 is computed from. */
export interface Line2Input {
  readonly matter: Matter
  readonly acts: readonly Act[]
  readonly sides: Sides
  readonly parallel: Parallel | null
  readonly line1: Line1
  readonly today: string
  /** Acts of other matters that name one of this matter's measures: notices over a link. */
  readonly over: readonly Act[]
}

const NO_LIFE: Life = { word: null, since: null, by: [], text: 'none' }

/** Acts of life: on a measure, the latest of each side decides (design §9 rule 9). */
const LIFE: Readonly<Record<string, LifeWord>> = {
  'arrangement.operative': 'operative',
  'arrangement.contest': 'contested',
  'arrangement.suspend': 'suspended',
  'arrangement.resume': 'resumed',
  'arrangement.discontinue': 'discontinued',
  'arrangement.supersede': 'superseded',
  'dialogue.suspend': 'suspended',
  'dialogue.resume': 'resumed',
  'dialogue.discontinue': 'discontinued',
}

/** One side's word outweighs another's silence, in this order. */
const WEIGHT: readonly LifeWord[] = ['superseded', 'discontinued', 'suspended', 'contested', 'resumed']

/** Line 2, the life of an arrangement (design §9 rules 1 and 9), computed from acts alone. */
export function line2(input: Line2Input): Line2 {
  const { matter } = input
  const measures = [...matter.measures].map(([id, title]) => ({ id, title, ...lifeOf(input, id) }))
  const whole = measures.length === 0 ? lifeOf(input, null) : together(measures)
  const hasLife = whole.word !== null || input.line1.word === 'adopted'
  return { ...whole, lastWords: hasLife ? lastWords(input) : [], measures }
}

/** What several measures come to as a whole: one word if they agree on it. */
function together(measures: readonly Life[]): Life {
  const [first] = measures
  if (first === undefined) return NO_LIFE
  if (measures.every((life) => life.text === first.text)) return first
  const same = measures.every((life) => life.word === first.word)
  const since =
    measures
      .map((life) => life.since ?? '')
      .toSorted()
      .at(-1) || null
  const by = unique(measures.flatMap((life) => life.by))
  return { word: same ? first.word : null, since: same ? since : null, by, text: 'differs by measure' }
}

function lifeOf(input: Line2Input, measure: string | null): Life {
  const naming = [...input.acts, ...input.over].filter((act) => names(act, measure))
  const latest = new Map<string, Act>()
  for (const act of naming) if (act.kind in LIFE) for (const side of act.of) latest.set(side, act)
  return outweighed(input.sides, latest) ?? alive(input, naming) ?? idle(input, naming)
}

/** The life of the dialogue itself: suspended, resumed or discontinued by acts that name no matter. */
export function lifeOfDialogue(acts: readonly Act[], sides: Sides): Life {
  const latest = new Map<string, Act>()
  for (const act of acts) if (act.kind in LIFE) for (const side of act.of) latest.set(side, act)
  return outweighed(sides, latest) ?? NO_LIFE
}

/** Whether an act bears on a measure: names it, or names none and concerns the arrangement as a whole. */
function names(act: Act, measure: string | null): boolean {
  if (isKind(act, 'channel.notice'))
    return act.body.link !== undefined && (measure === null || act.body.link.measure === measure)
  const { measures } = act.body as { measures?: readonly string[] }
  if (measures !== undefined) return measure === null || measures.includes(measure)
  return act.kind.startsWith('arrangement.') || act.kind in LIFE || measure === null
}

function outweighed(sides: Sides, latest: ReadonlyMap<string, Act>): Life | null {
  for (const word of WEIGHT) {
    const acts = [...latest].filter(([, act]) => LIFE[act.kind] === word)
    const days = acts.map(([, act]) => act.on).toSorted()
    const since = word === 'resumed' ? days.at(-1) : days[0]
    if (since === undefined || word === null) continue
    const by = unique(acts.map(([side]) => side))
    return { word, since, by, text: `${word} ${sides.by(by)} since ${since}` }
  }
  return null
}

/** In effect: operative on an adopted text or by every side, or parallel statements with a matched item. */
function alive({ acts, sides, parallel, line1, today }: Line2Input, naming: readonly Act[]): Life | null {
  const days = operativeDays(naming)
  const day = [...days.values()].toSorted().at(-1)
  if (day !== undefined) {
    const by = unique(days.keys())
    const holds = day <= today && (line1.word === 'adopted' || sides.all(by))
    if (holds) return { word: 'in effect', since: day, by, text: `in effect since ${day}` }
    return { word: 'operative', since: day, by, text: `operative on ${day} ${sides.by(by)}` }
  }
  if (!parallel?.since || acts.length === 0) return null
  return {
    word: 'in effect',
    since: parallel.since,
    by: [...sides.ids],
    text: `in effect since ${parallel.since}`,
  }
}

/** The day each side's latest `operative` names; where they differ the later one counts. */
function operativeDays(naming: readonly Act[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const act of naming) {
    if (isKind(act, 'arrangement.operative')) for (const side of act.of) days.set(side, act.body.on)
  }
  return days
}

/** Adopted and never made operative: the last applied act naming it is all there is to say. */
function idle({ line1, matter }: Line2Input, naming: readonly Act[]): Life {
  // A group lives by its meetings; it has no life of an arrangement until somebody suspends it.
  if (line1.word !== 'adopted' || matter.opening.kind === 'group.constitute') return NO_LIFE
  const last = naming.filter(({ kind }) => kind !== 'statement.cite').at(-1)
  if (last === undefined) return NO_LIFE
  return {
    word: 'no act recorded',
    since: last.on,
    by: unique(last.of),
    text: `no act recorded since ${last.on}`,
  }
}

/** Of each side the date of its latest act or public statement on the matter (design §9 rule 1). */
function lastWords({ matter, acts, over, sides }: Line2Input): Line2['lastWords'] {
  return sides.ids.map((side) => {
    let last: { on: string; kind: 'act' | 'said'; word: string } | null = null
    for (const act of [...acts, ...over]) {
      const word = wordOf(act, side, matter)
      if (word !== null && (last === null || word.on >= last.on)) last = word
    }
    return { side, on: last?.on ?? null, kind: last?.kind ?? null, word: last?.word ?? null }
  })
}

function wordOf(
  act: Act,
  side: string,
  matter: Matter,
): { on: string; kind: 'act' | 'said'; word: string } | null {
  if (!isKind(act, 'statement.cite'))
    return act.of.includes(side) ? { on: act.on, kind: 'act', word: act.kind } : null
  if (act.body.lane !== 'side' || act.body.side !== side) return null
  // One statement may make claims on several matters: only those on this one are its word here.
  const claim = act.body.claims.find((one) => one.matter.leaf === matter.id)
  return { on: act.body.saidOn.to, kind: 'said', word: claim?.as ?? claim?.word ?? 'said' }
}
