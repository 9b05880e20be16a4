import { bad, ok, type Crypto, type Result, type Signer } from '@alternat/tlog'
import { actFault, ActMistake, type ReadCode } from './codes.ts'
import {
  encodeEnvelope,
  openEnvelope,
  signText,
  verifySignatures,
  type Envelope,
  type NamedKey,
  type Verified,
} from './dsse.ts'
import { canonicalize, JsonMistake } from './json.ts'
import { isPayload, complaintAbout, type Payload } from './payload.ts'
import { sideOf } from './origin.ts'
import { SALT_LENGTH, SEALED_CAP } from './sealed.ts'

/** The DSSE payload type of acts. */
export const ACT_TYPE = 'application/vnd.alternat.act.v1+json'

/** An act as read: whole in form, its body and its signatures not yet checked. */
export interface ReadAct {
  readonly envelope: Envelope
  readonly payload: Payload
  /** What the signatures are over (the PAE). */
  readonly signed: Uint8Array
}

const LIMITS = { maxBytes: SEALED_CAP - SALT_LENGTH }

/**
 * Signs a payload and gives the bytes of the envelope. The name of every signer is `<side>/<office>` of the
 * payload. Throws {@link ActMistake} for what {@link readEnvelope} would refuse: nothing leaves here that the
 * other side must call void.
 */
export function signPayload(crypto: Crypto, payload: Payload, signers: readonly Signer[]): Uint8Array {
  return signAct(crypto, payload, signers).bytes
}

/** An act just signed: the bytes of its envelope, and what these bytes say when they are read. */
export interface SignedAct {
  readonly bytes: Uint8Array
  /** Read back from `bytes`, never what was handed in: checks on it are checks on what leaves. */
  readonly read: ReadAct
}

/** {@link signPayload}, with what it has read back, so that nobody need read the same bytes again. */
export function signAct(crypto: Crypto, payload: Payload, signers: readonly Signer[]): SignedAct {
  const bytes = encodeEnvelope(signText(crypto, ACT_TYPE, spelt(payload), signers))
  const back = readEnvelope(bytes)
  if (!back.ok) throw new ActMistake(back.fault.code, back.fault.where)
  return { bytes, read: back.value }
}

/** The payload in the canonical spelling. What may not be in it is told by reading it back. */
function spelt(payload: Payload): string {
  try {
    return canonicalize(payload)
  } catch (thrown) {
    if (thrown instanceof JsonMistake) throw new ActMistake('malformed', thrown.message)
    throw thrown
  }
}

/**
 * Reads an envelope (design §4): canonical inside and out, at most 64 KiB with its salt, the payload exactly
 * of its shape, every signature claimed for the one office it names. Codes are reasons for `void`.
 */
export function readEnvelope(bytes: Uint8Array): Result<ReadAct, ReadCode> {
  const opened = openEnvelope(bytes, ACT_TYPE, LIMITS)
  if (!opened.ok) return opened
  const { envelope, json, signed } = opened.value
  if (!isPayload(json)) {
    const { message, where } = complaintAbout(json)
    return bad('schema', message, where)
  }
  const office = `${sideOf(json.log)}/${json.office}+`
  const stranger = envelope.signatures.find(({ keyid }) => !keyid.startsWith(office))
  if (stranger !== undefined) return actFault('schema', stranger.keyid)
  return ok({ envelope, payload: json, signed })
}

/**
 * Checks the signatures of an act against the keys its office holds: at least one known key verifies and no
 * known key's signature fails, else `signature`.
 */
export function verifyEnvelope(
  crypto: Crypto,
  read: Pick<ReadAct, 'envelope' | 'signed'>,
  keys: readonly NamedKey[],
): Result<Verified, 'signature'> {
  return verifySignatures(crypto, read, keys)
}
