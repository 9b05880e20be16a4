import { concat, equal, toBase64, toHex, utf8 } from './bytes.ts'
import { TlogMistake } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { HASH_BYTES } from './hash.ts'
import { misbehaviourFault, type MisbehaviourCode } from './misbehaviour-codes.ts'
import { MisbehaviourReader } from './misbehaviour-reader.ts'
import {
  MAX_MISBEHAVIOUR_BYTES,
  MISBEHAVIOUR_FORMAT,
  type ContradictionKind,
  type Link,
  type Misbehaviour,
} from './misbehaviour.ts'
import { ok, type Result } from './result.ts'
import { encodeVkey } from './vkey.ts'

/** No tree we can count needs more hashes than this. */
const MAX_PROOF_HASHES = 64

const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'fork-same-size',
  'fork-other-size',
  'cosigner-fork',
  'cosigner-time',
])

/** `sha256 ` and 64 hexadecimal digits and a newline: how every file ends. */
const SEAL_BYTES = 'sha256 '.length + 64 + 1

/** The bytes of a misbehaviour file. Throws {@link TlogMistake} for what {@link parseMisbehaviour} would refuse. */
export function encodeMisbehaviour(crypto: Crypto, file: Misbehaviour): Uint8Array {
  const bytes = written(crypto, file)
  if (!parseMisbehaviour(crypto, bytes).ok) throw new TlogMistake('note-shape', 'misbehaviour')
  return bytes
}

function written(crypto: Crypto, file: Misbehaviour): Uint8Array {
  const head = [MISBEHAVIOUR_FORMAT, `kind ${file.kind}`, `key ${encodeVkey(file.key)}`]
  if (file.card !== null) head.push(`card ${toBase64(file.card)}`)
  const body = file.kind === 'act-double' ? actsOf(file.acts, file.log) : notesOf(file.notes, file.link)
  const content = concat(utf8(`${head.join('\n')}\n`), ...body)
  return concat(content, sealOf(crypto, content))
}

function notesOf(notes: readonly Uint8Array[], link: Link | null): Uint8Array[] {
  const lines =
    link === null
      ? []
      : [`earlier ${toBase64(link.earlier)}`, ...link.proof.map((hash) => `proof ${toBase64(hash)}`)]
  return [utf8(lines.map((line) => `${line}\n`).join('')), ...notes.flatMap((note) => block('note', note))]
}

function actsOf(
  acts: readonly Uint8Array[],
  log: Extract<Misbehaviour, { acts: unknown }>['log'],
): Uint8Array[] {
  const lines = acts.map((act) => `act ${toBase64(act)}\n`)
  if (log === null) return [utf8(lines.join(''))]
  const proofs = log.proofs.flatMap((proof) => block('tlog-proof', proof))
  return [utf8(`${lines.join('')}log ${encodeVkey(log.key)}\n`), ...proofs]
}

/** Bytes as they are, behind a line that says what they are and how many. */
function block(name: string, bytes: Uint8Array): Uint8Array[] {
  return [utf8(`${name} ${bytes.length}\n`), bytes]
}

function sealOf(crypto: Crypto, content: Uint8Array): Uint8Array {
  return utf8(`sha256 ${toHex(crypto.sha256(content))}\n`)
}

/** Whether bytes begin as a misbehaviour file of any version does. */
export function isMisbehaviourFile(bytes: Uint8Array): boolean {
  const begin = utf8(MISBEHAVIOUR_FORMAT.slice(0, MISBEHAVIOUR_FORMAT.lastIndexOf('/') + 1))
  return equal(bytes.slice(0, begin.length), begin)
}

/**
 * Reads a misbehaviour file without checking what it says. {@link encodeMisbehaviour} gives back the same bytes for
 * whatever is accepted. The digest at its end finds damage; whoever changes the file on purpose can make it anew, so
 * that no check below may lean on it.
 */
export function parseMisbehaviour(crypto: Crypto, bytes: Uint8Array): Result<Misbehaviour, MisbehaviourCode> {
  if (bytes.length > MAX_MISBEHAVIOUR_BYTES) return misbehaviourFault('misbehaviour-size')
  const version = utf8(`${MISBEHAVIOUR_FORMAT}\n`)
  if (!equal(bytes.slice(0, version.length), version)) return misbehaviourFault('misbehaviour-version')
  const content = bytes.slice(0, Math.max(0, bytes.length - SEAL_BYTES))
  if (!equal(bytes.slice(content.length), sealOf(crypto, content)))
    return misbehaviourFault('misbehaviour-digest')
  const file = readFile(crypto, new MisbehaviourReader(content.slice(version.length)))
  if (file === null || !equal(written(crypto, file), bytes)) return misbehaviourFault('misbehaviour-shape')
  return ok(file)
}

function readFile(crypto: Crypto, reader: MisbehaviourReader): Misbehaviour | null {
  const kind = reader.word('kind')
  const key = reader.vkey(crypto, 'key')
  if (key === null) return null
  const card = reader.next('card') ? reader.base64('card') : null
  const about = { key, card }
  if (kind === 'act-double') return readActs(crypto, reader, about)
  return CONTRADICTIONS.has(kind ?? '')
    ? readNotes(reader, { ...about, kind: kind as ContradictionKind })
    : null
}

function readNotes(
  reader: MisbehaviourReader,
  about: Pick<Extract<Misbehaviour, { notes: unknown }>, 'kind' | 'key' | 'card'>,
): Misbehaviour | null {
  const link = reader.next('earlier') ? readLink(reader) : null
  const notes = [reader.block('note'), reader.block('note')] as const
  const [first, second] = notes
  if (first === null || second === null || !reader.isDone) return null
  return { ...about, link, notes: [first, second] }
}

function readLink(reader: MisbehaviourReader): Link | null {
  const earlier = reader.base64('earlier')
  const proof: Uint8Array[] = []
  while (reader.next('proof') && proof.length < MAX_PROOF_HASHES) {
    const hash = reader.base64('proof')
    if (hash === null) return null
    proof.push(hash)
  }
  return earlier !== null && [earlier, ...proof].every(({ length }) => length === HASH_BYTES)
    ? { earlier, proof }
    : null
}

function readActs(
  crypto: Crypto,
  reader: MisbehaviourReader,
  about: Pick<Misbehaviour, 'key' | 'card'>,
): Misbehaviour | null {
  const [first, second] = [reader.base64('act'), reader.base64('act')]
  if (first === null || second === null) return null
  const double = { ...about, kind: 'act-double', acts: [first, second] } as const
  if (reader.isDone) return { ...double, log: null }
  const key = reader.vkey(crypto, 'log')
  const [one, other] = [reader.block('tlog-proof'), reader.block('tlog-proof')]
  if (key === null || one === null || other === null || !reader.isDone) return null
  return { ...double, log: { key, proofs: [one, other] } }
}
