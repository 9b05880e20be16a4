import { ACT_TYPE, canonicalize, pae, payloadToSign, type Payload } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { describe, expect, it } from 'vitest'
import { browserCrypto } from '../src/check/browser-crypto.ts'
import { claimPlace, type Remembering } from '../src/office-keys/signed-places.ts'

const CRYPTO = browserCrypto({ hashes: 0, signatures: 0 })

function memory(): Remembering & { readonly clear: () => void } {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    clear: () => kept.clear(),
  }
}

function toSign(seq: number, at: string, log = 'east.example/alternat/talks') {
  const what = { at, body: {}, kind: 'dialogue.raise', level: 'between', log, office: 'desk' }
  const message = pae(ACT_TYPE, utf8(canonicalize({ ...what, refs: [], seen: [], seq, v: 'v1' })))
  return { message, payload: payloadToSign(message) as Payload }
}

let keys = 0
/** A key of its own for each test: the page remembers for as long as it is open. */
function claims(store: Remembering, key = new Uint8Array(32).fill((keys += 1))) {
  return (seq: number, at = '2026-11-22T09:00Z', log?: string): string => {
    const done = claimPlace(store, CRYPTO, key, toSign(seq, at, log))
    return done.ok ? 'signs' : done.fault.code
  }
}

describe('a key in a browser', () => {
  it('signs one act for one place, whatever a program asks: the same bytes again, and no others', () => {
    const claim = claims(memory())
    expect(claim(3)).toBe('signs')
    expect(claim(3)).toBe('signs')
    expect(claim(3, '2026-11-22T09:01Z')).toBe('place-signed')
    expect(claim(2)).toBe('place-signed')
    expect(claim(4)).toBe('signs')
    expect(claim(3)).toBe('place-signed')
  })

  it('keeps logs apart, and pages of one browser together', () => {
    const [store, key] = [memory(), new Uint8Array(32).fill(200)]
    expect(claims(store, key)(3)).toBe('signs')
    expect(claims(store, key)(3, '2026-11-22T09:01Z')).toBe('place-signed')
    expect(claims(store, key)(3, '2026-11-22T09:01Z', 'east.example/alternat/other')).toBe('signs')
  })

  it('remembers for as long as the page is open, though a program has the browser forget', () => {
    const store = memory()
    const claim = claims(store)
    expect(claim(3)).toBe('signs')
    store.clear()
    expect(claim(3, '2026-11-22T09:01Z')).toBe('place-signed')
  })

  it('signs nothing where it can keep nothing, and looks anew where what it kept was damaged', () => {
    const full: Remembering = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(claims(full)(3)).toBe('not-remembered')
    expect(claims({ ...memory(), getItem: () => '{"seq":"3"' })(3)).toBe('signs')
  })
})
