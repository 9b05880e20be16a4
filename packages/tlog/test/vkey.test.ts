import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  ALG_ED25519,
  ALG_MLDSA44,
  encodeVkey,
  isKeyName,
  keyId,
  makeVkey,
  parseVkey,
  utf8,
} from '../src/index.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const signer = testSigner('a.example/log')
const types = [ALG_ED25519, ALG_COSIGNATURE, ALG_MLDSA44]

describe('verifier keys', () => {
  it('of every kind come back from their text', () => {
    for (const type of types) {
      const publicKey = new Uint8Array(type === ALG_MLDSA44 ? 1312 : 32).fill(type)
      const vkey = makeVkey(nodeCrypto, signer.name, publicKey, type)
      expect(valueOf(parseVkey(nodeCrypto, encodeVkey(vkey)))).toEqual(vkey)
    }
  })

  it('one key has another id under another name and another kind', () => {
    const ids = [
      keyId(nodeCrypto, 'a', ALG_ED25519, signer.publicKey),
      keyId(nodeCrypto, 'b', ALG_ED25519, signer.publicKey),
      keyId(nodeCrypto, 'a', ALG_COSIGNATURE, signer.publicKey),
    ]
    expect(new Set(ids).size).toBe(3)
  })

  it('a text with any one character changed is refused or writes itself', () => {
    const text = encodeVkey(makeVkey(nodeCrypto, signer.name, signer.publicKey))
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        const parsed = parseVkey(nodeCrypto, changed)
        expect(parsed.ok).toBe(changed === text)
      }),
    )
  })

  it('a name that no line can carry is refused', () => {
    const tail = encodeVkey(makeVkey(nodeCrypto, signer.name, signer.publicKey)).slice(signer.name.length)
    expect(codeOf(parseVkey(nodeCrypto, tail))).toBe('name-bad')
    expect(codeOf(parseVkey(nodeCrypto, `a b${tail}`))).toBe('name-bad')
    expect(codeOf(parseVkey(nodeCrypto, `${'x'.repeat(256)}${tail}`))).toBe('name-bad')
    expect(codeOf(parseVkey(nodeCrypto, `a.example${tail}`))).toBe('vkey-id')
    expect(codeOf(parseVkey(nodeCrypto, 'a.example+0000000+AA=='))).toBe('vkey-shape')
    expect(codeOf(parseVkey(nodeCrypto, 'a.example+00000000+AQ=='))).toBe('vkey-length')
  })

  it('cannot be made with a name, kind or length that no key has', () => {
    expect(mistakeOf(() => makeVkey(nodeCrypto, 'a b', signer.publicKey))).toBe('name-bad')
    expect(mistakeOf(() => makeVkey(nodeCrypto, 'a', signer.publicKey, 2))).toBe('vkey-type')
    expect(mistakeOf(() => makeVkey(nodeCrypto, 'a', signer.publicKey, ALG_MLDSA44))).toBe('vkey-length')
  })
})

describe('key names', () => {
  it('have 1 to 255 bytes of UTF-8, not characters', () => {
    expect(isKeyName('')).toBe(false)
    expect(isKeyName('é'.repeat(127))).toBe(true)
    expect(isKeyName('é'.repeat(128))).toBe(false)
  })

  it('hold no plus, no control character and no half of a surrogate pair', () => {
    for (const name of ['a+b', 'a\u0000', '\u001f', '\ud800', 'a\udc00b']) expect(isKeyName(name)).toBe(false)
  })

  it('are compared as they stand: composed and decomposed letters are two names', () => {
    const ids = ['é', 'e\u0301'].map((name) => keyId(nodeCrypto, name, ALG_ED25519, signer.publicKey))
    expect(ids[0]).not.toBe(ids[1])
    expect(utf8('é')).not.toEqual(utf8('e\u0301'))
  })
})
