import { cardOf, type Card, type Fold, type MatterState } from '@alternat/acts'

/** What a test wants to see on the card. */
export interface Wanted {
  readonly title?: string
  readonly name?: string
  readonly words?: string
  readonly summary?: string
  readonly reconstruction?: string
}

const ref = (n: number) => ({
  log: 'a.example/alternat/talks',
  index: n,
  leaf: n.toString(16).padStart(64, '0'),
})

function claim(day: string, word: string, as: string | null) {
  return {
    act: ref(3),
    on: { from: day, to: day, precision: 'day', zone: 'UTC' },
    speaker: 'A speaker with quite a long name',
    capacity: 'for a ministry whose name is longer still',
    hand: 'first' as const,
    inRoom: true,
    word,
    as,
    words: null,
    summary: 'Speaks of it.',
    answer: 'yes',
    againstActs: 'no act recorded' as const,
    course: 'first' as const,
    second: false,
  }
}

function matter({ title, words, summary }: Wanted): MatterState {
  const attached = {
    act: ref(4),
    kind: 'norm.reserve',
    side: 'b.example',
    on: '2026-03-01',
    summary: summary ?? 'It holds back.',
    paragraph: null,
    state: 'outstanding' as const,
    latest: null,
    by: null,
  }
  const said = [
    { side: 'a.example', claims: [claim('2026-01-02', 'explore', words ?? null)], unchangedSince: null },
    { side: 'b.example', claims: [], unchangedSince: null },
  ]
  return {
    id: ref(2).leaf,
    ref: ref(2),
    slug: 'a-matter',
    title: title ?? 'A matter',
    openedBy: {
      kind: 'dialogue.raise',
      by: ['a.example'],
      on: '2026-01-01',
      summary: 'Put to the other side.',
      occasion: null,
    },
    sameAs: [],
    line1: {
      word: 'raised',
      by: ['a.example'],
      byAll: false,
      on: '2026-01-01',
      text: 'raised by Alpha',
      form: null,
      matched: null,
      adoptedBy: [],
      notFormalisedAsOf: '2026-04-01',
      crossed: [],
    },
    line2: { word: null, since: null, by: [], text: '', lastWords: [], measures: [] },
    line3: {
      questions: [
        {
          question: 'group',
          relation: 'no answer yet',
          text: 'no answer yet',
          since: null,
          matched: null,
          sides: said,
        },
      ],
      statements: 1,
      changesOfCourse: 0,
      contradictions: 0,
      text: 'on group: no answer yet',
      others: [],
      links: [],
    },
    formal: [{ act: ref(2), kind: 'dialogue.raise', word: 'raised', by: ['a.example'], on: '2026-01-01' }],
    formalBeyondRaised: 0,
    scope: [],
    reservations: [attached],
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
    acts: [ref(2)],
    sources: [],
  }
}

/** A card of an invented matter between Alpha and Beta. */
export function cardWith(wanted: Wanted): Card {
  const side = (id: string, name: string) => ({
    id,
    name,
    log: `${id}/alternat/talks`,
    custody: 'own' as const,
    accepted: true,
  })
  const only = matter(wanted)
  const fold: Fold = {
    foldVersion: 'v1',
    dialogue: 'talks',
    title: 'Talks',
    reconstruction: wanted.reconstruction ?? null,
    asOf: '2026-04-01',
    logs: [{ log: 'a.example/alternat/talks', size: 5, root: '0'.repeat(64) }],
    sides: [side('a.example', wanted.name ?? 'Alpha'), side('b.example', 'Beta')],
    itself: {
      proposedBy: ['a.example'],
      acceptedBy: ['b.example'],
      life: only.line2,
      scope: [],
      reservations: [],
      expectations: [],
      positions: [],
    },
    entries: [],
    matters: [only],
    conduct: [],
    notices: [],
    ledger: [],
    watches: [],
    erased: [],
    manifest: null,
  }
  return cardOf(fold, only)
}
