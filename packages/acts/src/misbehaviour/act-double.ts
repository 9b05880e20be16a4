import {
  ALG_ED25519,
  compare,
  equal,
  leafHash,
  misbehaviourFault,
  ok,
  openCheckpoint,
  parseProof,
  verifyInclusion,
  type ActDouble,
  type Crypto,
  type MisbehaviourCode,
  type Result,
} from '@alternat/tlog'
import { readEnvelope, verifyEnvelope, type ReadAct } from '../bytes/envelope.ts'
import type { Payload } from '../bytes/payload.ts'
import { sideOf } from '../bytes/origin.ts'
import { leafData, unseal } from '../bytes/sealed.ts'

/** Two acts that one office signed for one place. */
export interface DoubledActs {
  readonly log: string
  readonly index: number
  readonly payloads: readonly [Payload, Payload]
  /** Whether both lie under checkpoints that the log signed: then its key has shown two histories too. */
  readonly logToo: boolean
}

/**
 * Checks that one key of an office signed two different acts for one place of one log. What counts is what was
 * signed: the same words under another salt, or under further signatures, anybody could make of an honest act.
 * The office's key alone is convicted; its log only where it signed for both.
 */
export function checkActDouble(crypto: Crypto, double: ActDouble): Result<DoubledActs, MisbehaviourCode> {
  const [first, second] = [signedAct(crypto, double, 0), signedAct(crypto, double, 1)]
  if (!first.ok) return first
  if (!second.ok) return second
  const [one, other] = [first.value, second.value]
  if (one.payload.log !== other.payload.log) return misbehaviourFault('misbehaviour-other-log')
  if (one.payload.seq !== other.payload.seq) return misbehaviourFault('misbehaviour-act', 'seq')
  const order = compare(one.signed, other.signed)
  if (order === 0) return misbehaviourFault('misbehaviour-agree')
  if (order > 0) return misbehaviourFault('misbehaviour-order')
  const { log, seq } = one.payload
  const under =
    double.log === null || (areUnder(crypto, double, 0, one) && areUnder(crypto, double, 1, other))
  if (!under) return misbehaviourFault('misbehaviour-proof')
  return ok({ log, index: seq, payloads: [one.payload, other.payload], logToo: double.log !== null })
}

function signedAct(crypto: Crypto, { key, acts }: ActDouble, n: 0 | 1): Result<ReadAct, MisbehaviourCode> {
  if (key.type !== ALG_ED25519) return misbehaviourFault('misbehaviour-key')
  const parts = unseal(acts[n])
  const read = parts === null ? null : readEnvelope(parts.envelope)
  if (read?.ok !== true) return misbehaviourFault('misbehaviour-act', `act ${n + 1}`)
  const { log, office } = read.value.payload
  if (key.name !== `${sideOf(log)}/${office}`) return misbehaviourFault('misbehaviour-key', key.name)
  const signed = verifyEnvelope(crypto, read.value, [key]).ok
  return signed ? read : misbehaviourFault('misbehaviour-signature', `act ${n + 1}`)
}

/** Whether the act stands at its place under a checkpoint signed by the log and by nobody else. */
function areUnder(crypto: Crypto, { acts, log }: ActDouble, n: 0 | 1, { payload }: ReadAct): boolean {
  const proof = log === null ? null : parseProof(log.proofs[n])
  if (log === null || proof?.ok !== true || log.key.name !== payload.log) return false
  const { extra, index, hashes, checkpoint } = proof.value
  const opened = openCheckpoint(crypto, checkpoint, log.key)
  if (extra !== null || index !== payload.seq || !opened.ok || !equal(opened.value.own, checkpoint))
    return false
  const { size, root } = opened.value.checkpoint
  const leaf = leafHash(crypto, leafData(crypto, acts[n]))
  return verifyInclusion(crypto, { index, size, leafHash: leaf, proof: hashes, root }).ok
}
