import { toBase64, utf8 } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { fold } from '../src/index.ts'
import { crypto } from './bytes-support.ts'
import { keyOf, Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'
const C = 'c.example'
const H = (digit: string) => digit.repeat(64)

/** Opens the log of a side that was invited with a proposal of its own, dated long ago. */
function usurp(table: Table, side: string, sides: readonly string[]): void {
  table.logs.set(table.log(side), [])
  const bend = { at: '2020-01-01T00:00Z' }
  table.say(side, 'side.open', table.opening(side), { ...bend, office: 'root' })
  const list = sides.toSorted().map((id) => ({ id, name: id }))
  table.say(
    side,
    'dialogue.propose',
    { title: 'Mine', sides: list },
    { at: '2026-01-02T00:00Z', office: 'negotiate' },
  )
}

describe('a side that was invited', () => {
  it('cannot make void what the others said, by a proposal of its own dated before theirs', () => {
    const table = new Table([A, B, C])
    table.say(A, 'side.open', table.opening(A), { office: 'root' })
    const sides = [A, B, C].map((id) => ({ id, name: id }))
    const proposal = table.say(A, 'dialogue.propose', { title: 'Ours', sides }, { office: 'negotiate' })
    table.say(C, 'side.open', table.opening(C), { office: 'root' })
    table.hear(C, A)
    table.say(C, 'dialogue.accept', {}, { payload: (p) => ({ ...p, refs: [proposal] }) })
    const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
    table.meet()
    table.say(C, 'dialogue.explore', { matter })
    const before = table.fold()
    usurp(table, B, [B, 'm.example'])
    const after = table.fold()
    expect(after.title).toBe(before.title)
    expect(after.sides.map(({ id }) => id)).toEqual([A, B, C])
    expect(table.outcome(matter)).not.toContain('void')
    expect(
      after.entries.find(({ kind, ref }) => kind === 'dialogue.propose' && ref.log === table.log(B)),
    ).toMatchObject({
      outcome: 'void',
    })
  })

  it('two proposals that nobody accepted are still told apart alike on every node', () => {
    const table = new Table([A, B])
    usurp(table, A, [A, B])
    usurp(table, B, [A, B])
    const one = fold(crypto, table.held())
    const other = fold(crypto, table.held().toReversed())
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(one.itself.proposedBy).toEqual([A])
  })
})

describe('a side whose clock runs years ahead', () => {
  it('does not hold back, in the view of an earlier day, what the other says after hearing it', () => {
    const table = new Table().open().meet()
    table.say(B, 'dialogue.raise', { slug: 'future', title: 'Future' }, { at: '2031-01-01T00:00Z' })
    table.meet()
    const mine = table.say(A, 'dialogue.raise', { slug: 'mine', title: 'Mine' }, { at: '2026-03-02T09:00Z' })
    const then = table.fold({ asOf: '2026-03-31' })
    expect(then.matters.map(({ slug }) => slug)).toEqual(['mine'])
    expect(then.entries.find(({ ref }) => ref.leaf === mine.leaf)?.outcome).toBe('applied')
  })

  it('what points at an act behind the day asked for waits, and is not void', () => {
    const table = new Table().open().meet()
    const future = table.say(B, 'dialogue.raise', { slug: 'f', title: 'F' }, { at: '2031-01-01T00:00Z' })
    table.meet()
    const answer = table.say(A, 'dialogue.explore', { matter: future })
    const then = table.fold({ asOf: '2026-03-31' })
    expect(then.entries.find(({ ref }) => ref.leaf === answer.leaf)?.outcome).toBe('waiting')
    expect(table.outcome(answer)).toBe('applied')
  })

  it('cannot shame the other: overdue is told by the acts of the side that owes the answer', () => {
    const table = new Table().open().meet()
    const notice = { slug: 'n', title: 'N', number: 1, precedence: 'routine', type: 'inquiry', to: [A] }
    table.say(B, 'channel.notice', { ...notice, replyBy: '2026-03-05T00:00Z' })
    table.say(B, 'dialogue.raise', { slug: 'late', title: 'Late' }, { at: '2031-01-01T00:00Z' })
    table.meet()
    const line = () => table.fold().ledger.find(({ from }) => from === B)
    expect(line()).toMatchObject({ wanted: 1, nothing: 1, overdue: 0 })
    const asked = table.fold({ asOf: '2026-03-06' }).ledger.find(({ from }) => from === B)
    expect(asked).toMatchObject({ overdue: 1 })
    table.say(A, 'dialogue.raise', { slug: 'y', title: 'Y' }, { at: '2026-03-05T00:01Z' })
    expect(line()).toMatchObject({ overdue: 1 })
  })
})

describe('many acts of a counterpart', () => {
  it('that all cross one act name a bounded number of partners each, and are all out of effect', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'arrangement.adopt', {
      slug: 't',
      title: 'T',
      digest: H('1'),
      form: 'joint statement',
    })
    table.meet()
    const before = table.matter('t').line1.text
    const adopts = Array.from({ length: 40 }, () =>
      table.say(B, 'arrangement.adopt', { matter, digest: H('1'), form: 'joint statement' }),
    )
    const declines = Array.from({ length: 40 }, () => table.say(A, 'dialogue.decline', { matter }))
    table.meet()
    const { entries } = table.fold()
    for (const ref of [...adopts, ...declines]) {
      const entry = entries.find((one) => one.ref.leaf === ref.leaf)
      expect(entry).toMatchObject({ outcome: 'crossed' })
      expect(entry && 'with' in entry ? entry.with.length : Number.NaN).toBeLessThanOrEqual(16)
    }
    expect(table.matter('t').line1.text).toBe(before)
    expect(table.matter('t').line1.crossed.length).toBeLessThanOrEqual(40 * 32)
    for (const side of [A, B])
      table.say(side, 'arrangement.adopt', {
        matter,
        digest: H('2'),
        form: 'joint statement',
        stands: adopts[0],
      })
    expect(table.outcome(adopts[0] as never)).toBe('applied')
  })

  it('that name the same statements in match after match fold in good time', () => {
    const table = new Table().open().meet()
    const first = table.say(A, 'arrangement.parallel', { slug: 'p', title: 'P', items: items('a') })
    table.meet()
    const second = table.say(B, 'arrangement.parallel', { matter: first, items: items('b') })
    const pairs = Array.from({ length: 32 }, (_, i) => [
      { statement: first, item: `a${i}`, digest: H('1') },
      { statement: second, item: `b${i}`, digest: H('1') },
    ]).flat()
    for (let i = 0; i < 120; i++) table.say(B, 'arrangement.match', { matter: first, item: 'x', pairs })
    expect(table.matter('p').line1.matched).toMatchObject({ k: 0, n: 64 })
  })

  it('that open bracket after bracket in one text are void from the five hundred and thirteenth on', () => {
    const table = new Table().open().meet()
    const content = { digest: H('2'), lang: 'en', size: 1 }
    const body = {
      slug: 't',
      title: 'T',
      as: 'text',
      digest: H('1'),
      content,
      languages: ['en'],
      paragraphs: ['p'],
    }
    const brackets = Array.from({ length: 512 }, (_, i) => `b${i}`)
    const matter = table.say(A, 'text.table', { ...body, brackets })
    table.meet()
    const amend = { matter, base: H('1'), step: 'place', paragraph: 'p', change: content }
    const more = table.say(B, 'text.amend', { ...amend, result: H('3'), bracket: 'one-more' })
    const known = table.say(B, 'text.amend', { ...amend, result: H('4'), step: 'alternative', bracket: 'b7' })
    expect([table.outcome(more), table.outcome(known)]).toEqual(['void(body)', 'applied'])
  })

  it('that introduce key after key to one office are void from the sixty-fifth on', () => {
    const table = new Table().open().meet()
    const keys = (n: number) =>
      Array.from({ length: 8 }, (_, i) => toBase64(crypto.sha256(utf8(`key ${n} ${i}`))))
    const office = (n: number) => ({
      name: 'navy',
      keys: keys(n),
      powers: ['speak'],
      from: '2026-01-01T00:00Z',
      until: null,
    })
    const outcomes = Array.from({ length: 9 }, (_, n) =>
      table.outcome(table.say(B, 'side.keys', { step: 'introduce', office: office(n) })),
    )
    expect(outcomes).toEqual([...Array.from({ length: 8 }, () => 'applied'), 'void(body)'])
  })
})

function items(name: string): object[] {
  return Array.from({ length: 32 }, (_, i) => ({ id: `${name}${i}`, digest: H('1'), title: 'T' }))
}

describe('the reserved root', () => {
  it('is never changed by an act about keys', () => {
    const table = new Table().open().meet()
    const office = {
      name: 'root',
      keys: [toBase64(keyOf('m', 'x').publicKey)],
      powers: ['conclude'],
      from: '2026-01-01T00:00Z',
      until: null,
    }
    for (const step of ['introduce', 'rotate', 'delegate', 'revoke'])
      expect(table.outcome(table.say(B, 'side.keys', { step, office }))).toBe('void(body)')
  })

  it('signs the opening and acts about keys, and nothing else', () => {
    const table = new Table().open().meet()
    const erase = table.say(B, 'record.erase', { blobs: [H('1')], reason: 'error' }, { office: 'root' })
    expect(table.outcome(erase)).toBe('void(power)')
    expect(table.outcome(table.say(B, 'side.seal', {}, { office: 'root' }))).toBe('void(power)')
  })
})

describe('what one side says alone', () => {
  it('does not make its matter one with another side’s; an act of each does', () => {
    const table = new Table().open().meet()
    const mine = table.say(A, 'dialogue.raise', { slug: 'same', title: 'Mine' })
    const theirs = table.say(B, 'dialogue.raise', { slug: 'same', title: 'Theirs' })
    table.meet()
    table.say(B, 'dialogue.explore', { matter: theirs, sameAs: mine })
    expect(table.fold().matters.map(({ sameAs }) => sameAs)).toEqual([[], []])
    table.say(A, 'dialogue.explore', { matter: mine, sameAs: theirs })
    const ids = table.fold().matters.map(({ id, sameAs }) => [id, ...sameAs])
    expect(new Set(ids.flat()).size).toBe(2)
    expect(ids.every((one) => one.length === 2)).toBe(true)
  })

  it('renames no measure of the other', () => {
    const table = new Table().open().meet()
    const adopt = { digest: H('1'), form: 'joint statement' }
    const matter = table.say(A, 'arrangement.adopt', {
      ...adopt,
      slug: 'm',
      title: 'M',
      consistsOf: [{ id: 'link', title: 'Direct link' }],
    })
    table.meet()
    table.say(B, 'arrangement.adopt', { ...adopt, matter, consistsOf: [{ id: 'link', title: 'Surrender' }] })
    expect(table.matter('m').line2.measures).toMatchObject([{ id: 'link', title: 'Direct link' }])
  })

  it('takes back no full adoption and moves none of its dates', () => {
    const table = new Table().open().meet()
    const adopt = { digest: H('1'), form: 'joint statement' }
    const matter = table.say(A, 'arrangement.adopt', { ...adopt, slug: 'm', title: 'M' })
    table.meet()
    table.say(B, 'arrangement.adopt', { ...adopt, matter }, { at: '2026-03-02T09:00Z' })
    table.say(B, 'arrangement.adopt', { ...adopt, matter, adReferendum: true }, { at: '2026-03-09T09:00Z' })
    table.say(B, 'arrangement.adopt', { ...adopt, matter }, { at: '2026-03-10T09:00Z' })
    expect(table.matter('m').line1).toMatchObject({ word: 'adopted', on: '2026-03-02' })
  })
})

describe('a reconstruction', () => {
  it('is not broken by an act of an unknown kind whose report has no shape', () => {
    const dialogue = 'reconstruction-x'
    const table = new Table(['compiler.example'], dialogue)
    table.say('compiler.example', 'side.open', table.opening('compiler.example'), { office: 'root' })
    const sides = [A, B].map((id) => ({ id, name: id }))
    table.say(
      'compiler.example',
      'dialogue.propose',
      { title: 'T', sides, compiler: 'X' },
      { office: 'negotiate' },
    )
    const reports: object[] = [
      { reportedOf: 5, reportedOn: null, source: 1 },
      { reportedOf: [7], reportedOn: { to: '2017-07-07' }, source: [] },
      { reportedOf: [A], reportedOn: { to: 20_170_707 }, source: [] },
      { reportedOf: [A] },
    ]
    for (const body of reports) {
      const ref = table.say('compiler.example', 'weather.report', body)
      expect(table.outcome(ref)).toBe('void(reported)')
    }
    const good = { reportedOf: [A], reportedOn: { to: '2017-07-07' }, source: [] }
    expect(table.outcome(table.say('compiler.example', 'weather.report', good))).toBe('unknown kind')
  })
})
