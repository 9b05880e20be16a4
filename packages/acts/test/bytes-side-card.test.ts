import { canonicalize, fingerprint, readSideCard, signSideCard, type SideCard } from '@alternat/acts'
import { toBase64, toHex, utf8, utf8ToString } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { signJson } from '../src/bytes/dsse.ts'
import { card, crypto, root, signerOf } from './bytes-support.ts'

const TYPE = 'application/vnd.alternat.side.v1+json'
const signed = signSideCard(crypto, card, root)
const codeOf = (bytes: Uint8Array): string => {
  const end = readSideCard(crypto, bytes)
  return end.ok ? 'accepted' : end.fault.code
}

describe('the side card', () => {
  it('reads back with the root key that signed it', () => {
    expect(readSideCard(crypto, signed)).toEqual({ ok: true, value: { card, root: root.publicKey } })
  })

  it('refuses any byte flipped', () => {
    for (let at = 0; at < signed.length; at++) {
      const bad = Uint8Array.from(signed)
      bad[at] = (bad[at] as number) ^ (1 << (at % 7))
      expect(codeOf(bad)).not.toBe('accepted')
    }
  })

  it('refuses a signature by a key other than the root it names', () => {
    const thief = signerOf('norland.example/root', 66)
    expect(() => signSideCard(crypto, card, thief)).toThrow(/.+/)
    const forged = signJson(crypto, TYPE, card, [thief])
    expect(codeOf(utf8(canonicalize(forged)))).toBe('signature')
  })

  it('refuses a second signature by anybody', () => {
    const forged = signJson(crypto, TYPE, card, [root, signerOf('sudria.example/root', 67)])
    expect(codeOf(utf8(canonicalize(forged)))).toBe('signature')
  })

  it('refuses the root of another side under this name', () => {
    const forged = signJson(crypto, TYPE, card, [signerOf('sudria.example/root', 1)])
    expect(codeOf(utf8(canonicalize(forged)))).toBe('signature')
  })

  it.each<[string, object]>([
    ['a field too many', { extra: 1 }],
    ['no offices', { offices: [] }],
    ['a day that does not exist', { offices: [{ ...card.offices[0], from: '2017-02-30T00:00Z' }] }],
    [
      'an end on a day that does not exist',
      { offices: [{ ...card.offices[0], until: '2017-02-30T00:00Z' }] },
    ],
    ['a key in a second spelling', { log: `${'A'.repeat(42)}B=` }],
    ['a custody that does not exist', { custody: 'cloud' }],
  ])('refuses %s', (_, change) => {
    const forged = signJson(crypto, TYPE, { ...card, ...change }, [root])
    expect(codeOf(utf8(canonicalize(forged)))).toBe('schema')
  })

  it('is not taken for an act, nor an act for it', () => {
    const text = (utf8ToString(signed) ?? '').replace('side.v1', 'act.v1')
    expect(codeOf(utf8(text))).toBe('schema')
  })
})

describe('the fingerprint of a root key', () => {
  it('is 128 bits in eight groups of four digits', () => {
    const { hex, groups } = fingerprint(crypto, 'norland.example', root.publicKey)
    expect(groups).toHaveLength(8)
    expect(groups.join('')).toBe(hex)
    const hash = crypto.sha256(
      new Uint8Array([...utf8('alternat/root/v1\nnorland.example\n'), ...root.publicKey]),
    )
    expect(hex).toBe(toHex(hash).slice(0, 32))
  })

  it('differs for another side and for another key', () => {
    const { hex } = fingerprint(crypto, 'norland.example', root.publicKey)
    expect(fingerprint(crypto, 'sudria.example', root.publicKey).hex).not.toBe(hex)
    const other: SideCard = { ...card, root: toBase64(signerOf('x/root', 2).publicKey) }
    expect(fingerprint(crypto, other.side, signerOf('x/root', 2).publicKey).hex).not.toBe(hex)
  })
})
