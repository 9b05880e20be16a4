import type { Entry } from '@alternat/acts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, arrivedIn, isSeen, parseSeen, withSeen, type Seen } from '../src/frame/arrived.ts'
import { matter } from './support/matter.ts'

const OWN = 'one.example/alternat/talk'
const OTHER = 'two.example/alternat/talk'

function entry(log: string, index: number, at = '2031-03-09T10:00Z'): Entry {
  const leaf = `${log} ${index}`
  return {
    ref: { log, index, leaf },
    kind: 'norm.conduct',
    of: [],
    at,
    matters: [],
    outcome: 'applied',
  } as never
}

describe('what arrived', () => {
  test('is the acts of the other logs, the latest first', () => {
    const entries = [
      entry(OTHER, 0, '2031-03-01T10:00Z'),
      entry(OWN, 1),
      entry(OTHER, 1, '2031-03-05T10:00Z'),
    ]
    const sides = [
      { id: 'one', log: OWN },
      { id: 'two', log: OTHER },
    ] as never
    expect(arrivedIn({ entries, sides }, 'one').map(({ ref }) => ref.index)).toEqual([1, 0])
    expect(arrivedIn({ entries, sides }, null)).toHaveLength(3)
  })

  test('is unread until it is marked, and stays read', () => {
    const acts = fc.uniqueArray(fc.nat(40), { maxLength: 20 })
    fc.assert(
      fc.property(acts, acts, fc.nat(40), (first, second, asked) => {
        const marked = (seen: Seen, indexes: number[]): Seen =>
          withSeen(
            seen,
            indexes.map((index) => entry(OTHER, index)),
          )
        const seen = marked(marked({}, first), second)
        expect(isSeen(seen, entry(OTHER, asked))).toBe(first.includes(asked) || second.includes(asked))
        expect(isSeen(seen, entry(OWN, asked))).toBe(false)
        expect(parseSeen(JSON.stringify(seen))).toEqual(seen)
      }),
    )
  })

  test('keeps a run without gaps as one number, however long it is', () => {
    const all = Array.from({ length: 10_000 }, (_, index) => entry(OTHER, index))
    expect(withSeen({}, all)).toEqual({ [OTHER]: { upTo: 10_000, also: [] } })
  })

  test('takes anything that is not what it kept as nothing read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const log of Object.values(parseSeen(text))) {
          expect(
            Number.isSafeInteger(log.upTo) && log.also.every((index) => Number.isSafeInteger(index)),
          ).toBe(true)
        }
      }),
    )
    expect(parseSeen('{"a":{"upTo":-1,"also":[]},"b":{"upTo":1,"also":["2"]},"c":7}')).toEqual({})
    expect(parseSeen(null)).toEqual({})
  })

  test('leads to where one deals with it', () => {
    const plain = { ...matter({}), id: 'm1', slug: 'plain' }
    const of = (kind: string, id: string) => addressOf({ ...entry(OTHER, 1), kind, matters: [id] }, [plain])
    expect(of('dialogue.raise', 'm1')).toEqual({ section: 'unit', path: ['plain'] })
    expect(of('norm.conduct', 'gone')).toEqual({ section: 'record', path: ['act', `${OTHER} 1`] })
  })
})
