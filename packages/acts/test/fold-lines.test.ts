import { describe, expect, it } from 'vitest'
import { nameOf, Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'
const H = (digit: string) => digit.repeat(64)
const blob = { digest: H('0'), lang: 'en', size: 10 }
const text = (digest: string, more: object = {}) => ({
  as: 'norm',
  rows: ['elections'],
  digest,
  content: blob,
  languages: ['en'],
  paragraphs: ['p1'],
  ...more,
})

/** A table with a text tabled by A and heard by B. */
function tabled() {
  const table = new Table().open().meet()
  const matter = table.say(A, 'text.table', text(H('1'), { slug: 'n', title: 'A norm' }))
  table.meet()
  return { table, matter }
}

describe('a dialogue opens', () => {
  it('when a log begins with side.open and dialogue.propose, and the other accepts', () => {
    const table = new Table().open()
    expect(table.outcomes()).toEqual([
      'side.open: applied',
      'dialogue.propose: applied',
      'side.open: applied',
      'dialogue.accept: applied',
    ])
    const { sides, itself } = table.fold()
    expect(sides.map(({ id, custody, accepted }) => [id, custody, accepted])).toEqual([
      [A, 'demonstration', true],
      [B, 'demonstration', true],
    ])
    expect(itself).toMatchObject({ proposedBy: [A], acceptedBy: [B] })
  })

  it('and nothing else is heard from a log before that', () => {
    const table = new Table()
    table.say(A, 'side.open', table.opening(A), { office: 'root' })
    table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    expect(table.outcomes()).toEqual(['side.open: applied', 'dialogue.raise: waiting'])
  })

  it('with three sides as well as with two', () => {
    const table = new Table([A, B, 'c.example']).open().meet()
    table.say('c.example', 'dialogue.raise', { slug: 'x', title: 'X' })
    expect(table.matter('x').line1.text).toBe(`raised by ${nameOf('c.example')}`)
  })
})

describe('line 1 names the furthest word and whose act it is', () => {
  it('raised by one side, then by both', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    expect(table.matter('x').line1).toMatchObject({
      word: 'raised',
      by: [A],
      byAll: false,
      text: 'raised by A',
    })
    table.meet().say(B, 'dialogue.raise', { matter })
    expect(table.matter('x').line1).toMatchObject({
      word: 'raised',
      by: [A, B],
      byAll: true,
      text: 'raised by both',
    })
    expect(table.matter('x').formalBeyondRaised).toBe(0)
  })

  it('acknowledged by one side; unqualified once all have', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    table.meet().say(B, 'dialogue.acknowledge', { matter })
    expect(table.matter('x').line1.text).toBe('acknowledged by B')
    table.say(A, 'dialogue.acknowledge', { matter })
    expect(table.matter('x').line1.text).toBe('acknowledged')
  })

  it('declined, until that side acts on the matter again', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    table.meet().say(B, 'dialogue.decline', { matter })
    expect(table.matter('x').line1).toMatchObject({ word: 'declined', text: 'declined by B' })
    table.say(B, 'dialogue.explore', { matter })
    expect(table.matter('x').line1.text).toBe('to be explored by B')
  })

  it('proposed, under negotiation, agreed in principle, ad referendum, adopted', () => {
    const { table, matter } = tabled()
    const line = () => table.matter('n').line1.text
    expect(line()).toBe('proposed by A')
    table.say(A, 'text.mark', { matter, digest: H('1'), state: 'agreed in principle' })
    expect(line()).toBe('proposed by A')
    table.say(B, 'text.mark', { matter, digest: H('1'), state: 'agreed in principle' })
    expect(line()).toBe('agreed in principle')
    table.meet().say(A, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text' })
    expect(line()).toBe('agreed in principle')
    expect(table.matter('n').line1.adoptedBy).toEqual([A])
    table.say(B, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text', adReferendum: true })
    expect(line()).toBe('agreed ad referendum, to be confirmed by B')
    table.say(B, 'arrangement.confirm', { matter, digest: H('1') })
    expect(line()).toBe('adopted by both')
    expect(table.matter('n').line1.notFormalisedAsOf).toBeNull()
  })

  it('two adoptions of different digests adopt nothing', () => {
    const { table, matter } = tabled()
    table.say(B, 'text.table', text(H('2'), { matter, base: H('1') }))
    table.meet()
    table.say(A, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text' })
    table.say(B, 'arrangement.adopt', { matter, digest: H('2'), form: 'joint text' })
    expect(table.matter('n').line1.word).not.toBe('adopted')
  })

  it('a text with an open bracket cannot be adopted', () => {
    const { table, matter } = tabled()
    table.say(B, 'text.amend', {
      matter,
      base: H('1'),
      result: H('2'),
      step: 'place',
      paragraph: 'p1',
      bracket: 'b1',
      change: blob,
    })
    table.meet()
    const adopt = table.say(A, 'arrangement.adopt', { matter, digest: H('2'), form: 'joint text' })
    expect(table.outcome(adopt)).toBe('void(brackets-open)')
    expect(table.matter('n').line1.text).toBe('under negotiation')
    expect(table.matter('n').text?.revisions.at(-1)).toMatchObject({
      rev: 2,
      brackets: ['b1'],
      side: B,
      whole: false,
    })
  })

  it('nor can one tabled with a bracket in its words', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'text.table', text(H('1'), { slug: 'n', title: 'N', brackets: ['b1'] }))
    expect(
      table.outcome(table.say(A, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text' })),
    ).toBe('void(brackets-open)')
  })

  it('notes exchanged by all on one digest adopt it', () => {
    const { table, matter } = tabled()
    table.say(A, 'arrangement.exchange', { matter, digest: H('1') })
    expect(table.matter('n').line1.adoptedBy).toEqual([A])
    table.say(B, 'arrangement.exchange', { matter, digest: H('1') })
    expect(table.matter('n').line1.text).toBe('adopted by both')
  })

  it('a group stands once both have constituted it', () => {
    const table = new Table().open().meet()
    const group = { mandate: 'To talk.', level: 'working level', members: [] }
    const matter = table.say(A, 'group.constitute', { slug: 'g', title: 'G', ...group })
    expect(table.matter('g').line1.text).toBe('proposed by A')
    table.meet().say(B, 'group.constitute', { matter, ...group })
    expect(table.matter('g').line1.text).toBe('adopted by both')
  })

  it('a meeting, a reservation and a concern are on the record and move nothing', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    table.say(A, 'group.meet', {
      matter,
      title: 'M',
      heldOn: { from: '2026-03-01', to: '2026-03-01', precision: 'day', zone: 'UTC' },
      agenda: [],
    })
    table.say(A, 'norm.reserve', { step: 'make', matter, summary: 'As we read it.' }, { office: 'negotiate' })
    table.say(A, 'dialogue.concern', { step: 'raise', slug: 'c', title: 'C', on: matter })
    expect(table.matter('x')).toMatchObject({ formalBeyondRaised: 0, line1: { word: 'raised' } })
    expect(table.matter('x').reservations).toMatchObject([{ side: A, state: 'outstanding' }])
    expect(table.matter('x').concerns).toMatchObject([{ side: A, state: 'outstanding', summary: 'C' }])
  })
})

describe('line 2 is the life of an arrangement', () => {
  const measures = [
    { id: 'm1', title: 'Link' },
    { id: 'm2', title: 'Line' },
  ]
  function arrangement() {
    const table = new Table().open().meet()
    const matter = table.say(A, 'arrangement.adopt', {
      slug: 'r',
      title: 'R',
      digest: H('1'),
      form: 'joint statement',
      consistsOf: measures,
    })
    table.meet().say(B, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint statement' })
    table.meet()
    return { table, matter }
  }

  it('per measure: one never made operative reads no act recorded since its last act', () => {
    const { table, matter } = arrangement()
    table.clock = '2026-04-02T09:00Z'
    table.say(A, 'channel.notice', {
      slug: 'first',
      title: 'First use',
      number: 1,
      precedence: 'immediate',
      type: 'inquiry',
      to: [B],
      link: { matter, measure: 'm1' },
    })
    const { line2 } = table.matter('r')
    expect(line2.measures.map((one) => one.text)).toEqual([
      'no act recorded since 2026-04-02',
      'no act recorded since 2026-03-01',
    ])
    expect(line2.word).toBe('no act recorded')
  })

  it('operative, contested, suspended while any side suspends, resumed', () => {
    const { table, matter } = arrangement()
    const life = () => table.meet().matter('r').line2.measures[0]?.text
    table.say(A, 'arrangement.operative', { matter, measures: ['m1'], on: '2026-03-01' })
    expect(life()).toBe('in effect since 2026-03-01')
    table.say(B, 'arrangement.contest', { matter, measures: ['m1'] })
    expect(life()).toBe('contested by B since 2026-03-01')
    table.say(A, 'arrangement.suspend', { matter })
    expect(life()).toBe('suspended by A since 2026-03-01')
    table.clock = '2026-05-01T09:00Z'
    table.say(A, 'arrangement.resume', { matter })
    table.say(B, 'arrangement.resume', { matter })
    expect(life()).toBe('resumed by both since 2026-05-01')
  })

  it('one side alone cannot put a text in effect that is not adopted', () => {
    const { table, matter } = tabled()
    table.say(A, 'arrangement.operative', { matter, on: '2026-03-01' })
    expect(table.matter('n').line2).toMatchObject({ word: 'operative', text: 'operative on 2026-03-01 by A' })
  })

  it('a measure nobody knows is void', () => {
    const { table, matter } = arrangement()
    expect(table.outcome(table.say(A, 'arrangement.suspend', { matter, measures: ['m9'] }))).toBe(
      'void(measure-unknown)',
    )
  })

  it('parallel statements are in effect from the later day once both match an item, and change with it', () => {
    const table = new Table().open().meet()
    const item = (id: string, digest: string) => ({ id, digest, title: id })
    const first = table.say(A, 'arrangement.parallel', {
      slug: 'r',
      title: 'R',
      items: [item('i1', H('1')), item('i2', H('2'))],
    })
    table.meet()
    table.clock = '2026-03-05T09:00Z'
    const second = table.say(B, 'arrangement.parallel', { matter: first, items: [item('j1', H('1'))] })
    table.meet()
    const pairs = [
      { statement: first, item: 'i1', digest: H('1') },
      { statement: second, item: 'j1', digest: H('1') },
    ]
    table.clock = '2026-03-09T09:00Z'
    table.say(A, 'arrangement.match', { matter: first, item: 'm', pairs })
    expect(table.matter('r').line1.text).toBe('proposed by A')
    table.say(B, 'arrangement.match', { matter: first, item: 'm', pairs })
    const { line1, line2 } = table.matter('r')
    expect(line1).toMatchObject({ word: 'adopted', matched: { k: 1, n: 2, byCompiler: false } })
    expect(line1.text).toBe('adopted as parallel statements, 1 of 2 items matched')
    expect(line2.text).toBe('in effect since 2026-03-05')
    expect(line2.lastWords).toMatchObject([
      { side: A, on: '2026-03-09', kind: 'act' },
      { side: B, on: '2026-03-09' },
    ])
    table.meet().say(B, 'arrangement.parallel', { matter: first, items: [item('j1', H('9'))] })
    expect(table.matter('r').line1.matched).toMatchObject({ k: 0 })
    expect(table.matter('r').line2.word).toBeNull()
  })
})

describe('line 3 sets claims against acts, own earlier words and the other side', () => {
  function cite(
    table: Table,
    matter: object,
    side: string,
    day: string,
    answer: string,
    word: string,
    more: object = {},
  ) {
    return table.say(side, 'statement.cite', {
      lane: 'side',
      side,
      speaker: 'An official',
      capacity: 'spokesperson',
      hand: 'first',
      saidOn: { from: day, to: day, precision: 'day', zone: 'UTC' },
      summary: 'In our own words.',
      claims: [{ matter, question: 'group', answer, word }],
      ...more,
    })
  }
  function raised() {
    const table = new Table().open().meet()
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    return { table: table.meet(), matter }
  }
  const relation = (table: Table) => table.matter('x').line3.questions[0]?.text

  it('no answer yet, match, no longer match since the day, which takes precedence over contradict', () => {
    const { table, matter } = raised()
    cite(table, matter, A, '2026-02-01', 'yes', 'explore')
    expect(relation(table)).toBe('no answer yet')
    cite(table, matter, B, '2026-02-02', 'yes', 'will be established')
    expect(relation(table)).toBe('match')
    cite(table, matter, A, '2026-02-05', 'no', 'cannot happen')
    expect(relation(table)).toBe('no longer match since 2026-02-05')
    expect(table.matter('x').line3.questions[0]?.matched).toEqual({ from: '2026-02-02', to: '2026-02-04' })
    expect(table.matter('x').line3).toMatchObject({ statements: 3, changesOfCourse: 1, contradictions: 0 })
  })

  it('contradict, not agreed, and open never matches', () => {
    const { table, matter } = raised()
    cite(table, matter, A, '2026-02-01', 'yes', 'other')
    cite(table, matter, B, '2026-02-01', 'no', 'denied')
    expect(relation(table)).toBe('contradict')
    const two = raised()
    cite(two.table, two.matter, A, '2026-02-01', 'open', 'other')
    cite(two.table, two.matter, B, '2026-02-01', 'open', 'other')
    expect(relation(two.table)).toBe('not agreed')
  })

  it('against acts: supported, an act says otherwise, no act recorded', () => {
    const { table, matter } = raised()
    cite(table, matter, A, '2026-02-01', 'yes', 'discussed')
    cite(table, matter, A, '2026-02-02', 'yes', 'explore')
    const against = () =>
      table.matter('x').line3.questions[0]?.sides[0]?.claims.map((claim) => claim.againstActs)
    expect(against()).toEqual(['supported', 'no act recorded'])
    table.say(A, 'dialogue.discontinue', { matter })
    expect(against()).toEqual(['supported', 'an act says otherwise'])
  })

  it('words are unchanged since the last day on which the answer or the word was another', () => {
    const { table, matter } = raised()
    cite(table, matter, A, '2026-02-01', 'yes', 'will be established')
    cite(table, matter, A, '2026-02-02', 'yes', 'agreed to establish')
    cite(table, matter, A, '2026-02-09', 'yes', 'agreed to establish')
    const [side] = table.matter('x').line3.questions[0]?.sides ?? []
    expect(side?.unchangedSince).toBe('2026-02-02')
    expect(side?.claims.map(({ course }) => course)).toEqual(['first', 'same', 'same'])
  })

  it('a statement never moves lines 1 and 2', () => {
    const { table, matter } = raised()
    const before = table.matter('x')
    cite(table, matter, A, '2026-02-01', 'yes', 'decided')
    const after = table.matter('x')
    expect([after.line1.word, after.line2.word]).toEqual([before.line1.word, before.line2.word])
  })
})
