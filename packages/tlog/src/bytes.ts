const encoder = new TextEncoder()
// fatal and ignoreBOM both: without the second a leading U+FEFF vanishes and re-encoding gives other bytes.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The parts, one after another, in a new array. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether both hold the same bytes. Not constant-time: for public values only. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Byte-wise order, a prefix before what it begins: negative, zero or positive. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The UTF-8 bytes of a string. A lone surrogate becomes U+FFFD: check `isWellFormed()` where that matters. */
export function utf8(s: string): Uint8Array {
  return s.length <= SHORT ? (ascii(s) ?? encoder.encode(s)) : encoder.encode(s)
}

/** Arrays of up to so many bytes lie in the engine's own memory: made here they cost a tenth of the platform's. */
const SHORT = 64

/** A byte for each unit; null for what is not ASCII throughout. */
function ascii(s: string): Uint8Array | null {
  const out = new Uint8Array(s.length)
  for (let i = 0; i < s.length; i++) {
    const unit = s.charCodeAt(i)
    if (unit > 0x7f) return null
    out[i] = unit
  }
  return out
}

/** The string of UTF-8 bytes, or `null` if they are not valid UTF-8. A byte order mark is kept. */
export function utf8ToString(b: Uint8Array): string | null {
  try {
    return decoder.decode(b)
  } catch {
    return null
  }
}

/** Lower-case hex. */
export function toHex(b: Uint8Array): string {
  return b.toHex()
}

/** The bytes of lower-case hex, or `null`: capitals, odd lengths and other characters are refused. */
export function hexToBytes(s: string): Uint8Array | null {
  return /^(?:[0-9a-f]{2})*$/.test(s) ? Uint8Array.fromHex(s) : null
}

/** Standard base64 (RFC 4648 §4) with padding. */
export function toBase64(b: Uint8Array): string {
  return b.toBase64()
}

/**
 * The bytes of standard padded base64, or `null`. The platform's decoder forgives spaces, missing padding
 * and stray trailing bits, so one value would have many spellings; what does not re-encode to itself is refused.
 */
export function base64ToBytes(s: string): Uint8Array | null {
  // Keys, digests and signatures are short, and there are many of them.
  if (s.length <= SHORT_BASE64) return shortBase64(s)
  try {
    const bytes = Uint8Array.fromBase64(s)
    return bytes.toBase64() === s ? bytes : null
  } catch {
    return null
  }
}

/** The length of the base64 of {@link SHORT} bytes. */
const SHORT_BASE64 = 88
const PAD = 0x3d
/** What a character stands for, 0 to 63; 64 for all that stand for nothing, so that one bit tells. */
const SIXES = new Uint8Array(128).fill(64)
for (const [six, character] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries())
  SIXES[character.charCodeAt(0)] = six

/** {@link base64ToBytes} character by character: each must stand for six bits, and those left over must be 0. */
function shortBase64(s: string): Uint8Array | null {
  if (s.length % 4 !== 0) return null
  const padding = s.charCodeAt(s.length - 1) !== PAD ? 0 : s.charCodeAt(s.length - 2) !== PAD ? 1 : 2
  const out = new Uint8Array((s.length / 4) * 3 - padding)
  let [held, bits, at, seen] = [0, 0, 0, 0]
  for (let i = 0; i < s.length - padding; i++) {
    const unit = s.charCodeAt(i)
    const six = unit > 0x7f ? 64 : (SIXES[unit] as number)
    seen |= six
    held = (held << 6) | six
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[at++] = held >> bits
    held &= (1 << bits) - 1
  }
  return seen > 63 || held !== 0 ? null : out
}

/** Eight bytes, big-endian, of a number 0..2^64-1. */
export function u64(value: bigint): Uint8Array {
  const out = new Uint8Array(8)
  new DataView(out.buffer).setBigUint64(0, value)
  return out
}

/** Four bytes, big-endian, of a number 0..2^32-1. */
export function u32(value: number): Uint8Array {
  const out = new Uint8Array(4)
  new DataView(out.buffer).setUint32(0, value)
  return out
}

/** The big-endian number in the first four bytes. */
export function readU32(b: Uint8Array): number {
  return new DataView(b.buffer, b.byteOffset, b.byteLength).getUint32(0)
}

/** The big-endian number in the first eight bytes. */
export function readU64(b: Uint8Array): bigint {
  return new DataView(b.buffer, b.byteOffset, b.byteLength).getBigUint64(0)
}
