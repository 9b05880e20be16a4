import type { Entry } from '@alternat/acts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressOf,
  arrivedIn,
  isSeen,
  ownLogs,
  parseSeen,
  unreadOf,
  withAllSeen,
  withSeen,
  type Seen,
} from '../src/frame/arrived.ts'

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
  const acts = [
    { log: OWN, count: 1 },
    { log: `${OWN}-before`, count: 4 },
    { log: OTHER, count: 2 },
  ]

  test('is the acts of the other logs, and not those of one that the own side has left', () => {
    const before = [{ log: `${OWN}-before` }]
    const sides = [
      { id: 'one', log: OWN, before },
      { id: 'two', log: OTHER },
    ] as never
    expect(ownLogs(sides, 'one')).toEqual([OWN, `${OWN}-before`])
    expect(arrivedIn({ acts, sides }, 'one')).toEqual([{ log: OTHER, count: 2 }])
    expect(arrivedIn({ acts, sides }, null)).toEqual(acts)
  })

  test('is counted as unread without a list of it, as if each act were looked at', () => {
    const read = fc.uniqueArray(fc.nat(30), { maxLength: 20 })
    fc.assert(
      fc.property(read, fc.nat(25), (indexes, count) => {
        const seen = withSeen(
          {},
          indexes.map((index) => entry(OTHER, index)),
        )
        const all = Array.from({ length: count }, (_, index) => entry(OTHER, index))
        const arrived = [{ log: OTHER, count }]
        expect(unreadOf(arrived, seen)).toBe(all.filter((one) => !isSeen(seen, one)).length)
        const every = withAllSeen(seen, arrived)
        expect(unreadOf(arrived, every)).toBe(0)
        for (const index of indexes) expect(isSeen(every, entry(OTHER, index))).toBe(true)
      }),
    )
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
    const plain = { id: 'm1', slug: 'plain', has: [] }
    const notice = { id: 'm2', slug: 'asked', has: ['notice'] as const }
    const text = { id: 'm3', slug: 'a-text', has: ['text', 'norm'] as const }
    const of = (kind: string, id: string) =>
      addressOf({ ...entry(OTHER, 1), kind, matters: [id] }, [plain, notice, text])
    expect(of('dialogue.raise', 'm1')).toEqual({ section: 'unit', path: ['plain'] })
    expect(of('channel.reply', 'm2')).toEqual({ section: 'channel', path: ['asked'] })
    expect(of('text.amend', 'm3')).toEqual({ section: 'texts', path: ['a-text'] })
    expect(of('norm.reserve', 'm3')).toEqual({ section: 'unit', path: ['a-text'] })
    expect(of('norm.conduct', 'gone')).toEqual({ section: 'record', path: ['act', `${OTHER} 1`] })
  })
})
