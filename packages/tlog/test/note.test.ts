import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  encodeNote,
  isKeyName,
  makeVkey,
  MAX_SIGNATURES,
  openNote,
  parseNote,
  signNote,
  type Note,
  type Vkey,
} from '../src/index.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const signer = testSigner('a.example/log')
const vkey = makeVkey(nodeCrypto, signer.name, signer.publicKey)
const signed = encodeNote(signNote(nodeCrypto, 'first\n\nthird, ünïcode\n', [signer]))

const lines = fc.record({
  name: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter(isKeyName),
  keyId: fc.nat(0xffffffff),
  signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
})
const texts = fc
  .array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 })
  .map((parts) => `${parts.join('\n')}\n`)
  .filter((text) => ![...text].some((c) => c < ' ' && c !== '\n'))
const notes: fc.Arbitrary<Note> = fc.record({
  text: texts,
  signatures: fc.array(lines, { minLength: 1, maxLength: 4 }),
})

describe('notes', () => {
  it('come back from their bytes', () => {
    fc.assert(
      fc.property(notes, (note) => {
        expect(valueOf(parseNote(encodeNote(note)))).toEqual(note)
      }),
    )
  })

  it('whatever is accepted writes the same bytes again', () => {
    const nearly = fc
      .tuple(fc.nat(signed.length), fc.nat(signed.length), fc.uint8Array({ maxLength: 4 }))
      .map(([a, b, put]) => new Uint8Array([...signed.slice(0, a), ...put, ...signed.slice(b)]))
    fc.assert(
      fc.property(fc.oneof(nearly, fc.uint8Array()), (bytes) => {
        const parsed = parseNote(bytes)
        if (parsed.ok) expect(encodeNote(parsed.value)).toEqual(bytes)
      }),
      { numRuns: 2000 },
    )
  })

  it('with any one bit changed no longer opens', () => {
    const opening: number[] = []
    for (let bit = 0; bit < signed.length * 8; bit++) {
      const changed = Uint8Array.from(signed)
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      if (openNote(nodeCrypto, changed, [vkey]).ok) opening.push(bit)
    }
    expect(opening).toEqual([])
  })

  it('cut off anywhere no longer open', () => {
    for (let end = 0; end < signed.length; end++) {
      expect(openNote(nodeCrypto, signed.slice(0, end), [vkey]).ok).toBe(false)
    }
  })

  it('with a good line and a bad one of the same known key are refused as a whole', () => {
    const note = valueOf(parseNote(signed))
    const first = note.signatures[0]
    if (first === undefined) throw new Error('no line')
    const twisted = {
      ...first,
      signature: Uint8Array.from(first.signature, (byte, i) => (i === 0 ? byte ^ 1 : byte)),
    }
    const both = encodeNote({ text: note.text, signatures: [first, twisted] })
    expect(codeOf(openNote(nodeCrypto, both, [vkey]))).toBe('note-bad-signature')
  })

  it('two trusted keys of one name and one id are refused, since nobody could say which one signed', () => {
    const twin: Vkey = { ...vkey, publicKey: testSigner('other').publicKey }
    expect(codeOf(openNote(nodeCrypto, signed, [vkey, twin]))).toBe('vkey-ambiguous')
    expect(openNote(nodeCrypto, signed, [vkey, { ...vkey }]).ok).toBe(true)
  })

  it('a plain signature does not pass as a cosignature of the same key, nor the other way round', () => {
    const cosigner = makeVkey(nodeCrypto, signer.name, signer.publicKey, ALG_COSIGNATURE)
    const note = valueOf(parseNote(signed))
    const renamed = encodeNote({
      ...note,
      signatures: note.signatures.map((line) => ({ ...line, keyId: cosigner.keyId })),
    })
    expect(codeOf(openNote(nodeCrypto, renamed, [cosigner]))).toBe('note-bad-signature')
  })

  it(`of ${MAX_SIGNATURES} lines are read`, () => {
    const line = { name: 'w', keyId: 1, signature: Uint8Array.of(1) }
    const many = (n: number): Note => ({ text: 'x\n', signatures: Array.from({ length: n }, () => line) })
    expect(valueOf(parseNote(encodeNote(many(MAX_SIGNATURES)))).signatures).toHaveLength(MAX_SIGNATURES)
    expect(mistakeOf(() => encodeNote(many(MAX_SIGNATURES + 1)))).toBe('note-too-many')
  })

  it('cannot be written with a text or a line that none can carry', () => {
    const line = { name: 'w', keyId: 1, signature: Uint8Array.of(1) }
    expect(mistakeOf(() => encodeNote({ text: 'no newline', signatures: [line] }))).toBe('note-shape')
    expect(mistakeOf(() => encodeNote({ text: '\ud800\n', signatures: [line] }))).toBe('note-shape')
    expect(mistakeOf(() => encodeNote({ text: 'a\r\n', signatures: [line] }))).toBe('note-shape')
    expect(mistakeOf(() => encodeNote({ text: 'a\n', signatures: [] }))).toBe('note-shape')
    expect(
      mistakeOf(() => encodeNote({ text: 'a\n', signatures: [{ ...line, name: 'a\n\n— b' }] })),
    ).not.toBe('ok')
    expect(
      mistakeOf(() => encodeNote({ text: 'a\n', signatures: [{ ...line, signature: new Uint8Array(0) }] })),
    ).toBe('note-line')
    expect(mistakeOf(() => signNote(nodeCrypto, 'a', [signer]))).toBe('note-shape')
    expect(mistakeOf(() => signNote(nodeCrypto, 'a\n', []))).toBe('note-unsigned')
  })
})
