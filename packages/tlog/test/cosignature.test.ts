import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  cosign,
  cosignatureMessage,
  encodeCheckpoint,
  encodeNote,
  makeVkey,
  MAX_COSIGNATURE_TIME,
  openNote,
  signNote,
  utf8,
  utf8ToString,
  verifyCosignature,
} from '../src/index.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const log = testSigner('a.example/alternat/trade')
const mirror = testSigner('b.example/mirror')
const vkey = makeVkey(nodeCrypto, mirror.name, mirror.publicKey, ALG_COSIGNATURE)
const root = nodeCrypto.sha256(Uint8Array.of(1))
const text = encodeCheckpoint({ origin: log.name, size: 7, root, extensions: ['kept'] })

describe('cosignatures', () => {
  it('sign header, time and the whole checkpoint (the message of c2sp.org/tlog-cosignature)', () => {
    const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    expect(utf8ToString(cosignatureMessage(example, 1679315147n))).toBe(
      'cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    )
  })

  it('give back their time', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, MAX_COSIGNATURE_TIME), (time) => {
        const line = cosign(nodeCrypto, text, mirror, time)
        expect(line.signature).toHaveLength(72)
        expect(valueOf(verifyCosignature(nodeCrypto, text, line, vkey))).toBe(time)
      }),
      { numRuns: 50, examples: [[0n], [1n], [MAX_COSIGNATURE_TIME]] },
    )
  })

  it('cover the extension lines and the time', () => {
    const line = cosign(nodeCrypto, text, mirror, 5n)
    expect(codeOf(verifyCosignature(nodeCrypto, text.replace('kept', 'lost'), line, vkey))).toBe(
      'cosignature-bad',
    )
    const later = Uint8Array.from(line.signature, (byte, i) => (i === 7 ? byte + 1 : byte))
    expect(codeOf(verifyCosignature(nodeCrypto, text, { ...line, signature: later }, vkey))).toBe(
      'cosignature-bad',
    )
  })

  it('with any byte changed are refused', () => {
    const line = cosign(nodeCrypto, text, mirror, 5n)
    for (let at = 0; at < line.signature.length; at++) {
      const signature = Uint8Array.from(line.signature, (byte, i) => (i === at ? byte ^ 0x80 : byte))
      expect(verifyCosignature(nodeCrypto, text, { ...line, signature }, vkey).ok).toBe(false)
    }
  })

  it('of another length, time, name or key are refused', () => {
    const line = cosign(nodeCrypto, text, mirror, 5n)
    const check = (other: Partial<typeof line>): string =>
      codeOf(verifyCosignature(nodeCrypto, text, { ...line, ...other }, vkey))
    expect(check({ signature: line.signature.slice(1) })).toBe('cosignature-shape')
    expect(check({ signature: new Uint8Array(72).fill(0xff) })).toBe('cosignature-time')
    expect(check({ name: 'c.example/mirror' })).toBe('cosignature-key')
    expect(check({ keyId: line.keyId ^ 1 })).toBe('cosignature-key')
    const plain = makeVkey(nodeCrypto, mirror.name, mirror.publicKey)
    expect(codeOf(verifyCosignature(nodeCrypto, text, line, plain))).toBe('cosignature-key')
  })

  it('are not made over a text that is no checkpoint or at a time that cannot be written', () => {
    expect(mistakeOf(() => cosign(nodeCrypto, 'hello\n', mirror, 1n))).toBe('checkpoint-shape')
    expect(mistakeOf(() => cosign(nodeCrypto, text, mirror, -1n))).toBe('cosignature-time')
    expect(mistakeOf(() => cosign(nodeCrypto, text, mirror, MAX_COSIGNATURE_TIME + 1n))).toBe(
      'cosignature-time',
    )
    const line = cosign(nodeCrypto, text, mirror, 1n)
    expect(codeOf(verifyCosignature(nodeCrypto, 'hello\n', line, vkey))).toBe('checkpoint-shape')
  })

  it('stand on a note beside the log’s line, and a bad one refuses the note', () => {
    const note = signNote(nodeCrypto, text, [log])
    const line = cosign(nodeCrypto, text, mirror, 5n)
    const keys = [makeVkey(nodeCrypto, log.name, log.publicKey), vkey]
    const good = encodeNote({ text, signatures: [...note.signatures, line] })
    expect(valueOf(openNote(nodeCrypto, good, keys)).verified).toHaveLength(2)
    const signature = Uint8Array.from(line.signature, (byte, i) => (i === 0 ? byte ^ 1 : byte))
    const bad = encodeNote({ text, signatures: [...note.signatures, { ...line, signature }] })
    expect(codeOf(openNote(nodeCrypto, bad, keys))).toBe('note-bad-signature')
  })

  it('cannot be replayed as the log’s own signature although the key is the same', () => {
    const message = cosignatureMessage(text, 5n)
    expect(nodeCrypto.ed25519Verify(mirror.publicKey, message, mirror.sign(utf8(text)))).toBe(false)
  })
})
