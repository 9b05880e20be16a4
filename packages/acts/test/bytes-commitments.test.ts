import {
  blobBytes,
  blobDigest,
  blobText,
  contentDigest,
  holdsExactly,
  leafData,
  saltBlob,
  seal,
  signPayload,
  unseal,
  type Content,
  type Payload,
} from '@alternat/acts'
import { concat, toHex, utf8 } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crypto, hex32, norland, payload } from './bytes-support.ts'

const salt = new Uint8Array(32).fill(9)
const envelope = signPayload(crypto, payload, [norland])
const content: Content = {
  dialogue: 'conduct',
  kind: payload.kind,
  body: payload.body,
  refs: payload.refs,
  level: payload.level,
}

describe('the commitment to an act', () => {
  it('is SHA-256 over tag, salt and envelope', () => {
    const sealed = seal(salt, envelope)
    const expected = crypto.sha256(concat(utf8('alternat/act/v1\n'), salt, envelope))
    expect(leafData(crypto, sealed)).toEqual(expected)
  })

  it('is taken apart as it was put together', () => {
    expect(unseal(seal(salt, envelope))).toEqual({ salt, envelope })
    expect(unseal(salt)).toBeNull()
    expect(unseal(new Uint8Array(0))).toBeNull()
    expect(() => seal(new Uint8Array(31), envelope)).toThrow(/.+/)
  })

  it('changes with any byte of salt or envelope, and hides equal acts behind their salts', () => {
    const sealed = seal(salt, utf8('{}'))
    const leaf = toHex(leafData(crypto, sealed))
    for (let at = 0; at < sealed.length; at++) {
      const other = Uint8Array.from(sealed)
      other[at] = (other[at] as number) ^ 1
      expect(toHex(leafData(crypto, other))).not.toBe(leaf)
    }
  })
})

describe('a blob', () => {
  it('is named by SHA-256 over its own tag, salt and bytes, and never shares a name with an act', () => {
    const salted = saltBlob(salt, utf8('words'))
    expect(blobDigest(crypto, salted)).toBe(
      toHex(crypto.sha256(concat(utf8('alternat/blob/v1\n'), salt, utf8('words')))),
    )
    expect(blobDigest(crypto, salted)).not.toBe(toHex(leafData(crypto, salted)))
  })

  it('gives back its words, and says when they are none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(blobText(saltBlob(salt, utf8(words)))).toEqual({ ok: true, value: words })
      }),
    )
    expect(blobText(saltBlob(salt, Uint8Array.of(0xff)))).toMatchObject({ fault: { code: 'blob-utf8' } })
    expect(blobBytes(new Uint8Array(31))).toMatchObject({ fault: { code: 'blob-short' } })
    expect(() => saltBlob(new Uint8Array(33), utf8(''))).toThrow(/.+/)
  })
})

describe('the release token', () => {
  const digest = contentDigest(crypto, content)
  const code = (bytes: Uint8Array): string => {
    const end = holdsExactly(crypto, bytes, digest)
    return end.ok ? 'held' : end.fault.code
  }
  const signedWith = (change: Partial<Payload>): Uint8Array =>
    signPayload(crypto, { ...payload, ...change }, [norland])

  it('passes the envelope that holds exactly what was cleared', () => {
    expect(code(envelope)).toBe('held')
  })

  it('does not bind what the node fills in: place, time, what was seen', () => {
    expect(code(signedWith({ seq: 99, at: '2020-01-01T00:00Z', seen: [] }))).toBe('held')
  })

  it.each<[string, Partial<Payload>]>([
    ['dialogue', { log: 'norland.example/alternat/elections' }],
    ['kind', { kind: 'dialogue.explore' }],
    ['level', { level: 'public' }],
    ['reference dropped', { refs: [] }],
    ['reference moved', { refs: [{ log: 'sudria.example/alternat/conduct', index: 1, leaf: hex32('e') }] }],
    ['reference doubled', { refs: [...payload.refs, ...payload.refs] }],
    ['field added to the body', { body: { ...payload.body, occasion: 'x' } }],
    ['field dropped from the body', { body: { slug: 'unit', title: 'Joint cyber unit' } }],
  ])('refuses another %s', (_, change) => {
    expect(code(signedWith(change))).toBe('other-content')
  })

  it('refuses any single change of the words', () => {
    const summary = String(payload.body['summary'])
    fc.assert(
      fc.property(
        fc.nat(summary.length),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 2 }),
        (at, words) => {
          const changed = summary.slice(0, at) + words + summary.slice(at)
          expect(code(signedWith({ body: { ...payload.body, summary: changed } }))).toBe('other-content')
        },
      ),
    )
  })

  it('refuses an envelope that cannot be read, whatever the digest', () => {
    expect(code(envelope.slice(1))).toBe('malformed')
    expect(holdsExactly(crypto, envelope, '').ok).toBe(false)
  })
})
