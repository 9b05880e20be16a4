import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  checkContradiction,
  compare,
  concat,
  consistencyProof,
  cosign,
  edgeInProof,
  encodeCheckpoint,
  encodeMisbehaviour,
  encodeNote,
  frontierFrom,
  isMisbehaviourFile,
  leafHash,
  makeVkey,
  MAX_MISBEHAVIOUR_BYTES,
  parseMisbehaviour,
  parseNote,
  rootOf,
  signCheckpoint,
  toHex,
  utf8,
  utf8ToString,
  type Contradiction,
  type Link,
} from '../src/index.ts'
import { leavesOf } from './support/leaves.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { valueOf } from './support/value.ts'

const ORIGIN = 'a.example/alternat/trade'
const log = testSigner(ORIGIN)
const witness = testSigner('b.example/witness')
const logKey = makeVkey(nodeCrypto, log.name, log.publicKey)
const witnessKey = makeVkey(nodeCrypto, witness.name, witness.publicKey, ALG_COSIGNATURE)

const ours = leavesOf(12)
const theirs = ours.map((hash, i) => (i < 3 ? hash : leafHash(nodeCrypto, utf8(`other ${i}`))))

function noteAt(leaves: readonly Uint8Array[], size: number, origin = ORIGIN): Uint8Array {
  const root = rootOf(nodeCrypto, leaves.slice(0, size))
  return signCheckpoint(
    nodeCrypto,
    { origin, size, root, extensions: [] },
    { ...log, name: origin, sign: log.sign },
  )
}

function cosignedAt(leaves: readonly Uint8Array[], size: number, time: bigint): Uint8Array {
  const text = encodeCheckpoint({
    origin: ORIGIN,
    size,
    root: rootOf(nodeCrypto, leaves.slice(0, size)),
    extensions: [],
  })
  return encodeNote({ text, signatures: [cosign(nodeCrypto, text, witness, time)] })
}

const inOrder = (a: Uint8Array, b: Uint8Array): [Uint8Array, Uint8Array] =>
  compare(a, b) < 0 ? [a, b] : [b, a]
const linkTo = (leaves: readonly Uint8Array[], from: number, to: number): Link => ({
  earlier: rootOf(nodeCrypto, leaves.slice(0, from)),
  proof: consistencyProof(nodeCrypto, leaves, from, to),
})

const about = { key: logKey, card: null }
const FILES: Readonly<Record<string, Contradiction>> = {
  'fork-same-size': {
    ...about,
    kind: 'fork-same-size',
    notes: inOrder(noteAt(ours, 7), noteAt(theirs, 7)),
    link: null,
  },
  'fork-other-size': {
    ...about,
    kind: 'fork-other-size',
    notes: [noteAt(ours, 5), noteAt(theirs, 11)],
    link: linkTo(theirs, 5, 11),
  },
  'fork-other-size from a power of two': {
    ...about,
    kind: 'fork-other-size',
    notes: [noteAt(ours, 8), noteAt(theirs, 12)],
    link: linkTo(theirs, 8, 12),
  },
  'cosigner-fork of one size': {
    key: witnessKey,
    card: null,
    kind: 'cosigner-fork',
    notes: inOrder(cosignedAt(ours, 7, 100n), cosignedAt(theirs, 7, 200n)),
    link: null,
  },
  'cosigner-fork of two sizes': {
    key: witnessKey,
    card: null,
    kind: 'cosigner-fork',
    notes: [cosignedAt(ours, 5, 200n), cosignedAt(theirs, 9, 100n)],
    link: linkTo(theirs, 5, 9),
  },
  'cosigner-time': {
    key: witnessKey,
    card: null,
    kind: 'cosigner-time',
    notes: [cosignedAt(ours, 9, 100n), cosignedAt(ours, 5, 101n)],
    link: null,
  },
}
const names = Object.keys(FILES)
const fileOf = (name: string): Contradiction => FILES[name] as Contradiction
const bytesOf = (name: string): Uint8Array => encodeMisbehaviour(nodeCrypto, fileOf(name))

/** How a file ends for whoever reads it. */
function verdict(bytes: Uint8Array): string {
  const file = parseMisbehaviour(nodeCrypto, bytes)
  if (!file.ok) return file.fault.code
  if (file.value.kind === 'act-double') return 'act-double'
  const checked = checkContradiction(nodeCrypto, file.value)
  return checked.ok ? 'convicts' : checked.fault.code
}

/** The file with its last line made anew: what whoever changes it on purpose does. */
function resealed(content: Uint8Array): Uint8Array {
  return concat(content, utf8(`sha256 ${toHex(nodeCrypto.sha256(content))}\n`))
}
const contentOf = (bytes: Uint8Array): Uint8Array => bytes.slice(0, -72)

/** Every text that a key really signed in the files above, and in the honest log. */
const signed = new Set(
  Object.values(FILES).flatMap(({ key, notes }) =>
    notes.map((note) => `${key.name} ${valueOf(parseNote(note)).text} ${timeIn(note)}`),
  ),
)
function timeIn(note: Uint8Array): string {
  return toHex(valueOf(parseNote(note)).signatures[0]?.signature.slice(0, 8) ?? new Uint8Array())
}

/** Whether whoever is convicted by these bytes has really signed both statements. */
function isFraming(bytes: Uint8Array): boolean {
  const file = parseMisbehaviour(nodeCrypto, bytes)
  if (!file.ok || file.value.kind === 'act-double' || !checkContradiction(nodeCrypto, file.value).ok)
    return false
  const { key, notes } = file.value
  return !notes.every((note) => signed.has(`${key.name} ${valueOf(parseNote(note)).text} ${timeIn(note)}`))
}

describe('a misbehaviour file', () => {
  it.each(names)('convicts and reads back as it was written: %s', (name) => {
    const bytes = bytesOf(name)
    expect(verdict(bytes)).toBe('convicts')
    expect(encodeMisbehaviour(nodeCrypto, valueOf(parseMisbehaviour(nodeCrypto, bytes)))).toEqual(bytes)
    expect(isMisbehaviourFile(bytes)).toBe(true)
    expect(utf8ToString(bytes)?.split('\n')[0]).toBe('alternat/misbehaviour/v1')
  })

  it.each(names)('with any byte changed, cut off anywhere or lengthened, convicts nobody: %s', (name) => {
    const bytes = bytesOf(name)
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 0x20, 0x80]) {
        expect(verdict(bytes.map((byte, i) => (i === at ? byte ^ bit : byte)))).not.toBe('convicts')
      }
      expect(verdict(bytes.slice(0, at))).not.toBe('convicts')
    }
    expect(verdict(concat(bytes, utf8('\n')))).toBe('misbehaviour-digest')
    expect(verdict(concat(bytes, bytes))).not.toBe('convicts')
  })

  it.each(names)('with any byte changed and its digest made anew, convicts nobody: %s', (name) => {
    const content = contentOf(bytesOf(name))
    for (let at = 0; at < content.length; at++) {
      expect(verdict(resealed(content.map((byte, i) => (i === at ? byte ^ 1 : byte))))).not.toBe('convicts')
    }
  })

  it.each(names)(
    'with lines left out, doubled or swapped and its digest made anew, frames nobody: %s',
    (name) => {
      const lines = (utf8ToString(contentOf(bytesOf(name))) ?? '').split('\n').slice(0, -1)
      const written = (some: readonly string[]): Uint8Array =>
        resealed(utf8(some.map((line) => `${line}\n`).join('')))
      expect(verdict(written(lines))).toBe('convicts')
      for (let i = 0; i < lines.length; i++) {
        expect(verdict(written(lines.toSpliced(i, 1)))).not.toBe('convicts')
        expect(verdict(written(lines.toSpliced(i, 0, lines[i] as string)))).not.toBe('convicts')
        for (let j = i + 1; j < lines.length; j++) {
          if (lines[i] === lines[j]) continue
          const swapped = lines.with(i, lines[j] as string).with(j, lines[i] as string)
          expect(verdict(written(swapped))).not.toBe('convicts')
        }
      }
    },
  )

  it('made of parts of two genuine ones frames nobody', () => {
    const blocks = names.flatMap((name) => {
      const { key, notes, link } = fileOf(name)
      return notes.map((note) => ({ key, note, link }))
    })
    const block = fc.constantFrom(...blocks)
    const kind = fc.constantFrom(...names.map((name) => fileOf(name).kind))
    fc.assert(
      fc.property(kind, block, block, block, block, (of, a, b, c, d) => {
        const spliced = { kind: of, key: c.key, card: null, notes: [a.note, b.note], link: d.link } as const
        expect(isFraming(encodeMisbehaviour(nodeCrypto, spliced))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('statements that do not convict are told apart:', () => {
  const same = fileOf('fork-same-size')
  const other = fileOf('fork-other-size')
  const verdictOf = (file: Contradiction): string => verdict(encodeMisbehaviour(nodeCrypto, file))

  it('one statement twice, one root under two texts, one history of two sizes', () => {
    expect(verdictOf({ ...same, notes: [same.notes[0], same.notes[0]] })).toBe('misbehaviour-agree')
    const root = rootOf(nodeCrypto, ours.slice(0, 7))
    const more = signCheckpoint(nodeCrypto, { origin: ORIGIN, size: 7, root, extensions: ['further'] }, log)
    expect(verdictOf({ ...same, notes: inOrder(noteAt(ours, 7), more) })).toBe('misbehaviour-agree')
    expect(
      verdictOf({ ...other, notes: [noteAt(ours, 5), noteAt(ours, 11)], link: linkTo(ours, 5, 11) }),
    ).toBe('misbehaviour-agree')
    expect(verdictOf({ ...other, link: null })).toBe('misbehaviour-agree')
  })

  it('an invented root at the smaller size, and a proof of another tree', () => {
    const notes = [noteAt(ours, 5), noteAt(ours, 11)] as const
    const invented = { ...linkTo(ours, 5, 11), earlier: nodeCrypto.sha256(utf8('invented')) }
    expect(verdictOf({ ...other, notes, link: invented })).toBe('misbehaviour-proof')
    expect(verdictOf({ ...other, notes, link: linkTo(theirs, 5, 11) })).toBe('misbehaviour-proof')
    expect(
      verdictOf({ ...other, notes: [noteAt(ours, 8), noteAt(ours, 11)], link: { ...linkTo(theirs, 8, 11) } }),
    ).toBe('misbehaviour-proof')
  })

  it('two logs, another key, a key of another kind, a note without its key, a note with more lines', () => {
    const elsewhere = 'a.example/alternat/water'
    expect(verdictOf({ ...same, notes: inOrder(noteAt(ours, 7), noteAt(theirs, 7, elsewhere)) })).toBe(
      'misbehaviour-signature',
    )
    const strange = makeVkey(nodeCrypto, ORIGIN, testSigner('somebody else').publicKey)
    expect(verdictOf({ ...same, key: strange })).toBe('misbehaviour-signature')
    expect(verdictOf({ ...same, key: witnessKey })).toBe('misbehaviour-key')
    expect(verdictOf({ ...same, kind: 'cosigner-fork' })).toBe('misbehaviour-key')
    expect(verdictOf({ ...fileOf('cosigner-time'), kind: 'cosigner-time', notes: same.notes })).toBe(
      'misbehaviour-signature',
    )
    const note = valueOf(parseNote(same.notes[0]))
    const doubled = encodeNote({ ...note, signatures: [...note.signatures, ...note.signatures] })
    expect(verdictOf({ ...same, notes: [doubled, same.notes[1]] })).toBe('misbehaviour-signature')
  })

  it('a cosigner of two different logs', () => {
    const text = encodeCheckpoint({
      origin: 'c.example/alternat/trade',
      size: 2,
      root: ours[0] as Uint8Array,
      extensions: [],
    })
    const elsewhere = encodeNote({ text, signatures: [cosign(nodeCrypto, text, witness, 101n)] })
    expect(verdictOf({ ...fileOf('cosigner-time'), notes: [cosignedAt(ours, 9, 100n), elsewhere] })).toBe(
      'misbehaviour-other-log',
    )
  })

  it('statements in another order than the format asks for', () => {
    for (const name of names) {
      const { notes, ...rest } = fileOf(name)
      expect(verdictOf({ ...rest, notes: [notes[1], notes[0]] })).toBe('misbehaviour-order')
    }
  })

  it('a cosigner that signed twice at one time, and one whose later tree is larger', () => {
    const time = fileOf('cosigner-time')
    expect(verdictOf({ ...time, notes: [cosignedAt(ours, 9, 100n), cosignedAt(ours, 5, 100n)] })).toBe(
      'misbehaviour-agree',
    )
    expect(verdictOf({ ...time, notes: [cosignedAt(ours, 5, 100n), cosignedAt(ours, 9, 101n)] })).toBe(
      'misbehaviour-agree',
    )
  })

  it('another version, a file that is too large, and no file at all', () => {
    const later = utf8((utf8ToString(contentOf(bytesOf('cosigner-time'))) ?? '').replace('/v1\n', '/v7\n'))
    expect(verdict(resealed(later))).toBe('misbehaviour-version')
    expect(isMisbehaviourFile(later)).toBe(true)
    expect(verdict(new Uint8Array(MAX_MISBEHAVIOUR_BYTES + 1))).toBe('misbehaviour-size')
    expect(verdict(new Uint8Array())).toBe('misbehaviour-version')
    expect(isMisbehaviourFile(utf8('alternat/evidence/v1\n'))).toBe(false)
  })
})

describe('whoever is honest', () => {
  it('as a log can never be convicted, whatever is put beside its checkpoints', () => {
    const hashes = fc.constantFrom(
      ...ours,
      ...Array.from({ length: 12 }, (_, i) => rootOf(nodeCrypto, ours.slice(0, i + 1))),
      ...[2, 4, 6, 8].map((i) => rootOf(nodeCrypto, ours.slice(i - 2, i))),
      ...theirs,
    )
    const all = Array.from({ length: 13 }, (_, size) => noteAt(ours, size))
    const size = fc.integer({ min: 0, max: 12 })
    const kind = fc.constantFrom(
      'fork-same-size',
      'fork-other-size',
      'cosigner-fork',
      'cosigner-time' as const,
    )
    const proof = fc.oneof(fc.array(hashes, { maxLength: 5 }), fc.constant('genuine' as const))
    fc.assert(
      fc.property(kind, size, size, hashes, proof, fc.boolean(), (of, a, b, earlier, shown, linked) => {
        const notes = [all[a] as Uint8Array, all[b] as Uint8Array] as const
        const genuine = a > 0 && a <= b ? consistencyProof(nodeCrypto, ours, a, b) : []
        const link = linked ? { earlier, proof: shown === 'genuine' ? genuine : shown } : null
        const file = { ...about, kind: of as Contradiction['kind'], notes, link }
        expect(checkContradiction(nodeCrypto, file).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('as a cosigner, whose times and sizes only rise, can never be convicted', () => {
    const step = fc.record({ grown: fc.integer({ min: 0, max: 3 }), later: fc.integer({ min: 0, max: 2 }) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
        let [size, time] = [1, 100]
        const notes = steps.map(({ grown, later }) => {
          size = Math.min(12, size + grown)
          time += later
          return cosignedAt(ours, size, BigInt(time))
        })
        for (const first of notes) {
          for (const second of notes) {
            for (const kind of ['cosigner-fork', 'cosigner-time'] as const) {
              const file = { key: witnessKey, card: null, kind, notes: [first, second] as const, link: null }
              expect(checkContradiction(nodeCrypto, file).ok).toBe(false)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the edge that a consistency proof gives away', () => {
  it('is that of the first tree, at every size that is no power of two', () => {
    for (let to = 2; to <= 12; to++) {
      for (let from = 1; from < to; from++) {
        const claim = {
          size1: from,
          size2: to,
          root2: rootOf(nodeCrypto, ours.slice(0, to)),
          proof: consistencyProof(nodeCrypto, ours, from, to),
        }
        const edge = edgeInProof(nodeCrypto, claim)
        if (Number.isInteger(Math.log2(from))) expect(edge).toBeNull()
        else
          expect(frontierFrom(nodeCrypto, from, edge ?? []).root()).toEqual(
            rootOf(nodeCrypto, ours.slice(0, from)),
          )
        expect(edgeInProof(nodeCrypto, { ...claim, root2: ours[0] as Uint8Array })).toBeNull()
        expect(
          edgeInProof(nodeCrypto, { ...claim, proof: [...claim.proof, ours[0] as Uint8Array] }),
        ).toBeNull()
      }
    }
  })
})
