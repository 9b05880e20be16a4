import { toBase64 } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { fallenIn, fallenInWords, type Fallen, type Ref } from '../src/index.ts'
import { crypto } from './bytes-support.ts'
import { keyOf, Table } from './fold-table.ts'

const A = 'a.example'
const B = 'b.example'
const ROOT = { office: 'root' }
const KEY = (key: string) => toBase64(keyOf(B, key).publicKey)

function office(name: string, keys: readonly string[]) {
  return { name, keys: keys.map(KEY), powers: [name], from: '2026-01-01T00:00Z', until: null }
}

function revoke(table: Table, name: string, lastGood?: number): Ref {
  const reach = lastGood === undefined ? {} : { lastGood }
  return table.say(B, 'side.keys', { step: 'revoke', office: office(name, [name]), ...reach }, ROOT)
}

function open() {
  const table = new Table().open().meet()
  const matter = table.say(A, 'dialogue.raise', { slug: 'x', title: 'X' })
  return { table: table.meet(), matter }
}

const fallen = (table: Table, asOf?: string): Fallen[] =>
  fallenIn(crypto, table.held(), asOf === undefined ? {} : { asOf })
const of = (table: Table, act: Ref): Fallen | undefined =>
  fallen(table).find((one) => one.act.leaf === act.leaf)

describe('an act that fell by a revocation', () => {
  it('names the act that revoked its key, and how far back that reaches', () => {
    const { table, matter } = open()
    const act = table.say(B, 'dialogue.explore', { matter })
    const by = revoke(table, 'negotiate', 2)
    expect(of(table, act)).toEqual({ act, by, on: '2026-03-01', floor: 2, seen: false, rests: false })
    expect(fallenInWords(of(table, act) as Fallen)).toBe(
      'Fallen by a revocation. The key that signed it was revoked by act no. 3 of this log, dated 2026-03-01. The revocation reaches back to act no. 2; what is in front of that stands.',
    )
  })

  it('is told that what another side had seen stands, where that bounds the revocation', () => {
    const { table, matter } = open()
    const seen = table.say(B, 'dialogue.explore', { matter })
    table.hear(A, B)
    table.say(A, 'dialogue.acknowledge', { matter })
    const after = table.say(B, 'dialogue.explore', { matter })
    revoke(table, 'negotiate', 2)
    expect(of(table, seen)).toBeUndefined()
    expect(of(table, after)).toMatchObject({ floor: 3, seen: true })
    expect(fallenInWords(of(table, after) as Fallen)).toContain('What another side had seen before stands')
  })

  it('is told apart from one that rests on what fell', () => {
    const { table, matter } = open()
    const introduced = table.say(B, 'side.keys', { step: 'introduce', office: office('negotiate', ['mine']) })
    const rests = table.say(
      B,
      'dialogue.explore',
      { matter },
      { office: 'negotiate', signers: [{ ...keyOf(B, 'mine'), name: `${B}/negotiate` }] },
    )
    const by = revoke(table, 'manage-keys', 2)
    expect(of(table, introduced)).toMatchObject({ by, rests: false })
    expect(of(table, rests)).toMatchObject({ by, rests: true })
  })

  it('is every act that the fold calls not current because of one, and no other', () => {
    const { table, matter } = open()
    const late = table.say(
      B,
      'side.keys',
      {
        step: 'delegate',
        office: { ...office('negotiate', ['lent']), name: 'lent', until: '2026-03-01T09:00Z' },
      },
      ROOT,
    )
    const acts = [table.say(B, 'dialogue.explore', { matter }), table.say(B, 'dialogue.explore', { matter })]
    table.clock = '2026-03-02T09:00Z'
    const ended = table.say(
      B,
      'dialogue.explore',
      { matter },
      { office: 'lent', signers: [{ ...keyOf(B, 'lent'), name: `${B}/lent` }] },
    )
    revoke(table, 'negotiate', 2)
    expect([late, ...acts, ended].map((ref) => table.outcome(ref))).toEqual([
      'applied',
      'void(office-not-current)',
      'void(office-not-current)',
      'void(office-not-current)',
    ])
    expect(fallen(table).map(({ act }) => act)).toEqual(acts)
  })

  it('had not fallen on the day before the revocation', () => {
    const { table, matter } = open()
    table.say(B, 'dialogue.explore', { matter })
    table.clock = '2026-03-05T09:00Z'
    revoke(table, 'negotiate', 2)
    expect(fallen(table)).toHaveLength(1)
    expect(fallen(table, '2026-03-04')).toEqual([])
  })
})
