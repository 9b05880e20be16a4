import { cosignerKeys, lineKeys, policyOf, readSideCard } from '../../packages/acts/src/index.ts'
import {
  ALG_COSIGNATURE,
  cosign,
  encodeCheckpoint,
  encodeNote,
  encodePolicy,
  encodeProof,
  encodeSignatureLine,
  encodeVkey,
  evaluatePolicy,
  furtherCosign,
  inclusionProof,
  leafHash,
  makeVkey,
  openCheckpoint,
  parseNote,
  parsePolicy,
  parseProof,
  parseSignatureLine,
  parseVkey,
  rootOf,
  signCheckpoint,
  signNote,
  toHex,
  utf8,
  utf8ToString,
  verifyCosignature,
  verifyProof,
  type Checkpoint,
  type Result,
  type SignatureLine,
  type Vkey,
} from '../../packages/tlog/src/index.ts'
import { nodeCrypto as crypto } from '../../apps/node/src/crypto.ts'
import { sideCard } from '../../apps/node/src/side/card.ts'
import { turned, type Case, type VectorFile } from './file.ts'
import { good, refused } from './good.ts'
import { furtherOf, signerOf } from './keys.ts'
import { NORLAND, NORLAND_LOG, SUDRIA, type World } from './world.ts'

/** Files about logs: checkpoints, cosignatures, policies, proofs. */
export function logFiles(world: World): VectorFile[] {
  return [checkpoints(world), cosignatures(world), policies(world), proofs(world)]
}

const LOG = signerOf(NORLAND_LOG, `${NORLAND}/log`)
const text = (bytes: Uint8Array): string => utf8ToString(bytes) as string

function headOf(world: World): { note: Uint8Array; checkpoint: Checkpoint; key: Vkey } {
  const head = world.norland.store.head(NORLAND_LOG) as { checkpoint: Uint8Array }
  const key = makeVkey(crypto, NORLAND_LOG, LOG.publicKey)
  return {
    note: head.checkpoint,
    key,
    checkpoint: good(openCheckpoint(crypto, head.checkpoint, key)).checkpoint,
  }
}

function checkpoints(world: World): VectorFile {
  const { note, key, checkpoint } = headOf(world)
  const signed = (words: string): Uint8Array => encodeNote(signNote(crypto, words, [LOG]))
  const good_ = world.norland.store.checkpoints(NORLAND_LOG)
  const line = text(note).slice(text(note).lastIndexOf('\n\n') + 2)
  const words = encodeCheckpoint(checkpoint)
  const stranger = encodeSignatureLine({ name: 'stranger.example', keyId: 7, signature: new Uint8Array(64) })
  const bad: [string, string, Uint8Array][] = [
    [
      'another root under the same signature',
      'note-bad-signature',
      utf8(`${words.replace('\n6\n', '\n5\n')}\n${line}`),
    ],
    ['a size with a zero in front', 'checkpoint-size', signed(words.replace('\n6\n', '\n06\n'))],
    [
      'a root of 31 bytes',
      'checkpoint-root',
      signed(`${NORLAND_LOG}\n6\n${new Uint8Array(31).toBase64()}\n`),
    ],
    [
      'size 0 with another root than the empty one',
      'checkpoint-empty-root',
      signed(words.replace('\n6\n', '\n0\n')),
    ],
    ['the origin of another log', 'checkpoint-other-log', signed(words.replace(NORLAND, SUDRIA))],
    ['no line of the log', 'note-unsigned', utf8(`${words}\n${stranger}`)],
    [
      'base64 with bits behind its end',
      'note-line',
      utf8(text(note).replace(/.=\n$/, (end) => `${next(end[0] ?? '')}=\n`)),
    ],
    ['an empty extension line', 'checkpoint-extension', signed(`${words}\n`)],
    ['a carriage return', 'note-control', utf8(text(note).replace('\n', '\r\n'))],
  ]
  const extended = signCheckpoint(crypto, { ...checkpoint, extensions: ['an extension line'] }, LOG)
  good(openCheckpoint(crypto, extended, key))
  const empty = signCheckpoint(
    crypto,
    { origin: NORLAND_LOG, size: 0, root: crypto.sha256(new Uint8Array(0)), extensions: [] },
    LOG,
  )
  good(openCheckpoint(crypto, empty, key))
  return {
    path: 'checkpoint.json',
    about:
      'Signed checkpoints (C2SP tlog-checkpoint, signed-note) under the key of the log in `shared`. `ok`: the note reads, the line of the log verifies, origin, size and root are well written.',
    format: 'docs/formats/log.md',
    shared: { key: encodeVkey(key) },
    cases: [
      ...good_.map(({ size, note: one }): Case => ({ name: `size ${size}`, note: text(one), expect: 'ok' })),
      { name: 'with an extension line, which is signed too', note: text(extended), expect: 'ok' },
      { name: 'of an empty log', note: text(empty), expect: 'ok' },
      ...bad.map(([name, code, bytes]): Case => ({
        name,
        note: text(bytes),
        expect: refused(openCheckpoint(crypto, bytes, key), code),
      })),
    ],
  }
}

/** The base64 digit behind this one: the same bytes for a decoder that forgives, another spelling. */
function next(digit: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return digits[(digits.indexOf(digit) + 1) % 64] as string
}

function cosignatures(world: World): VectorFile {
  const { checkpoint } = headOf(world)
  const words = encodeCheckpoint(checkpoint)
  const other = encodeCheckpoint({ ...checkpoint, size: checkpoint.size + 1 })
  const extended = encodeCheckpoint({ ...checkpoint, extensions: ['an extension line'] })
  const time = 1_767_603_600n
  const witness = signerOf(`${SUDRIA}/witness`)
  const key = makeVkey(crypto, witness.name, witness.publicKey, ALG_COSIGNATURE)
  const further = furtherOf(`${SUDRIA}/witness`)
  const furtherKey = good(
    parseVkey(crypto, encodeVkey(makeVkey(crypto, further.name, further.publicKey, 0x06))),
  )
  const line = cosign(crypto, words, witness, time)
  const furtherLine = furtherCosign(crypto, words, further, time)
  const ownLine = furtherCosign(crypto, words, furtherOf(NORLAND_LOG, `${NORLAND}/log`), 0n)
  const ownKey = good(
    parseVkey(
      crypto,
      encodeVkey(makeVkey(crypto, NORLAND_LOG, furtherOf(NORLAND_LOG, `${NORLAND}/log`).publicKey, 0x06)),
    ),
  )
  const flip = (one: SignatureLine, at: number): SignatureLine => ({
    ...one,
    signature: turned(one.signature, at),
  })
  const all: [name: string, code: string, text: string, line: SignatureLine, key: Vkey][] = [
    ['Ed25519, kind 04', 'ok', words, line, key],
    [
      'Ed25519, over a checkpoint with an extension line',
      'ok',
      extended,
      cosign(crypto, extended, witness, time),
      key,
    ],
    ['ML-DSA-44, kind 06', 'ok', words, furtherLine, furtherKey],
    ['ML-DSA-44 by the log itself, time 0', 'ok', words, ownLine, ownKey],
    ['ML-DSA-44 does not cover extension lines', 'ok', extended, furtherLine, furtherKey],
    ['Ed25519, for another checkpoint', 'cosignature-bad', other, line, key],
    ['ML-DSA-44, for another checkpoint', 'cosignature-bad', other, furtherLine, furtherKey],
    ['Ed25519, time changed', 'cosignature-bad', words, flip(line, 7), key],
    ['ML-DSA-44, time changed', 'cosignature-bad', words, flip(furtherLine, 7), furtherKey],
    ['Ed25519, signature changed', 'cosignature-bad', words, flip(line, -1), key],
    ['ML-DSA-44, signature changed', 'cosignature-bad', words, flip(furtherLine, 100), furtherKey],
    ['Ed25519, extension line left out', 'cosignature-bad', extended, line, key],
    [
      'Ed25519, a byte too long',
      'cosignature-shape',
      words,
      { ...line, signature: new Uint8Array([...line.signature, 0]) },
      key,
    ],
    [
      'Ed25519, time beyond 2^63-1',
      'cosignature-time',
      words,
      { ...line, signature: line.signature.with(0, 0x80) },
      key,
    ],
    ['a line of one key held against another', 'cosignature-key', words, line, furtherKey],
  ]
  return {
    path: 'cosignature.json',
    about:
      'Cosignature lines (C2SP tlog-cosignature): kind 04 is Ed25519, kind 06 ML-DSA-44, here in its deterministic variant. `checkpoint` is the text of the checkpoint, `line` the signature line, `key` the cosigner’s. `time` is in seconds since 1970.',
    format: 'docs/formats/log.md',
    cases: all.map(([name, code, checkpointText, one, vkey]): Case => {
      const found = verifyCosignature(crypto, checkpointText, one, vkey)
      const about = {
        name,
        checkpoint: checkpointText,
        line: encodeSignatureLine(one),
        key: encodeVkey(vkey),
      }
      return found.ok
        ? { ...about, time: String(found.value), expect: refused(found, code) }
        : { ...about, expect: refused(found, code) }
    }),
  }
}

/** The head with every cosignature that Norland holds for it. */
function cosignedHead(world: World): Uint8Array {
  const { note, checkpoint } = headOf(world)
  const { store } = world.norland
  const lines = store.cosignatures(NORLAND_LOG).filter(({ size }) => size === checkpoint.size)
  const parsed = good(parseNote(note))
  return encodeNote({
    text: parsed.text,
    signatures: [...parsed.signatures, ...lines.map(({ line }) => parseSignatureLine(line) as SignatureLine)],
  })
}

function policyText(world: World): string {
  const cards = [world.norland, world.sudria].map(
    ({ store }) => good(readSideCard(crypto, good(sideCard(store)).bytes)).card,
  )
  const policy = policyOf(crypto, NORLAND_LOG, cards)
  if (policy === null) throw new Error('no policy follows from the cards')
  return text(encodePolicy(policy))
}

function judged(policy: string, note: Uint8Array): Result<unknown> {
  const parsed = parsePolicy(crypto, utf8(policy))
  return parsed.ok ? evaluatePolicy(crypto, parsed.value, note) : parsed
}

function policies(world: World): VectorFile {
  const note = cosignedHead(world)
  const { note: bare } = headOf(world)
  const policy = policyText(world)
  const lines = policy.trimEnd().split('\n')
  const witnessLine = lines.find((one) => one.startsWith('witness ')) ?? ''
  const strict = [
    ...lines.filter((one) => !one.startsWith('quorum')),
    `quorum ${witnessLine.split(' ')[1]}`,
    '',
  ].join('\n')
  const bad: [string, string, string, Uint8Array][] = [
    ['a quorum that nobody cosigned', 'policy-not-met', strict, bare],
    ['no quorum', 'policy-quorum', `${lines.filter((one) => !one.startsWith('quorum')).join('\n')}\n`, note],
    ['a last line without its newline', 'policy-text', policy.trimEnd(), note],
    ['a word that no policy knows', 'policy-line', `${policy}trust everybody\n`, note],
    ['a key whose id is another', 'vkey-id', policy.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), note],
  ]
  return {
    path: 'policy.json',
    about:
      'Policies (C2SP tlog-policy), one for each log, and signed checkpoints held against them. `ok`: the file reads and the checkpoint meets it.',
    format: 'docs/formats/log.md',
    cases: [
      {
        name: 'the log, and the cosigners of the other side',
        policy,
        note: text(note),
        expect: refused(judged(policy, note), 'ok'),
      },
      {
        name: 'a quorum that was met',
        policy: strict,
        note: text(note),
        expect: refused(judged(strict, note), 'ok'),
      },
      ...bad.map(([name, code, file, one]): Case => ({
        name,
        policy: file,
        note: text(one),
        expect: refused(judged(file, one), code),
      })),
    ],
  }
}

function proofs(world: World): VectorFile {
  const note = cosignedHead(world)
  const { store } = world.norland
  const leaves = store.leaves(NORLAND_LOG).map(({ leaf }) => leafHash(crypto, leaf))
  const policy = policyText(world)
  const parsedPolicy = good(parsePolicy(crypto, utf8(policy)))
  const check = (bytes: Uint8Array, leaf: Uint8Array): Result<unknown> => {
    const parsed = parseProof(bytes)
    return parsed.ok ? verifyProof(crypto, parsed.value, leaf, parsedPolicy) : parsed
  }
  const fileOf = (index: number): Uint8Array =>
    encodeProof({
      extra: null,
      index,
      hashes: inclusionProof(crypto, leaves, index, leaves.length),
      checkpoint: note,
    })
  const leaf = (index: number): Uint8Array => leaves[index] as Uint8Array
  const third = text(fileOf(3))
  const bad: [string, string, string, Uint8Array][] = [
    ['for another leaf', 'proof-mismatch', third, leaf(2)],
    ['another index', 'proof-mismatch', third.replace('index 3', 'index 2'), leaf(3)],
    ['an index beyond the tree', 'range-bad', third.replace('index 3', 'index 6'), leaf(3)],
    ['a hash too few', 'proof-length', third.replace(/(index 3\n)[^\n]+\n/, '$1'), leaf(3)],
    ['another version', 'tlog-proof-version', third.replace('@v1', '@v2'), leaf(3)],
  ]
  return {
    path: 'tlog-proof.json',
    about:
      'Proofs of inclusion (C2SP tlog-proof) of the leaves of one log, under the policy in `shared`. `leafHash` is what the reader computes from the act it holds.',
    format: 'docs/formats/evidence.md',
    shared: { policy, root: toHex(rootOf(crypto, leaves)), size: leaves.length },
    cases: [
      ...leaves.map((hash, index): Case => {
        const bytes = fileOf(index)
        return {
          name: `leaf ${index}`,
          proof: text(bytes),
          leafHash: toHex(hash),
          expect: refused(check(bytes, hash), 'ok'),
        }
      }),
      ...bad.map(([name, code, proof, hash]): Case => ({
        name,
        proof,
        leafHash: toHex(hash),
        expect: refused(check(utf8(proof), hash), code),
      })),
    ],
  }
}

/** The keys under which lines of a log may stand, for the page of keys. */
export function logKeysOf(world: World): string[] {
  const cards = [world.norland, world.sudria].map(({ store }) => good(sideCard(store)).card)
  const all = cards.flatMap((card) => [...lineKeys(crypto, card, NORLAND_LOG), ...cosignerKeys(crypto, card)])
  return [...new Set(all.map(encodeVkey))]
}
