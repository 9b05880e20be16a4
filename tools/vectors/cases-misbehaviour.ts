import {
  checkMisbehaviour,
  keyidOf,
  seal,
  signPayload,
  unseal,
  readEnvelope,
} from '../../packages/acts/src/index.ts'
import {
  ALG_COSIGNATURE,
  bad,
  compare,
  consistencyProof,
  cosign,
  encodeCheckpoint,
  encodeMisbehaviour,
  encodeNote,
  encodeVkey,
  leafHash,
  makeVkey,
  ok,
  rootOf,
  signCheckpoint,
  toHex,
  utf8,
  utf8ToString,
  type Checkpoint,
  type Misbehaviour,
  type Result,
  type Vkey,
} from '../../packages/tlog/src/index.ts'
import { nodeCrypto as crypto } from '../../apps/node/src/crypto.ts'
import { sideCard } from '../../apps/node/src/side/card.ts'
import type { Case, VectorFile } from './file.ts'
import { good, refused } from './good.ts'
import { seedOf, signerOf } from './keys.ts'
import { NORLAND, NORLAND_LOG, SUDRIA, type World } from './world.ts'

const LOG = signerOf(NORLAND_LOG, `${NORLAND}/log`)
const WITNESS = signerOf(`${SUDRIA}/witness`)
const LOG_KEY = makeVkey(crypto, NORLAND_LOG, LOG.publicKey)
const WITNESS_KEY = makeVkey(crypto, WITNESS.name, WITNESS.publicKey, ALG_COSIGNATURE)
const TIME = 1_767_603_600n

/** Misbehaviour files of every kind, made with the keys of the vectors, and ones that convict nobody. */
export function misbehaviourFiles(world: World): VectorFile[] {
  const made = kinds(world)
  const files = Object.entries(made).map(([name, file]) => [name, encodeMisbehaviour(crypto, file)] as const)
  return [
    {
      path: 'misbehaviour.json',
      about:
        'Misbehaviour files, as text. `ok`: the file convicts the holder of `key` with nothing but its own bytes. Otherwise the code with which it convicts nobody. The file ends with the SHA-256 of what stands before; where a case changes words, that line was made anew, so that the change itself must be found.',
      format: 'docs/formats/misbehaviour.md',
      cases: [
        ...files.map(([name, bytes]): Case => ({
          name,
          file: textOf(bytes),
          says: said(bytes),
          expect: refused(checked(bytes), 'ok'),
        })),
        ...spoiled(world, made).map(([name, code, bytes]): Case => ({
          name,
          file: textOf(bytes),
          expect: refused(checked(bytes), code),
        })),
      ],
    },
  ]
}

function textOf(bytes: Uint8Array): string {
  return utf8ToString(bytes) ?? ''
}

function said(bytes: Uint8Array): Record<string, unknown> {
  const { kind, log, key, signed, logToo } = checkMisbehaviour(crypto, bytes)
  return { kind, log, key: key?.vkey, signed, logToo }
}

function checked(bytes: Uint8Array): Result<unknown> {
  const { ok: sound, faults } = checkMisbehaviour(crypto, bytes)
  const [first] = faults
  return sound || first === undefined ? ok(undefined) : bad(first.code, first.message, first.where)
}

/** Two histories of Norland's log that part at leaf 3. */
function histories(): {
  at: (which: 0 | 1, size: number) => Checkpoint
  proof: (size1: number, size2: number) => Uint8Array[]
  root: (which: 0 | 1, size: number) => Uint8Array
} {
  const leaf = (name: string): Uint8Array => leafHash(crypto, crypto.sha256(utf8(`leaf ${name}`)))
  const branches = [0, 1].map((which) =>
    Array.from({ length: 8 }, (_, i) => leaf(i < 3 ? `${i}` : `${i} of ${which}`)),
  )
  const leaves = (which: 0 | 1): Uint8Array[] => branches[which] as Uint8Array[]
  const root = (which: 0 | 1, size: number): Uint8Array => rootOf(crypto, leaves(which).slice(0, size))
  return {
    root,
    at: (which, size) => ({ origin: NORLAND_LOG, size, root: root(which, size), extensions: [] }),
    proof: (size1, size2) => consistencyProof(crypto, leaves(1), size1, size2),
  }
}

const bySigner = (checkpoint: Checkpoint): Uint8Array => signCheckpoint(crypto, checkpoint, LOG)

function byWitness(checkpoint: Checkpoint, time: bigint): Uint8Array {
  const text = encodeCheckpoint(checkpoint)
  return encodeNote({ text, signatures: [cosign(crypto, text, WITNESS, time)] })
}

function inOrder(notes: readonly [Uint8Array, Uint8Array]): readonly [Uint8Array, Uint8Array] {
  return compare(notes[0], notes[1]) < 0 ? notes : [notes[1], notes[0]]
}

function kinds(world: World): Record<string, Misbehaviour> {
  const { at, proof, root } = histories()
  const card = good(sideCard(world.norland.store)).bytes
  const link = { earlier: root(1, 5), proof: proof(5, 7) }
  const about = { key: LOG_KEY, card }
  const ofWitness = { key: WITNESS_KEY, card: null }
  return {
    'fork-same-size': {
      ...about,
      kind: 'fork-same-size',
      notes: inOrder([bySigner(at(0, 5)), bySigner(at(1, 5))]),
      link: null,
    },
    'fork-other-size': {
      ...about,
      kind: 'fork-other-size',
      notes: [bySigner(at(0, 5)), bySigner(at(1, 7))],
      link,
    },
    'cosigner-fork of one size': {
      ...ofWitness,
      kind: 'cosigner-fork',
      notes: inOrder([byWitness(at(0, 5), TIME), byWitness(at(1, 5), TIME)]),
      link: null,
    },
    'cosigner-fork of two sizes': {
      ...ofWitness,
      kind: 'cosigner-fork',
      notes: [byWitness(at(0, 5), TIME), byWitness(at(1, 7), TIME + 60n)],
      link,
    },
    'cosigner-time': {
      ...ofWitness,
      kind: 'cosigner-time',
      notes: [byWitness(at(0, 7), TIME), byWitness(at(0, 5), TIME + 60n)],
      link: null,
    },
    'act-double': doubled(world),
  }
}

/** Two acts of one office for one place. */
function doubled(world: World): Extract<Misbehaviour, { kind: 'act-double' }> {
  const office = signerOf(`${NORLAND}/foreign-affairs`)
  const { payload } = world.acts.raise
  const made = ['no interference', 'no questions'].map((title, n) => {
    const body = { ...payload.body, title }
    const envelope = signPayload(crypto, { ...payload, body }, [office])
    return seal(seedOf(`salt of double ${n}`), envelope)
  })
  const signedOf = (sealed: Uint8Array): Uint8Array =>
    good(readEnvelope(unseal(sealed)?.envelope as Uint8Array)).signed
  const [first, second] = made.toSorted((a, b) => compare(signedOf(a), signedOf(b))) as [
    Uint8Array,
    Uint8Array,
  ]
  const key: Vkey = makeVkey(crypto, office.name, office.publicKey)
  if (encodeVkey(key).split('+')[1] !== keyidOf(crypto, office).split('+')[1])
    throw new Error('two ids of one key')
  return { kind: 'act-double', key, card: null, acts: [first, second], log: null }
}

function spoiled(world: World, made: Record<string, Misbehaviour>): [string, string, Uint8Array][] {
  const { at, proof, root } = histories()
  const fork = made['fork-same-size'] as Extract<Misbehaviour, { notes: unknown }>
  const other = made['fork-other-size'] as Extract<Misbehaviour, { notes: unknown }>
  const time = made['cosigner-time'] as Extract<Misbehaviour, { notes: unknown }>
  const double = made['act-double'] as Extract<Misbehaviour, { acts: unknown }>
  const write = (file: Misbehaviour): Uint8Array => encodeMisbehaviour(crypto, file)
  const sudria = good(sideCard(world.sudria.store)).bytes
  const honest = { earlier: root(0, 5), proof: proof(5, 7) }
  const [one, two] = fork.notes
  const bytes = write(fork)
  return [
    ['the same checkpoint twice', 'misbehaviour-agree', write({ ...fork, notes: [one, one] })],
    ['two sizes of one history', 'misbehaviour-agree', write({ ...other, link: honest })],
    ['the notes in the other order', 'misbehaviour-order', write({ ...fork, notes: [two, one] })],
    [
      'a proof that leads elsewhere',
      'misbehaviour-proof',
      write({ ...other, link: { earlier: root(1, 5), proof: proof(4, 7) } }),
    ],
    [
      'about another key',
      'misbehaviour-signature',
      write({ ...fork, key: makeVkey(crypto, NORLAND_LOG, signerOf('somebody else').publicKey), card: null }),
    ],
    ['with a card that does not name the key', 'misbehaviour-card', write({ ...fork, card: sudria })],
    [
      'cosignatures that go forward',
      'misbehaviour-agree',
      write({ ...time, notes: [byWitness(at(0, 5), TIME), byWitness(at(0, 7), TIME + 60n)] }),
    ],
    [
      'the same act twice',
      'misbehaviour-agree',
      write({ ...double, acts: [double.acts[0], double.acts[0]] }),
    ],
    [
      'one letter changed, its digest not',
      'misbehaviour-digest',
      utf8(textOf(bytes).replace('\n5\n', '\n6\n')),
    ],
    [
      'one letter changed, its digest made anew',
      'misbehaviour-signature',
      resealed(textOf(bytes).replace('\n5\n', '\n6\n')),
    ],
  ]
}

/** The file with its last line made anew. */
function resealed(text: string): Uint8Array {
  const content = text.slice(0, text.lastIndexOf('\nsha256 ') + 1)
  return utf8(`${content}sha256 ${toHex(crypto.sha256(utf8(content)))}\n`)
}
