import { describe, expect, it } from 'vitest'
import { canonicalize, type Ref } from '../src/index.ts'
import { Table, type Bend } from './fold-table.ts'

const [A, B, C] = ['a.example', 'b.example', 'c.example'] as const
const H = (digit: string): string => digit.repeat(64)
const blob = (digest: string) => ({ digest, lang: 'en', size: 12 })

function raises(table: Table, side: string, digest: string, bend: Bend = {}): Ref {
  const slug = `m${table.logs.get(table.log(side))?.length}-${side[0]}`
  return table.say(side, 'dialogue.raise', { slug, title: 'A matter', note: blob(digest) }, bend)
}

function erases(table: Table, side: string, ...blobs: string[]): Ref {
  return table.say(side, 'record.erase', { blobs, reason: 'legal order', orderedBy: 'A court' })
}

describe('words taken off the record', () => {
  it('leave a stub that says who, when and by which act, and the act they stood beside has its effect', () => {
    const table = new Table().open().meet()
    const named = raises(table, A, H('1'))
    const before = table.fold()
    const erase = erases(table, A, H('1'))
    const after = table.fold()
    expect(after.erased).toEqual([
      {
        digest: H('1'),
        by: A,
        on: '2026-03-01',
        act: erase,
        reason: 'legal order',
        basis: null,
        orderedBy: 'A court',
        acts: [named],
        gone: true,
      },
    ])
    expect(after.matters[0]?.erased).toEqual(after.erased)
    expect(after.matters[0]?.line1).toEqual(before.matters[0]?.line1)
    expect(table.outcome(erase)).toBe('applied')
    expect(before.erased).toEqual([])
  })

  it('are gone on the page of every earlier day too', () => {
    const table = new Table().open().meet()
    raises(table, A, H('1'))
    table.clock = '2026-04-01T09:00Z'
    erases(table, A, H('1'))
    const early = table.fold({ asOf: '2026-03-02' })
    expect(early.erased.map(({ digest }) => digest)).toEqual([H('1')])
    expect(early.entries.some(({ kind }) => kind === 'record.erase')).toBe(false)
  })

  it('of a tabled text leave its digest and its adoption standing', () => {
    const table = new Table().open().meet()
    const matter = table.say(A, 'text.table', {
      as: 'text',
      slug: 'text',
      title: 'A text',
      digest: H('d'),
      content: blob(H('1')),
      languages: ['en'],
      paragraphs: ['p1'],
    })
    table.meet()
    for (const side of [A, B]) {
      table.say(side, 'arrangement.adopt', {
        matter,
        digest: H('d'),
        form: 'joint text',
        standing: 'political',
      })
      table.meet()
    }
    const before = table.matter('text').line1
    erases(table, A, H('1'))
    expect(table.matter('text').line1).toEqual(before)
    expect(before.word).toBe('adopted')
    expect(table.matter('text').erased).toHaveLength(1)
  })

  it('are those of the side’s own acts alone: another’s words cannot be erased, nor the words of nobody', () => {
    const table = new Table().open().meet()
    raises(table, A, H('1'))
    table.meet()
    expect(table.outcome(erases(table, B, H('1')))).toBe('void(not-the-maker)')
    expect(table.outcome(erases(table, A, H('2')))).toBe('void(not-the-maker)')
    expect(table.outcome(erases(table, A, H('1'), H('2')))).toBe('void(not-the-maker)')
    expect(table.fold().erased).toEqual([])
  })

  it('go from the acts of others that quoted them', () => {
    const table = new Table([A, B, C]).open().meet()
    const first = raises(table, A, H('1'))
    table.meet()
    const quote = raises(table, B, H('1'))
    erases(table, A, H('1'))
    const [erased] = table.fold().erased
    expect(erased?.acts).toEqual([first, quote])
    expect(erased?.gone).toBe(true)
  })

  it('stay in their maker’s acts when a side that only quoted them takes its quotation back', () => {
    const table = new Table().open().meet()
    raises(table, A, H('1'))
    table.meet()
    const quote = raises(table, B, H('1'))
    erases(table, B, H('1'))
    expect(table.fold().erased).toMatchObject([{ by: B, acts: [quote], gone: false }])
  })

  it('stay in the acts of whoever had them from their maker, when another who only quoted takes its own back', () => {
    const table = new Table([A, B, C]).open().meet()
    raises(table, A, H('1'))
    table.meet()
    const quote = raises(table, B, H('1'))
    table.meet()
    raises(table, C, H('1'))
    erases(table, B, H('1'))
    expect(table.fold().erased).toMatchObject([{ by: B, acts: [quote], gone: false }])
  })

  it('cannot be erased, nor kept from erasure, by a side that claims never to have seen them', () => {
    const table = new Table().open().meet()
    const named = raises(table, A, H('1'))
    // B holds the act and its text, and says it had heard nothing of it.
    const lie = raises(table, B, H('1'))
    erases(table, B, H('1'))
    expect(table.fold().erased).toMatchObject([{ by: B, acts: [lie], gone: false }])
    erases(table, A, H('1'))
    const [byA] = table.fold().erased
    expect(byA).toMatchObject({ by: A, acts: [named], gone: true })
  })

  it('wait where the act that names them is withheld, and go when it comes', () => {
    const table = new Table().open().meet()
    const named = raises(table, A, H('1'))
    const erase = erases(table, A, H('1'))
    const leaves = table.logs.get(table.log(A)) ?? []
    const [held, at] = [leaves[named.index], named.index]
    if (held === undefined) throw new Error('no leaf')
    leaves[at] = { ...held, sealed: null }
    expect(table.outcome(erase)).toBe('waiting')
    expect(table.fold().erased).toEqual([])
    leaves[at] = held
    expect(table.fold().erased).toHaveLength(1)
  })

  it('go from an act that was void, whose text has travelled all the same', () => {
    const table = new Table().open().meet()
    const named = raises(table, A, H('1'), { office: 'conclude' })
    expect(table.outcome(named)).toBe('void(power)')
    erases(table, A, H('1'))
    expect(table.fold().erased).toMatchObject([{ acts: [named], gone: true }])
  })

  it('are erased by an office that may manage keys, and by no other', () => {
    const table = new Table().open().meet()
    raises(table, A, H('1'))
    const body = { blobs: [H('1')], reason: 'error' }
    expect(table.outcome(table.say(A, 'record.erase', body, { office: 'conclude' }))).toBe('void(power)')
    expect(table.outcome(table.say(A, 'record.erase', { ...body, blobs: [H('1'), H('1')] }))).toBe(
      'void(schema)',
    )
    expect(table.fold().erased).toEqual([])
  })

  it('are the same whatever the order in which the logs are given', () => {
    const table = new Table([A, B, C]).open().meet()
    raises(table, A, H('1'))
    table.meet()
    raises(table, B, H('1'))
    erases(table, A, H('1'))
    const all = canonicalize(table.fold())
    const turned = new Map([...table.logs].toReversed())
    table.logs.clear()
    for (const [log, leaves] of turned) table.logs.set(log, leaves)
    expect(canonicalize(table.fold())).toBe(all)
  })
})
