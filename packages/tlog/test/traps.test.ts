import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  base64ToBytes,
  cosign,
  encodeNote,
  isKeyName,
  makeVkey,
  maxBytesOf,
  openCheckpoint,
  parseBundle,
  parseCheckpoint,
  parseDecimal,
  parseNote,
  rootOf,
  signCheckpoint,
  signNote,
  utf8,
  utf8ToString,
  type Tile,
} from '../src/index.ts'
import { leavesOf } from './support/leaves.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, valueOf } from './support/value.ts'

const log = testSigner('a.example/alternat/trade')
const vkey = makeVkey(nodeCrypto, log.name, log.publicKey)
const root = rootOf(nodeCrypto, leavesOf(5))
const checkpoint = { origin: log.name, size: 5, root, extensions: [] }

describe('the seven traps of reading these formats in JavaScript', () => {
  it('1: base64 in any but its one spelling is refused, where the platform would forgive it', () => {
    expect(Buffer.from('AB', 'base64')).toHaveLength(1)
    for (const forgiven of ['AB==', 'AA', 'AA=', ' AA==', 'AA==\n', 'A A==', 'AA===', '-_8=', 'AAA=A', '=']) {
      expect(base64ToBytes(forgiven), JSON.stringify(forgiven)).toBeNull()
    }
    expect(base64ToBytes('AA==')).toEqual(Uint8Array.of(0))
    expect(base64ToBytes('')).toEqual(new Uint8Array(0))
  })

  it('2: a size in any but plain decimal up to 2^53-1 is refused, where Number and BigInt would take it', () => {
    expect([Number(' 1'), Number(''), BigInt('0x10')]).toEqual([1, 0, 16n])
    for (const taken of [
      '',
      ' 1',
      '1 ',
      '+1',
      '-0',
      '-1',
      '01',
      '0x10',
      '1e3',
      '1.0',
      '1_0',
      '١',
      '9007199254740992',
      '18446744073709551615',
    ]) {
      expect(parseDecimal(taken), JSON.stringify(taken)).toBeNull()
      expect(parseCheckpoint(`log\n${taken}\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`).ok).toBe(false)
    }
    expect(parseDecimal('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('3: a space is what Unicode and Go call one, where \\s differs', () => {
    expect(/\s/u.test('\ufeff') && !/\s/u.test('\u0085')).toBe(true)
    expect(isKeyName('a\ufeffb')).toBe(true)
    for (const space of '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') {
      expect(isKeyName(`a${space}b`), JSON.stringify(space)).toBe(false)
    }
    for (const none of '\u180e\u200b\u200c\u2060\u{1f600}') expect(isKeyName(`a${none}b`)).toBe(true)
  })

  it('4: a byte order mark is kept and bad UTF-8 is refused, where TextDecoder drops and replaces', () => {
    expect(new TextDecoder().decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
    expect(utf8ToString(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
    const note = encodeNote(signNote(nodeCrypto, '\ufefftext\n', [log]))
    expect(encodeNote(valueOf(parseNote(note)))).toEqual(note)
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x80]]) {
      expect(utf8ToString(Uint8Array.from(bytes))).toBeNull()
    }
  })

  it('5: the signatures begin at the last blank line, so that a text may hold lines that look like them', () => {
    const inner = encodeNote(signNote(nodeCrypto, 'inner\n', [log]))
    const text = utf8ToString(inner) as string
    const outer = encodeNote(signNote(nodeCrypto, text, [testSigner('outer.example')]))
    expect(valueOf(parseNote(outer)).text).toBe(text)
    expect(valueOf(parseNote(outer)).signatures.map(({ name }) => name)).toEqual(['outer.example'])
  })

  it('6: what is kept and cosigned is written anew, so that lines nobody checked do not come along', () => {
    const alone = signCheckpoint(nodeCrypto, checkpoint, log)
    const crafted = utf8('— a.example/alternat/trade AAAAAAA=\n— witness.example AAAAAAA=\n')
    const opened = valueOf(openCheckpoint(nodeCrypto, new Uint8Array([...alone, ...crafted]), vkey))
    expect(opened.note.signatures).toHaveLength(3)
    expect(opened.own).toEqual(alone)
    const line = cosign(nodeCrypto, valueOf(parseNote(opened.own)).text, testSigner('b.example/mirror'), 1n)
    const cosigned = encodeNote({
      ...valueOf(parseNote(opened.own)),
      signatures: [...valueOf(parseNote(alone)).signatures, line],
    })
    expect(valueOf(openCheckpoint(nodeCrypto, cosigned, vkey)).own).toEqual(alone)
  })

  it('7: a compressed answer is inflated no further than the tile or bundle can be', () => {
    const full: Tile = { level: 'entries', index: 0, width: 256 }
    const bomb = gzipSync(new Uint8Array(64 << 20))
    expect(bomb.length).toBeLessThan(100_000)
    expect(() => gunzipSync(bomb, { maxOutputLength: maxBytesOf(full) })).toThrow()
    expect(maxBytesOf(full)).toBe(256 * (2 + 65535))
    expect(maxBytesOf({ level: 0, index: 0, width: 3 })).toBe(96)
    expect(codeOf(parseBundle(new Uint8Array(64 << 20), 256))).toBe('bundle-shape')
    expect(codeOf(parseNote(new Uint8Array(64 << 20)))).toBe('note-size')
  })
})
