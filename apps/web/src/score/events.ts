import type { ClaimState, MatterShown } from '@alternat/acts'
import { claimInWords } from '../format/lines.ts'
import { kindInWords } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { wordsOf } from '../language/present.ts'

/** Something on the score. */
export interface ScoreEvent {
  readonly key: string
  /** `acts`, a side's id, or the name of another lane. */
  readonly lane: string
  readonly day: string
  /** Place among the events of this lane on this day. */
  readonly place: number
  readonly label: string
  /** Said second-hand or by someone not in the room. */
  readonly hollow: boolean
  /** Differs from the same side's word before. */
  readonly changed: boolean
}

/** The lane of formal acts. */
export const ACTS_LANE = 'acts'

/**
 * What the score shows of a matter: its formal acts, what each side said on one question, and what was said in
 * other lanes. Days as the sources give them; of a span, its last day. `labelOf` says an act's word and whose it is.
 */
export function scoreEvents(
  matter: MatterShown,
  question: string | null,
  labelOf: (word: string, by: readonly string[]) => string,
): ScoreEvent[] {
  const acts = matter.formal.map((one) => ({
    key: one.act.leaf,
    lane: ACTS_LANE,
    day: one.on,
    label: labelOf(one.word, one.by),
  }))
  const meetings = matter.meetings.map(({ act, on }) => ({
    key: act.leaf,
    lane: ACTS_LANE,
    day: on,
    label: kindInWords('group.meet'),
  }))
  const plain = [...gathered([...acts, ...meetings]), ...others(matter)].map((one) => ({
    ...one,
    hollow: false,
    changed: false,
  }))
  return withPlaces([...plain, ...said(matter, question)])
}

interface Plain {
  readonly key: string
  readonly lane: string
  readonly day: string
  readonly label: string
}

/** Acts of one word on one day as one mark, with their number. */
function gathered(acts: readonly Plain[]): Plain[] {
  const groups = Map.groupBy(acts, ({ day, label }) => `${day} ${label}`)
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const several = (): string =>
      wordsOf('score').say('several', { label: own(first.label), n: more.length + 1 })
    return [more.length === 0 ? first : { ...first, label: several() }]
  })
}

/** Longest words of a speaker's own that the score prints; longer ones stand below it, and here their closed word. */
const SHADE_CHARACTERS = 28

function shade({ as, word }: ClaimState): string {
  return as !== null && as.length <= SHADE_CHARACTERS ? as : claimInWords(word)
}

function others(matter: MatterShown): Plain[] {
  return matter.line3.others.map(({ act, lane, speaker, on }) => ({
    key: act.leaf,
    lane,
    day: on,
    label: speaker,
  }))
}

function said(matter: MatterShown, question: string | null): Omit<ScoreEvent, 'place'>[] {
  const asked = matter.line3.questions.find((one) => one.question === question)
  return (asked?.sides ?? []).flatMap(({ side, claims }) =>
    claims.map((claim) => ({
      key: `${claim.act.leaf}/${side}`,
      lane: side,
      day: claim.on.to,
      label: shade(claim),
      hollow: claim.hand === 'second' || claim.inRoom === false,
      changed: claim.course === 'changed',
    })),
  )
}

function withPlaces(events: readonly Omit<ScoreEvent, 'place'>[]): ScoreEvent[] {
  const taken = new Map<string, number>()
  return events
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .map((event) => {
      const here = `${event.lane} ${event.day}`
      const place = taken.get(here) ?? 0
      taken.set(here, place + 1)
      return { ...event, place }
    })
}
