import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  base64ToBytes,
  compare,
  concat,
  equal,
  hexToBytes,
  toBase64,
  toHex,
  utf8,
  utf8ToString,
} from '../src/index.ts'

const bytes = fc.uint8Array({ maxLength: 64 })

describe('bytes', () => {
  it('every string is refused as base64 or is the one spelling of its bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String(), fc.string(), bytes.map(toBase64)), (s) => {
        const decoded = base64ToBytes(s)
        if (decoded !== null) expect(toBase64(decoded)).toBe(s)
      }),
    )
  })

  it('all bytes come back from base64, hex and, if they are UTF-8, from text', () => {
    fc.assert(
      fc.property(bytes, (b) => {
        expect(base64ToBytes(toBase64(b))).toEqual(b)
        expect(hexToBytes(toHex(b))).toEqual(b)
        const text = utf8ToString(b)
        if (text !== null) expect(utf8(text)).toEqual(b)
      }),
    )
  })

  it('base64 with one character changed, added or left out is what the platform makes of it, strictly', () => {
    const near = fc
      .tuple(
        fc.uint8Array({ maxLength: 70 }),
        fc.nat(),
        fc.constantFrom('', 'A', 'B', '/', '=', '==', '-', ' ', '\n', 'é', '😀'),
        fc.nat(2),
      )
      .map(([b, at, put, out]) => {
        const whole = toBase64(b)
        const i = at % (whole.length + 1)
        return whole.slice(0, i) + put + whole.slice(i + out)
      })
    fc.assert(
      fc.property(near, (s) => {
        expect(base64ToBytes(s)).toEqual(asThePlatform(s))
      }),
      { numRuns: 2000 },
    )
  })

  it('the bytes of a string are those of the platform, however long it is', () => {
    const text = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 90 }).map((units) => String.fromCharCode(...units)),
      fc.string({ maxLength: 90 }),
    )
    fc.assert(
      fc.property(text, (s) => {
        expect(utf8(s)).toEqual(new TextEncoder().encode(s))
      }),
    )
    expect(utf8('a\uD800')).toEqual(new TextEncoder().encode('a\uD800'))
  })

  it('hex with capitals, an odd length or anything else is refused', () => {
    for (const s of ['A0', 'a', '0g', ' 00', '00 ', '0x00', '00\n']) expect(hexToBytes(s), s).toBeNull()
    expect(hexToBytes('')).toEqual(new Uint8Array(0))
  })

  it('compare orders as Buffer.compare does, and equal agrees with it', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Buffer.compare(a, b))
        expect(equal(a, b)).toBe(Buffer.compare(a, b) === 0)
        expect(compare(a, a)).toBe(0)
        expect(equal(a, Uint8Array.from(a))).toBe(true)
      }),
    )
  })

  it('concat keeps every part in its order', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (parts) => {
        expect(concat(...parts)).toEqual(new Uint8Array(parts.flatMap((part) => [...part])))
      }),
    )
  })
})

/** What the platform reads and writes back to the very same text. */
function asThePlatform(s: string): Uint8Array | null {
  try {
    const read = Uint8Array.fromBase64(s)
    return read.toBase64() === s ? read : null
  } catch {
    return null
  }
}
