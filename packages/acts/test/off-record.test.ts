import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, toHex, utf8 } from '@alternat/tlog'
import { hmacSha256, noteFields, noteId, openNote, readNote, sealNote, type Note } from '../src/index.ts'
import { crypto } from './bytes-support.ts'

const KEY = new Uint8Array(32).fill(7)
const NOTE: Note = {
  v: 'v1',
  dialogue: 'talks',
  from: 'a.example',
  to: 'b.example',
  at: '2026-03-01T09:00Z',
  kind: 'non-paper',
  title: 'An idea',
  lang: 'en',
  words: 'What if we left this paragraph out?\nOr put it at the end.',
}

function sealed(note: Note = NOTE, key = KEY): Uint8Array {
  const made = sealNote(crypto, key, note)
  if (!made.ok) throw new Error(made.fault.where ?? made.fault.code)
  return made.value
}

function codeOf(bytes: Uint8Array, key = KEY): string {
  const opened = openNote(crypto, key, bytes)
  return opened.ok ? 'open' : opened.fault.code
}

describe('the MAC', () => {
  it('is HMAC-SHA-256 as RFC 4231 has it', () => {
    const vectors: [Uint8Array, Uint8Array, string][] = [
      [
        new Uint8Array(20).fill(0x0b),
        utf8('Hi There'),
        'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
      ],
      [
        utf8('Jefe'),
        utf8('what do ya want for nothing?'),
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      ],
      [
        new Uint8Array(131).fill(0xaa),
        utf8('Test Using Larger Than Block-Size Key - Hash Key First'),
        '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      ],
    ]
    for (const [key, message, mac] of vectors) expect(toHex(hmacSha256(crypto, key, message))).toBe(mac)
  })
})

describe('a note', () => {
  it('opens under the key of the pair as what was sealed, and its bytes are the ones the page gives', () => {
    const bytes = sealed()
    expect(openNote(crypto, KEY, bytes)).toEqual({ ok: true, value: NOTE })
    const message = utf8(
      'alternat/note/v1\n{"at":"2026-03-01T09:00Z","dialogue":"talks","from":"a.example","kind":"non-paper",' +
        '"lang":"en","title":"An idea","to":"b.example","v":"v1",' +
        '"words":"What if we left this paragraph out?\\nOr put it at the end."}',
    )
    expect(bytes).toEqual(concat(hmacSha256(crypto, KEY, message), message))
    expect(noteId(crypto, bytes)).toBe(toHex(crypto.sha256(bytes)))
  })

  it('opens under no other key, and with no byte changed', () => {
    const bytes = sealed()
    expect(codeOf(bytes, new Uint8Array(32).fill(8))).toBe('note-mac')
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] as number) ^ mask
        return codeOf(changed) === 'note-mac'
      }),
      { numRuns: 200 },
    )
  })

  it('under a true MAC is refused all the same where it is not in its one spelling', () => {
    const forged = (text: string): Uint8Array => {
      const message = utf8(text)
      return concat(hmacSha256(crypto, KEY, message), message)
    }
    const json = JSON.stringify(NOTE)
    expect(codeOf(forged(`alternat/note/v1\n${json}`))).toBe('note')
    expect(codeOf(forged(`alternat/note/v2\n{}`))).toBe('note')
    expect(codeOf(forged('alternat/note/v1\n{"v":"v1"}'))).toBe('note')
    expect(codeOf(forged(''))).toBe('note')
    expect(codeOf(new Uint8Array(0))).toBe('note')
    expect(codeOf(new Uint8Array(200_000))).toBe('note')
  })

  it('cannot be sealed with words that turn the direction of what follows, or too many of them', () => {
    for (const words of ['left\u202eright', '', 'x'.repeat(16_385)]) {
      expect(sealNote(crypto, KEY, { ...NOTE, words })).toMatchObject({ ok: false, fault: { code: 'note' } })
    }
    expect(sealNote(crypto, KEY, { ...NOTE, at: '2026-02-30T09:00Z' }).ok).toBe(false)
  })

  it('gives the guard its title and its words', () => {
    expect(noteFields(NOTE).prose.map(({ path }) => path)).toEqual(['$.title', '$.words'])
    expect(noteFields(NOTE).sides.map(({ text }) => text)).toEqual(['a.example', 'b.example'])
  })

  it('is never an error, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const message = concat(utf8('alternat/note/v1\n'), bytes)
        expect(readNote(concat(hmacSha256(crypto, KEY, message), message)).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
