import { saltBlob, sealNote, blobDigest, unseal, type LogHeld } from '@alternat/acts'
import {
  ALG_COSIGNATURE,
  cosign,
  encodeAddCheckpoint,
  encodeBundle,
  encodeCosignatureLines,
  encodeMisbehaviour,
  encodePolicy,
  encodeProof,
  encodeSignatureLine,
  encodeTreeSize,
  encodeVkey,
  inclusionProof,
  leafHash,
  makePolicy,
  makeVkey,
  parseNote,
  signCheckpoint,
  utf8,
  type Policy,
  type Vkey,
} from '@alternat/tlog'
import { encodeContent, type TextContent } from '@alternat/text'
import { exportArchive } from '../../src/bundle/export.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import type { Node } from '../../src/side/node.ts'
import { sideCard } from '../../src/side/card.ts'
import {
  DIALOGUE,
  LOG_A,
  LOG_B,
  must,
  newPair,
  openDialogue,
  raise,
  send,
  SUDRIA,
} from '../bundle/support.ts'

/** The key of the pair for what stays off the record. */
export const PAIR_KEY = new Uint8Array(32).fill(5)

/** Valid bytes of every format, out of one small dialogue, and the keys that made them. */
export interface Examples {
  /** Who sends, and whose keys malformed things are signed with. */
  readonly a: Node
  /** Who receives. */
  readonly b: Node
  /** Both logs as the receiver would hold them after the bundle. */
  readonly logs: readonly LogHeld[]
  readonly logKey: Vkey
  readonly cosigner: Vkey
  readonly policy: Policy
  readonly checkpointText: string
  /** Two examples at least of each format, by its name. */
  readonly of: Readonly<Record<string, readonly Uint8Array[]>>
}

/** Makes the dialogue and takes from it one or more of everything. */
export async function makeExamples(): Promise<Examples> {
  const pair = await newPair(500)
  const { a, b } = pair
  await openDialogue(pair)
  raise(a, 'ports')
  await send(a, b)
  const salted = saltBlob(new Uint8Array(32).fill(3), utf8('In more words.'))
  const digest = blobDigest(a.crypto, salted)
  raise(a, 'cables', {
    body: { note: { digest, lang: 'en', size: 14 } },
    blobs: [{ digest, salted }],
  })
  raise(a, 'harbours')
  const { crypto } = a
  const notes = a.store.checkpoints(LOG_A).map(({ note }) => note)
  const logKey = makeVkey(crypto, LOG_A, a.keys.log(LOG_A).publicKey)
  const cosigner = makeVkey(crypto, b.keys.witness.name, b.keys.witness.publicKey, ALG_COSIGNATURE)
  const policy = makePolicy(crypto, {
    logs: [{ vkey: logKey, url: null }],
    witnesses: [{ name: cosigner.name, vkey: cosigner, url: null }],
    groups: [],
    quorum: cosigner.name,
  })
  const texts = notes.map((note) => must(parseNote(note)).text)
  const lines = texts.map((text, i) => cosign(crypto, text, b.keys.witness, 1_700_000_000n + BigInt(i)))
  const last = texts.at(-1) as string
  const logs = [
    { log: LOG_A, leaves: a.store.leaves(LOG_A) },
    { log: LOG_B, leaves: a.store.leaves(LOG_B) },
  ]
  const sealed = logs.flatMap(({ leaves }) => leaves.flatMap((leaf) => leaf.sealed ?? []))
  return {
    a,
    b,
    logs,
    logKey,
    cosigner,
    policy,
    checkpointText: last,
    of: {
      note: notes.map((note, i) => cosigned(note, encodeSignatureLine(lines[i] as (typeof lines)[number]))),
      checkpoint: notes,
      cosignature: [0n, 1_700_000_000n].map((time) =>
        utf8(encodeSignatureLine(cosign(crypto, last, b.keys.witness, time))),
      ),
      vkey: [logKey, cosigner].map((key) => utf8(encodeVkey(key))),
      'tile-path': ['tile/0/x001/x234/067', 'tile/entries/000.p/17', 'tile/1/000'].map(utf8),
      entries: [
        encodeBundle(sealed.slice(0, 5)),
        encodeBundle(logs[0]?.leaves.map(({ leaf }) => leaf) ?? []),
      ],
      proof: proofs({ a, notes, lines: lines.map(encodeSignatureLine) }),
      policy: [encodePolicy(policy), utf8(POLICY_OF_MANY(logKey, cosigner))],
      envelope: sealed.map((one) => unseal(one)?.envelope as Uint8Array),
      act: sealed,
      card: [a, b].map(({ store }) => must(sideCard(store)).bytes),
      bundle: [0, 3].map((from) => must(exportArchive(a, { dialogue: DIALOGUE, to: SUDRIA, from }))),
      evidence: evidences(a),
      text: [encodeContent(TEXT), encodeContent({ ...TEXT, paragraphs: TEXT.paragraphs.slice(0, 1) })],
      'witness-request': notes.map((checkpoint, i) => encodeAddCheckpoint({ old: i, proof: [], checkpoint })),
      misbehaviour: misbehaviours(a),
      'witness-answer': [...lines.map((line) => encodeCosignatureLines([line])), encodeTreeSize(3)],
      'off-record': ['non-paper', 'draft'].map((kind) => offRecord(a, kind as 'draft')),
    },
  }
}

const BRACKET = {
  bracket: 'b1',
  placedBy: SUDRIA,
  alternatives: [
    { by: 'norland.example', words: 'shall' },
    { by: SUDRIA, words: 'will' },
  ],
}
const TEXT: TextContent = {
  v: 'v1',
  languages: ['en'],
  paragraphs: [
    { id: 'p1', words: { en: ['Each side ', BRACKET, ' refrain from it.'] } },
    { id: 'p2', words: { en: ['It is reviewed each year.'] } },
  ],
}

function cosigned(note: Uint8Array, line: string): Uint8Array {
  return new Uint8Array(Buffer.concat([note, utf8(line)]))
}

const POLICY_OF_MANY = (log: Vkey, witness: Vkey): string =>
  `# who counts\nlog ${encodeVkey(log)} https://log.example/\nwitness w1 ${encodeVkey(witness)}\n` +
  'group g 1 w1\nquorum g\n'

function proofs(from: { a: Node; notes: readonly Uint8Array[]; lines: readonly string[] }): Uint8Array[] {
  const { a, notes, lines } = from
  const hashes = a.store.leaves(LOG_A).map(({ leaf }) => leafHash(a.crypto, leaf))
  const checkpoint = cosigned(notes.at(-1) as Uint8Array, lines.at(-1) as string)
  return [0, 2].map((index) => {
    const shown = inclusionProof(a.crypto, hashes, index, hashes.length)
    return encodeProof({ extra: index === 0 ? null : utf8('hint'), index, hashes: shown, checkpoint })
  })
}

function evidences(a: Node): Uint8Array[] {
  const matter = a.store.leaves(LOG_A)[2]?.leaf.toHex() as string
  return [
    must(writeEvidence(a, { dialogue: DIALOGUE, matter: null, covers: 'all' })),
    must(writeEvidence(a, { dialogue: DIALOGUE, matter, covers: 'all' })),
    must(writeEvidence(a, { dialogue: DIALOGUE, matter, covers: 'some' })),
  ]
}

/** A log that signed two roots for one size, and a cosigner of both. */
function misbehaviours(a: Node): Uint8Array[] {
  const { crypto } = a
  const [log, key] = [a.keys.log(LOG_A), makeVkey(crypto, LOG_A, a.keys.log(LOG_A).publicKey)]
  const signed = ['one', 'two'].map((word) =>
    signCheckpoint(crypto, { origin: LOG_A, size: 7, root: crypto.sha256(utf8(word)), extensions: [] }, log),
  )
  const sorted = signed.toSorted((x, y) => Buffer.compare(x, y)) as [Uint8Array, Uint8Array]
  const card = must(sideCard(a.store)).bytes
  const fork = { kind: 'fork-same-size', key, notes: sorted, link: null } as const
  return [null, card].map((one) => encodeMisbehaviour(crypto, { ...fork, card: one }))
}

function offRecord(a: Node, kind: 'draft' | 'non-paper'): Uint8Array {
  const about = { dialogue: DIALOGUE, from: a.store.side, to: SUDRIA, at: '2026-03-04T09:30Z' } as const
  const said = { kind, title: 'On ports', lang: 'en', words: 'We might say “will”.' } as const
  return must(sealNote(a.crypto, PAIR_KEY, { v: 'v1', ...about, ...said }))
}
