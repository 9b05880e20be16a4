import { compare, equal, utf8 } from './bytes.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { verifyCosignature } from './cosignature.ts'
import type { Crypto } from './crypto.ts'
import type { Contradiction, ContradictionKind, Link } from './misbehaviour.ts'
import { misbehaviourFault, type MisbehaviourCode } from './misbehaviour-codes.ts'
import { parseNote } from './note.ts'
import { ok, type Result } from './result.ts'
import { openCheckpoint } from './signed-checkpoint.ts'
import { verifyConsistency } from './verify.ts'
import { ALG_COSIGNATURE, ALG_ED25519, type Vkey } from './vkey.ts'

/** What a key signed of a log: that it had this root at this size, and for a cosigner when. */
export interface Statement {
  readonly checkpoint: Checkpoint
  /** The text that was signed. */
  readonly text: string
  /** Seconds since 1970, for a cosigner; `null` for the log itself. */
  readonly time: bigint | null
}

/** Two statements of one key that cannot both be true. */
export interface Conviction {
  readonly kind: ContradictionKind
  /** The log they are about. */
  readonly origin: string
  readonly statements: readonly [Statement, Statement]
}

/**
 * Checks that both notes are signed by the key of the file, and that together they convict whoever holds it
 * (research on tlog, misbehaviour kinds 1 to 4). Says nothing about who that is.
 */
export function checkContradiction(
  crypto: Crypto,
  { kind, key, notes, link }: Contradiction,
): Result<Conviction, MisbehaviourCode> {
  const isCosigner = kind === 'cosigner-fork' || kind === 'cosigner-time'
  if (key.type !== (isCosigner ? ALG_COSIGNATURE : ALG_ED25519)) return misbehaviourFault('misbehaviour-key')
  const first = statementOf(crypto, key, notes[0])
  if (!first.ok) return first
  const second = statementOf(crypto, key, notes[1])
  if (!second.ok) return second
  const { origin } = first.value.checkpoint
  if (second.value.checkpoint.origin !== origin) return misbehaviourFault('misbehaviour-other-log')
  const contradict = CHECKS[kind](crypto, first.value, second.value, link)
  return contradict === null
    ? ok({ kind, origin, statements: [first.value, second.value] })
    : misbehaviourFault(contradict)
}

type Check = (crypto: Crypto, a: Statement, b: Statement, link: Link | null) => MisbehaviourCode | null

const CHECKS: Readonly<Record<ContradictionKind, Check>> = {
  'fork-same-size': sameSize,
  'fork-other-size': otherSize,
  'cosigner-fork': (crypto, a, b, link) => (link === null ? sameSize : otherSize)(crypto, a, b, link),
  'cosigner-time': backwards,
}

/** One line, by this key, over a checkpoint: of the log by its own name, or of any log by a cosigner. */
function statementOf(crypto: Crypto, key: Vkey, bytes: Uint8Array): Result<Statement, MisbehaviourCode> {
  const note = parseNote(bytes)
  if (!note.ok) return misbehaviourFault('misbehaviour-signature', note.fault.code)
  const { text, signatures } = note.value
  const [line, ...more] = signatures
  if (line === undefined || more.length > 0) return misbehaviourFault('misbehaviour-signature')
  if (key.type === ALG_ED25519) {
    const opened = openCheckpoint(crypto, bytes, key)
    if (!opened.ok) return misbehaviourFault('misbehaviour-signature', opened.fault.code)
    return ok({ checkpoint: opened.value.checkpoint, text, time: null })
  }
  const checkpoint = parseCheckpoint(text)
  const time = verifyCosignature(crypto, text, line, key)
  if (!checkpoint.ok || !time.ok) return misbehaviourFault('misbehaviour-signature')
  return ok({ checkpoint: checkpoint.value, text, time: time.value })
}

/** Two roots at one size. Texts that differ in their further lines alone are no contradiction. */
function sameSize(_: Crypto, a: Statement, b: Statement, link: Link | null): MisbehaviourCode | null {
  if (link !== null || a.checkpoint.size !== b.checkpoint.size) return 'misbehaviour-agree'
  if (equal(a.checkpoint.root, b.checkpoint.root)) return 'misbehaviour-agree'
  return compare(utf8(a.text), utf8(b.text)) < 0 ? null : 'misbehaviour-order'
}

/** The tree of the second begins with another one than the first signed. */
function otherSize(crypto: Crypto, a: Statement, b: Statement, link: Link | null): MisbehaviourCode | null {
  const [size1, size2] = [a.checkpoint.size, b.checkpoint.size]
  if (link === null || size1 === size2) return 'misbehaviour-agree'
  if (size1 > size2) return 'misbehaviour-order'
  if (equal(link.earlier, a.checkpoint.root)) return 'misbehaviour-agree'
  const claim = { size1, size2, root1: link.earlier, root2: b.checkpoint.root, proof: link.proof }
  return verifyConsistency(crypto, claim).ok ? null : 'misbehaviour-proof'
}

/**
 * A cosignature says: as of this time, the largest tree I saw of this log has this size (tlog-cosignature
 * §Semantics). Later and smaller is therefore a lie at one of the two times, whatever the roots are.
 */
function backwards(_: Crypto, a: Statement, b: Statement, link: Link | null): MisbehaviourCode | null {
  if (link !== null) return 'misbehaviour-agree'
  const [earlier, later] = [a.time ?? 0n, b.time ?? 0n]
  if (earlier > later) return 'misbehaviour-order'
  return earlier < later && a.checkpoint.size > b.checkpoint.size ? null : 'misbehaviour-agree'
}
