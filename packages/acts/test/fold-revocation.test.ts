import { toBase64, utf8 } from '@alternat/tlog'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysNow, seenSize, type Ref } from '../src/index.ts'
import { crypto } from './bytes-support.ts'
import { keyOf, Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'
const KEY = (key: string) => toBase64(keyOf(B, key).publicKey)

/** An office with keys named by the test; an office's own key is named as the office. */
function office(name: string, keys: readonly string[], more: object = {}) {
  return { name, keys: keys.map(KEY), powers: [name], from: '2026-01-01T00:00Z', until: null, ...more }
}

/** A signer that signs in the name of an office with a key of another name. */
function as(name: string, key: string) {
  return { office: name, signers: [{ ...keyOf(B, key), name: `${B}/${name}` }] }
}

function revoke(
  table: Table,
  name: string,
  keys: readonly string[],
  lastGood?: number,
  by: object = {},
): Ref {
  const reach = lastGood === undefined ? {} : { lastGood }
  return table.say(
    B,
    'side.keys',
    { step: 'revoke', office: office(name, keys, { powers: ['speak'] }), ...reach },
    by,
  )
}

function open() {
  const table = new Table().open().meet()
  const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
  return { table: table.meet(), matter }
}

const ROOT = { office: 'root' }

describe('what rests on a key that was revoked', () => {
  it('falls with it: a key that a thief introduced, and what that key signs later', () => {
    const { table, matter } = open()
    const introduced = table.say(B, 'side.keys', { step: 'introduce', office: office('negotiate', ['mine']) })
    const before = table.say(B, 'dialogue.explore', { matter }, as('negotiate', 'mine'))
    const honest = table.say(B, 'dialogue.explore', { matter })
    revoke(table, 'manage-keys', ['manage-keys'], 2, ROOT)
    const after = table.say(B, 'dialogue.explore', { matter }, as('negotiate', 'mine'))
    const void_ = 'void(office-not-current)'
    expect([introduced, before, honest, after].map((ref) => table.outcome(ref))).toEqual([
      void_,
      void_,
      'applied',
      void_,
    ])
  })

  it('a key that the office gives itself again afterwards is good again', () => {
    const { table, matter } = open()
    table.say(B, 'side.keys', { step: 'introduce', office: office('negotiate', ['mine']) })
    revoke(table, 'manage-keys', ['manage-keys'], 2, ROOT)
    table.say(B, 'side.keys', { step: 'introduce', office: office('negotiate', ['mine']) }, ROOT)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }, as('negotiate', 'mine')))).toBe(
      'applied',
    )
  })

  it('a thief who has displaced an office leaves nobody in it until its own key is introduced again', () => {
    const { table, matter } = open()
    table.say(B, 'side.keys', { step: 'rotate', office: office('negotiate', ['mine']) })
    revoke(table, 'manage-keys', ['manage-keys'], 2, ROOT)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('void(signature)')
    table.say(B, 'side.keys', { step: 'rotate', office: office('negotiate', ['negotiate']) }, ROOT)
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('applied')
    const thief = table.say(B, 'dialogue.explore', { matter }, as('negotiate', 'mine'))
    expect(table.outcome(thief)).toContain('void')
  })

  it('powers that a thief gave an office fall too', () => {
    const { table } = open()
    const wide = office('negotiate', ['negotiate'], { powers: ['negotiate', 'speak'] })
    table.say(B, 'side.keys', { step: 'introduce', office: wide })
    const raised = { slug: 'y', title: 'Y' }
    const act = table.say(B, 'dialogue.raise', raised, { office: 'negotiate' })
    expect(table.outcome(act)).toBe('applied')
    revoke(table, 'manage-keys', ['manage-keys'], 2, ROOT)
    expect(table.outcome(act)).toBe('void(office-not-current)')
  })
})

describe('a thief’s revocation', () => {
  it('that falls has taken nothing', () => {
    const { table, matter } = open()
    const honest = table.say(B, 'dialogue.explore', { matter })
    const theft = revoke(table, 'negotiate', ['negotiate'], 2)
    expect(table.outcome(honest)).toBe('void(office-not-current)')
    revoke(table, 'manage-keys', ['manage-keys'], 3, ROOT)
    expect([honest, theft].map((ref) => table.outcome(ref))).toEqual(['applied', 'void(office-not-current)'])
  })

  it('by a key that he gave himself takes nothing, though it would have taken what took that key', () => {
    const { table, matter } = open()
    const honest = table.say(B, 'dialogue.explore', { matter })
    const spare = office('spare', ['spare'], { powers: ['manage-keys'] })
    table.say(B, 'side.keys', { step: 'introduce', office: spare }, ROOT)
    table.say(B, 'side.keys', { step: 'introduce', office: office('manage-keys', ['mine']) })
    const good = revoke(table, 'manage-keys', ['manage-keys'], 4, as('spare', 'spare'))
    const bad = [
      revoke(table, 'spare', ['spare'], 2, as('manage-keys', 'mine')),
      revoke(table, 'negotiate', ['negotiate'], 2, as('manage-keys', 'mine')),
    ]
    expect([honest, good].map((ref) => table.outcome(ref))).toEqual(['applied', 'applied'])
    expect(bad.map((ref) => table.outcome(ref))).toEqual([
      'void(office-not-current)',
      'void(office-not-current)',
    ])
  })
})

describe('what another side has seen', () => {
  it('stands, whatever the revocation calls the last good size', () => {
    for (const lastGood of [0, 1, 2, 3]) {
      const { table, matter } = open()
      const act = table.say(B, 'dialogue.explore', { matter })
      table.hear(A, B)
      table.say(A, 'dialogue.acknowledge', { matter })
      revoke(table, 'negotiate', ['negotiate'], lastGood)
      expect(table.outcome(act)).toBe('applied')
    }
  })

  it('stands when the revocation comes after the other side has relied on it, and the sides have met since', () => {
    const { table, matter } = open()
    const act = table.say(B, 'dialogue.explore', { matter })
    table.hear(A, B)
    table.say(A, 'dialogue.acknowledge', { matter })
    table.meet()
    revoke(table, 'negotiate', ['negotiate'], 2)
    table.meet()
    table.say(A, 'dialogue.acknowledge', { matter })
    expect(table.outcome(act)).toBe('applied')
  })

  it('does not stand where the revocation came in the same bundle', () => {
    const { table, matter } = open()
    const act = table.say(B, 'dialogue.explore', { matter })
    revoke(table, 'negotiate', ['negotiate'], 2)
    table.hear(A, B)
    table.say(A, 'dialogue.acknowledge', { matter })
    expect(table.outcome(act)).toBe('void(office-not-current)')
  })

  it('stands in the view of every day, when the revocation is dated back to before it was relied upon', () => {
    const { table, matter } = open()
    const act = table.say(B, 'dialogue.explore', { matter }, { at: '2026-03-02T09:00Z' })
    table.hear(A, B)
    table.say(A, 'dialogue.acknowledge', { matter }, { at: '2026-03-05T09:00Z' })
    const dated = { at: '2026-03-03T09:00Z' }
    revoke(table, 'negotiate', ['negotiate'], 2, dated)
    for (const asOf of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-09']) {
      const then = table.fold({ asOf }).entries.find(({ ref }) => ref.leaf === act.leaf)
      expect([asOf, then?.outcome]).toEqual([asOf, 'applied'])
    }
  })

  it('the acceptance of the dialogue is never taken', () => {
    const table = new Table().open()
    revoke(table, 'negotiate', ['negotiate'], 0)
    expect(table.outcomes()).not.toContain('dialogue.accept: void(office-not-current)')
    expect(table.fold().sides.every(({ accepted }) => accepted)).toBe(true)
  })
})

describe('delegation', () => {
  it('has an end, and takes no office away from those who hold it', () => {
    const { table, matter } = open()
    const say = (step: string, one: object) => table.outcome(table.say(B, 'side.keys', { step, office: one }))
    const until = '2026-04-01T00:00Z'
    expect(say('delegate', office('acting', ['mine'], { powers: ['negotiate'] }))).toBe('void(body)')
    expect(say('delegate', office('negotiate', ['mine'], { until }))).toBe('void(body)')
    expect(say('delegate', office('acting', ['mine'], { powers: ['negotiate'], until }))).toBe('applied')
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }, as('acting', 'mine')))).toBe('applied')
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }))).toBe('applied')
    const late = { ...as('acting', 'mine'), at: '2026-04-01T00:01Z' }
    expect(table.outcome(table.say(B, 'dialogue.explore', { matter }, late))).toBe('void(office-not-current)')
    const longer = { powers: ['negotiate'], until: '2026-05-01T00:00Z' }
    expect(say('delegate', office('acting', ['mine'], longer))).toBe('applied')
  })
})

it('rotation with an overlap: both keys sign in between, and only the new one afterwards', () => {
  const { table, matter } = open()
  const explore = (key: string) =>
    table.outcome(table.say(B, 'dialogue.explore', { matter }, as('negotiate', key)))
  expect([explore('negotiate'), explore('new')]).toEqual(['applied', 'void(signature)'])
  table.say(B, 'side.keys', { step: 'rotate', office: office('negotiate', ['negotiate', 'new']) })
  expect([explore('negotiate'), explore('new')]).toEqual(['applied', 'applied'])
  table.say(B, 'side.keys', { step: 'rotate', office: office('negotiate', ['new']) })
  expect([explore('negotiate'), explore('new')]).toEqual(['void(signature)', 'applied'])
})

it('revocations past the hundred and twenty-eighth are void', () => {
  const { table } = open()
  const key = (n: number) => ({
    ...office('navy', [], { powers: ['speak'] }),
    keys: [toBase64(crypto.sha256(utf8(`k${n}`)))],
  })
  const outcomes = Array.from({ length: 129 }, (_, n) =>
    table.say(B, 'side.keys', { step: 'revoke', office: key(n), lastGood: 2 }),
  )
  const [last, first] = [outcomes.at(-1), outcomes.at(-2)] as [Ref, Ref]
  expect([table.outcome(first), table.outcome(last)]).toEqual(['applied', 'void(body)'])
})

describe('the offices of a log', () => {
  it('tell of every key whether it signs, and since when it does not', () => {
    const { table } = open()
    table.say(B, 'side.keys', { step: 'rotate', office: office('negotiate', ['negotiate', 'new']) })
    table.say(B, 'side.keys', { step: 'rotate', office: office('negotiate', ['new']) })
    table.say(B, 'side.keys', { step: 'introduce', office: office('speak', ['mine']) })
    revoke(table, 'manage-keys', ['manage-keys'], 4, ROOT)
    const now = keysNow(crypto, { logs: table.held(), log: table.log(B) })
    const states = (name: string) =>
      now.find((one) => one.office === name)?.keys.map(({ key, state, since }) => [key, state, since])
    expect(states('negotiate')).toEqual([
      [KEY('negotiate'), 'replaced', 2],
      [KEY('new'), 'good', 3],
    ])
    expect(states('speak')).toEqual([
      [KEY('speak'), 'good', 0],
      [KEY('mine'), 'fallen', 4],
    ])
    const [custodian] = now.find((one) => one.office === 'manage-keys')?.keys ?? []
    expect(custodian).toMatchObject({ state: 'revoked', revoked: { at: 5, lastGood: 4 } })
  })

  it('tell below which size nothing can be taken', () => {
    const { table, matter } = open()
    const size = () => seenSize(crypto, { logs: table.held(), log: table.log(B) })
    expect(size()).toBe(2)
    table.say(B, 'dialogue.explore', { matter })
    expect(size()).toBe(2)
    table.hear(A, B)
    table.say(A, 'dialogue.acknowledge', { matter })
    expect(size()).toBe(3)
  })

  it('are none for a log that is not held', () => {
    expect(keysNow(crypto, { logs: open().table.held(), log: 'c.example/alternat/talks' })).toEqual([])
  })
})

/** One step of two sides who may do anything with the keys of B. */
type Step =
  | { readonly do: 'act'; readonly key: string }
  | {
      readonly do: 'keys'
      readonly step: 'introduce' | 'rotate' | 'revoke'
      readonly office: string
      readonly keys: readonly string[]
      readonly lastGood: number
      readonly by: string
    }
  | { readonly do: 'rely'; readonly back: number }
  | { readonly do: 'later' }

const NAMES = ['negotiate', 'one', 'two']
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('act' as const), key: fc.constantFrom(...NAMES) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('keys' as const),
      step: fc.constantFrom('introduce' as const, 'rotate' as const, 'revoke' as const, 'revoke' as const),
      office: fc.constantFrom('negotiate', 'manage-keys'),
      keys: fc.subarray([...NAMES, 'manage-keys'], { minLength: 1, maxLength: 2 }),
      lastGood: fc.nat(12),
      by: fc.constantFrom('root', 'manage-keys', 'one', 'two'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rely' as const), back: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'later' as const }) },
)

const DAYS = Array.from({ length: 4 }, (_, n) => `2026-03-0${n + 1}`)

/** What stands of B’s acts: of the whole record, and in the view of each day. */
function standing(table: Table, memo: Map<string, unknown>, size = Number.POSITIVE_INFINITY): Set<string> {
  const own = table.log(B)
  const views = [undefined, ...DAYS].map((asOf) => table.fold(asOf === undefined ? { memo } : { asOf, memo }))
  return new Set(
    views.flatMap(({ entries }, n) =>
      entries.flatMap(({ ref, outcome }) =>
        ref.log === own && ref.index < size && outcome !== 'void' ? [`${n} ${ref.index}`] : [],
      ),
    ),
  )
}

/** A table that holds of B’s log no more than A had heard when it spoke. */
function asRelied(table: Table, size: number): Table {
  const copy = new Table()
  for (const [log, leaves] of table.logs)
    copy.logs.set(log, leaves.slice(0, log === table.log(B) ? size : undefined))
  return copy
}

it('no act that the other side had seen without the revocation ever becomes void by one', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 4, maxLength: 14 }), (steps) => {
      const { table, matter } = open()
      const memo = new Map<string, unknown>()
      const promised: Set<string>[] = []
      const heard = { size: 2, day: 0 }
      for (const step of steps) {
        table.clock = `${DAYS[heard.day]}T09:00Z`
        if (step.do === 'later') heard.day = Math.min(heard.day + 1, DAYS.length - 1)
        else if (step.do === 'act') table.say(B, 'dialogue.explore', { matter }, as('negotiate', step.key))
        else if (step.do === 'keys') {
          const by = step.by === 'root' ? ROOT : as('manage-keys', step.by)
          const powers = { powers: [step.office] }
          const reach = step.step === 'revoke' ? { lastGood: step.lastGood } : {}
          table.say(
            B,
            'side.keys',
            { step: step.step, office: office(step.office, step.keys, powers), ...reach },
            by,
          )
        } else {
          const all = table.logs.get(table.log(B))?.length ?? 0
          heard.size = Math.max(heard.size, all - step.back)
          table.hear(A, B, heard.size)
          // A speaks on a later day than B: a revocation dated in between would be found by the views of those days.
          table.say(A, 'dialogue.acknowledge', { matter }, { at: `${DAYS.at(-1)}T09:00Z` })
          promised.push(standing(asRelied(table, heard.size), memo, heard.size))
        }
      }
      const now = standing(table, memo)
      for (const before of promised) expect([...before].filter((one) => !now.has(one))).toEqual([])
    }),
    { numRuns: 40 },
  )
})
