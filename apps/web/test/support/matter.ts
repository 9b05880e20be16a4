import type { ClaimState, MatterState, QuestionState, Ref } from '@alternat/acts'

let leaves = 0

/** A reference to an act that nothing else refers to. */
export function ref(): Ref {
  leaves += 1
  return { log: 'one.example/alternat/talk', index: leaves, leaf: leaves.toString(16).padStart(64, '0') }
}

/** A question with nothing said on it, unless given. */
export function question(given: Partial<QuestionState>): QuestionState {
  return {
    question: 'group',
    relation: 'no answer yet',
    text: 'no answer yet',
    since: null,
    matched: null,
    sides: [],
    ...given,
  }
}

/** A claim of a day, first-hand and in the room, unless given. */
export function claim(day: string, word: string, given: Partial<ClaimState> = {}): ClaimState {
  return {
    act: ref(),
    on: { from: day, to: day, precision: 'day', zone: 'UTC' },
    speaker: 'Spokesperson',
    capacity: 'for the side',
    hand: 'first',
    inRoom: true,
    word,
    as: null,
    answer: 'yes',
    againstActs: 'no act recorded',
    course: 'same',
    second: false,
    words: null,
    summary: 'Said in public.',
    ...given,
  }
}

interface MatterGiven {
  readonly questions?: readonly QuestionState[]
  readonly formal?: MatterState['formal']
  readonly openedOn?: string
}

/** A matter with nothing on it but what is given. */
export function matter({ questions = [], formal = [], openedOn = '2031-03-07' }: MatterGiven): MatterState {
  const opening = ref()
  return {
    id: opening.leaf,
    ref: opening,
    slug: 'talk',
    title: 'Talk',
    openedBy: { kind: 'dialogue.raise', by: [], on: openedOn, summary: null, occasion: null },
    sameAs: [],
    line1: {
      word: null,
      by: [],
      byAll: false,
      on: null,
      text: 'no formal act',
      form: null,
      matched: null,
      adoptedBy: [],
      notFormalisedAsOf: null,
      crossed: [],
    },
    line2: { word: null, since: null, by: [], text: 'none', lastWords: [], measures: [] },
    line3: {
      questions,
      statements: 0,
      changesOfCourse: 0,
      contradictions: 0,
      text: '',
      others: [],
      links: [],
    },
    formal,
    formalBeyondRaised: 0,
    scope: [],
    reservations: [],
    expectations: [],
    concerns: [],
    positions: [],
    meetings: [],
    readouts: [],
    group: null,
    representations: [],
    annexes: [],
    text: null,
    arrangement: null,
    notice: null,
    watch: null,
    erased: [],
    acts: [],
    sources: [],
  }
}
