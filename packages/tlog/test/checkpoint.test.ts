import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyRoot,
  encodeCheckpoint,
  encodeNote,
  isOrigin,
  makeVkey,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  signNote,
  toBase64,
  ALG_COSIGNATURE,
  type Checkpoint,
} from '../src/index.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const log = testSigner('a.example/alternat/trade')
const vkey = makeVkey(nodeCrypto, log.name, log.publicKey)
const root = nodeCrypto.sha256(Uint8Array.of(1))
const checkpoint: Checkpoint = { origin: log.name, size: 7, root, extensions: [] }
const root64 = toBase64(root)

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(isOrigin)
const checkpoints: fc.Arbitrary<Checkpoint> = fc.record({
  origin: line,
  size: fc.maxSafeNat(),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  extensions: fc.array(line, { maxLength: 3 }),
})

describe('checkpoints', () => {
  it('come back from their text', () => {
    fc.assert(
      fc.property(checkpoints, (c) => {
        expect(valueOf(parseCheckpoint(encodeCheckpoint(c)))).toEqual(c)
      }),
    )
  })

  it('whatever is accepted writes the same text again', () => {
    const parts = fc.array(fc.constantFrom('log', '\n', '0', '5', '01', ' ', root64, 'x', '\r', '\n\n'), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map((p) => p.join('')),
          fc.string(),
        ),
        (text) => {
          const parsed = parseCheckpoint(text)
          if (parsed.ok) expect(encodeCheckpoint(parsed.value)).toBe(text)
        },
      ),
      { numRuns: 5000 },
    )
  })

  // After the table of transparency-dev/formats log/checkpoint_test.go, which takes any length of root.
  const bad: Record<string, [text: string, code: string]> = {
    'too few lines': ['log\n7\n', 'checkpoint-shape'],
    'no last newline': [`log\n7\n${root64}`, 'checkpoint-shape'],
    'an empty origin': [`\n7\n${root64}\n`, 'checkpoint-origin'],
    'an origin of 256 bytes': [`${'x'.repeat(256)}\n7\n${root64}\n`, 'checkpoint-origin'],
    'a word for a size': [`log\nbananas\n${root64}\n`, 'checkpoint-size'],
    'a negative size': [`log\n-34\n${root64}\n`, 'checkpoint-size'],
    'a size beyond 2^53-1': [`log\n3438945738945739845734895735\n${root64}\n`, 'checkpoint-size'],
    'a leading zero': [`log\n07\n${root64}\n`, 'checkpoint-size'],
    'a root that is not base64': ["log\n7\nThisIsn'tBase64\n", 'checkpoint-root'],
    'a root of another length': ['log\n7\nYmFuYW5hcw==\n', 'checkpoint-root'],
    'an empty extension line': [`log\n7\n${root64}\n\n`, 'checkpoint-extension'],
    'a carriage return': [`log\r\n7\n${root64}\n`, 'checkpoint-shape'],
  }
  for (const [what, [text, code]] of Object.entries(bad)) {
    it(`with ${what} are refused`, () => expect(codeOf(parseCheckpoint(text))).toBe(code))
  }

  it('cannot be written with values that none can carry', () => {
    expect(mistakeOf(() => encodeCheckpoint({ ...checkpoint, origin: 'a\nb' }))).toBe('checkpoint-origin')
    expect(mistakeOf(() => encodeCheckpoint({ ...checkpoint, size: 1.5 }))).toBe('checkpoint-size')
    expect(mistakeOf(() => encodeCheckpoint({ ...checkpoint, root: root.slice(1) }))).toBe('checkpoint-root')
    expect(mistakeOf(() => encodeCheckpoint({ ...checkpoint, extensions: ['a\nb'] }))).toBe(
      'checkpoint-extension',
    )
  })
})

describe('signed checkpoints', () => {
  it('open with the key of their log', () => {
    const opened = valueOf(openCheckpoint(nodeCrypto, signCheckpoint(nodeCrypto, checkpoint, log), vkey))
    expect(opened.checkpoint).toEqual(checkpoint)
  })

  it('keep and cover their extension lines', () => {
    const extended = { ...checkpoint, extensions: ['one', 'two'] }
    const bytes = signCheckpoint(nodeCrypto, extended, log)
    expect(valueOf(openCheckpoint(nodeCrypto, bytes, vkey)).checkpoint).toEqual(extended)
    const text = new TextDecoder().decode(bytes).replace('two', 'tw0')
    expect(codeOf(openCheckpoint(nodeCrypto, new TextEncoder().encode(text), vkey))).toBe(
      'note-bad-signature',
    )
  })

  it('of another log under a signature of this key are refused', () => {
    const other = encodeNote(
      signNote(nodeCrypto, encodeCheckpoint({ ...checkpoint, origin: 'b.example' }), [log]),
    )
    expect(codeOf(openCheckpoint(nodeCrypto, other, vkey))).toBe('checkpoint-other-log')
    expect(mistakeOf(() => signCheckpoint(nodeCrypto, { ...checkpoint, origin: 'b.example' }, log))).toBe(
      'checkpoint-other-log',
    )
  })

  it('of an empty log with the root of another are refused', () => {
    const empty = { ...checkpoint, size: 0, root: emptyRoot(nodeCrypto) }
    expect(openCheckpoint(nodeCrypto, signCheckpoint(nodeCrypto, empty, log), vkey).ok).toBe(true)
    const lying = signCheckpoint(nodeCrypto, { ...empty, root }, log)
    expect(codeOf(openCheckpoint(nodeCrypto, lying, vkey))).toBe('checkpoint-empty-root')
  })

  it('a note of the log that is no checkpoint is refused', () => {
    const note = encodeNote(signNote(nodeCrypto, 'hello\n', [log]))
    expect(codeOf(openCheckpoint(nodeCrypto, note, vkey))).toBe('checkpoint-shape')
  })

  it('a cosigner’s key is not taken for a log’s', () => {
    const cosigner = makeVkey(nodeCrypto, log.name, log.publicKey, ALG_COSIGNATURE)
    const bytes = signCheckpoint(nodeCrypto, checkpoint, log)
    expect(codeOf(openCheckpoint(nodeCrypto, bytes, cosigner))).toBe('checkpoint-key')
  })
})
