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
