import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize, fold } from '../src/index.ts'
import { crypto } from './bytes-support.ts'
import { Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'
const H = (digit: string) => digit.repeat(64)
const blob = { digest: H('0'), lang: 'en', size: 10 }

function tabled() {
  const table = new Table().open().meet()
  const body = { as: 'norm', digest: H('1'), content: blob, languages: ['en'], paragraphs: ['p1'] }
  const matter = table.say(A, 'text.table', { ...body, slug: 'n', title: 'A norm' })
  return { table: table.meet(), matter }
}

describe('acts that cross', () => {
  it('leave the state as before both, until both sides name the one that stands', () => {
    const { table, matter } = tabled()
    const adopt = table.say(A, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text' })
    const amend = table.say(B, 'text.amend', {
      matter,
      base: H('1'),
      result: H('2'),
      step: 'place',
      paragraph: 'p1',
      bracket: 'b',
      change: blob,
    })
    expect(table.outcome(adopt)).toBe('crossed')
    expect(table.outcome(amend)).toBe('crossed')
    expect(table.matter('n').line1).toMatchObject({ text: 'proposed by A', adoptedBy: [] })
    expect(table.matter('n').line1.crossed).toHaveLength(1)
    table.meet()
    table.say(A, 'text.mark', { matter, digest: H('1'), state: 'reopened', stands: amend })
    expect(table.outcome(adopt)).toBe('crossed')
    table.say(B, 'text.mark', { matter, digest: H('1'), state: 'reopened', stands: amend })
    expect(table.outcome(adopt)).toBe('did not stand')
    expect(table.outcome(amend)).toBe('applied')
    expect(table.matter('n').line1).toMatchObject({ text: 'under negotiation', crossed: [] })
  })

  it('do not cross when the one had seen the other', () => {
    const { table, matter } = tabled()
    const amend = table.say(B, 'text.amend', {
      matter,
      base: H('1'),
      result: H('2'),
      step: 'place',
      paragraph: 'p1',
      bracket: 'b',
      change: blob,
    })
    table.meet()
    const adopt = table.say(A, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text' })
    expect([table.outcome(adopt), table.outcome(amend)]).toEqual(['applied', 'applied'])
  })

  it('stay crossed while the sides name different ones', () => {
    const { table, matter } = tabled()
    const adopt = table.say(A, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint text' })
    const decline = table.say(B, 'dialogue.decline', { matter })
    table.meet()
    table.say(A, 'dialogue.explore', { matter, stands: adopt })
    table.say(B, 'dialogue.explore', { matter, stands: decline })
    expect(table.outcome(adopt)).toBe('crossed')
  })
})

describe('as of a day', () => {
  it('a live dialogue keeps of each log the longest prefix up to the end of that day', () => {
    const table = new Table().open().meet()
    table.clock = '2026-03-10T23:59Z'
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    table.meet()
    table.clock = '2026-03-11T00:00Z'
    table.say(B, 'dialogue.acknowledge', { matter })
    expect(table.fold({ asOf: '2026-03-09' }).matters).toEqual([])
    expect(table.matter('x', { asOf: '2026-03-10' }).line1.text).toBe('raised by A')
    expect(table.matter('x', { asOf: '2026-03-10' }).line1.notFormalisedAsOf).toBe('2026-03-10')
    expect(table.matter('x', { asOf: '2026-03-11' }).line1.text).toBe('acknowledged by B')
    expect(table.fold({ asOf: '2026-03-10' }).logs.map(({ size }) => size)).toEqual([3, 2])
  })
})

describe('a reconstruction', () => {
  const source = [{ title: 'Press briefing', publisher: 'A ministry' }]
  const on = (day: string) => ({ from: day, to: day, precision: 'day', zone: 'UTC' })
  function compiled() {
    const table = new Table(['compiler.example'], 'reconstruction-one')
    const [side = ''] = table.sides
    table.say(side, 'side.open', table.opening(side), { office: 'root' })
    const sides = [
      { id: 'u', name: 'U' },
      { id: 'v', name: 'V' },
    ]
    table.say(
      side,
      'dialogue.propose',
      { title: 'One', compiler: 'The compiler', sides },
      { office: 'negotiate' },
    )
    return {
      table,
      say: (kind: string, body: object, day: string, of: string[]) =>
        table.say(side, kind, { ...body, reportedOf: of, reportedOn: on(day), source }),
    }
  }

  it('counts an act reported of several sides as one act of each, and says who compiled it', () => {
    const { table, say } = compiled()
    say('dialogue.raise', { slug: 'x', title: 'X' }, '2017-01-02', ['u', 'v'])
    expect(table.matter('x').line1).toMatchObject({ text: 'raised by both', on: '2017-01-02' })
    expect(table.fold()).toMatchObject({
      reconstruction: 'The compiler',
      sides: [{ id: 'u', custody: 'reported' }, { id: 'v' }],
    })
  })

  it('takes the day reported, whatever the place in the log', () => {
    const { table, say } = compiled()
    const matter = say('dialogue.raise', { slug: 'x', title: 'X' }, '2017-01-02', ['u'])
    say('dialogue.explore', { matter }, '2017-01-09', ['v'])
    say('dialogue.acknowledge', { matter }, '2017-01-03', ['v'])
    expect(table.fold({ asOf: '2017-01-01' }).matters).toEqual([])
    expect(table.matter('x', { asOf: '2017-01-02' }).line1.text).toBe('raised by U')
    expect(table.matter('x', { asOf: '2017-01-03' }).line1.text).toBe('acknowledged by V')
    expect(table.matter('x').line1.text).toBe('to be explored by V')
  })

  it('refuses an act that does not say of whom, when and where it was reported', () => {
    const { table } = compiled()
    const act = table.say('compiler.example', 'dialogue.raise', { slug: 'x', title: 'X' })
    expect(table.outcome(act)).toBe('void(reported)')
    const stranger = table.say('compiler.example', 'dialogue.raise', {
      slug: 'x',
      title: 'X',
      reportedOf: ['w'],
      reportedOn: on('2017-01-02'),
      source,
    })
    expect(table.outcome(stranger)).toBe('void(reported)')
  })
})

/** What a side may do next in the generated dialogues: a number picks among these. */
function step(table: Table, side: string, what: number, raised: object[]): void {
  const matters = raised.filter((ref) => known(table, side, ref))
  const matter = matters[Math.floor(what / 7) % Math.max(1, matters.length)]
  if (what % 7 === 0 || matter === undefined) {
    raised.push(table.say(side, 'dialogue.raise', { slug: `m${raised.length}`, title: 'M' }))
  } else if (what % 7 === 1) table.say(side, 'dialogue.acknowledge', { matter })
  else if (what % 7 === 2) table.say(side, 'dialogue.suspend', { matter })
  else if (what % 7 === 3) table.say(side, 'dialogue.resume', { matter })
  else if (what % 7 === 4) table.say(side, 'norm.conduct', { row: 'elections', value: 'rejects' })
  else if (what % 7 === 5) table.say(side, 'dialogue.decline', { matter }, { office: 'speak' })
  else table.hear(side, side === A ? B : A)
}

describe('any dialogue', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(A, B), fc.nat(1000)), {
    minLength: 8,
    maxLength: 40,
    size: 'max',
  })

  it('folds to the same bytes in any order of delivery and of logs', () => {
    const reached: string[] = []
    fc.assert(
      fc.property(moves, fc.nat(), (list, seed) => {
        const table = new Table().open().meet()
        const shared: object[] = []
        for (const [side, what] of list) step(table, side, what, shared)
        reached.push(...table.outcomes())
        const held = table.held()
        const straight = canonicalize(fold(crypto, held))
        const memo = new Map<string, unknown>()
        // Half of the logs first, as a node that hears them late would fold them; then all, in reverse order.
        fold(
          crypto,
          held.map(({ log, leaves }) => ({ log, leaves: leaves.slice(0, seed % (leaves.length + 1)) })),
          { memo },
        )
        expect(canonicalize(fold(crypto, held.toReversed(), { memo }) as never)).toBe(straight)
      }),
      { numRuns: 60 },
    )
    // The interesting states were reached, or this would show nothing.
    for (const outcome of [
      'dialogue.acknowledge: applied',
      'dialogue.resume: crossed',
      'dialogue.decline: void(power)',
    ]) {
      expect(reached).toContain(outcome)
    }
  })

  it('never throws, whatever bytes stand in the place of acts', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (junk) => {
        const table = new Table().open().meet()
        for (const sealed of junk) table.say(B, 'x', {}, { sealed })
        const good = table.say(B, 'dialogue.raise', { slug: 'x', title: 'X' })
        expect(table.outcome(good)).toBe('applied')
      }),
      { numRuns: 60 },
    )
  })
})

/** Whether a side holds the act a reference points at. */
function known(table: Table, side: string, ref: object): boolean {
  const { log, index } = ref as { log: string; index: number }
  return log === table.log(side) || (table.heard.get(side)?.get(log) ?? 0) > index
}
