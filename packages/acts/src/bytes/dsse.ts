import {
  ALG_ED25519,
  ALG_MLDSA44,
  base64ToBytes,
  concat,
  keyId,
  ok,
  toBase64,
  utf8,
  type Crypto,
  type Result,
  type Signer,
} from '@alternat/tlog'
import { Type, type Static } from 'typebox'
import { validatorOf } from '../schema/validator.ts'
import { actFault, type ReadCode } from './codes.ts'
import { canonicalize, parseCanonical, type Json, type JsonCode, type JsonLimits } from './json.ts'

/** Most signatures one envelope may carry. */
export const MAX_ENVELOPE_SIGNATURES = 4

/**
 * One signature of an envelope: whose (`<side>/<office>+<hex8>`), and 1 to 8192 bytes in padded standard base64: 64
 * of Ed25519, or those of another suite, which is kept, checked where that can be done, and decides nothing.
 */
export interface EnvelopeSignature {
  readonly keyid: string
  readonly sig: string
}

/**
 * A DSSE envelope (secure-systems-lab/dsse, envelope.md) in the strict form of design §4: payload in padded
 * standard base64, 1 to 4 signatures sorted by keyid without repeats.
 */
export interface Envelope {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly EnvelopeSignature[]
}

/** A public key and the name it signs under. */
export interface NamedKey {
  /** `<side>/<office>`. */
  readonly name: string
  /** 32 bytes of Ed25519, or 1312 of ML-DSA-44: the length says which. */
  readonly publicKey: Uint8Array
}

/** An envelope taken apart; nothing about its signatures is checked yet. */
export interface Opened {
  readonly envelope: Envelope
  /** What the payload says; canonical, its shape not yet checked. */
  readonly json: Json
  /** What the signatures are over: the PAE of type and payload. */
  readonly signed: Uint8Array
}

/** Largest signature that is kept, in bytes: the largest of FIPS 204 has 4627. */
export const MAX_SIGNATURE_BYTES = 8192

const Shape = Type.Object(
  {
    payload: Type.String(),
    payloadType: Type.String(),
    signatures: Type.Array(
      Type.Object(
        {
          keyid: Type.String({ pattern: '^[a-z0-9.-]{1,120}/[a-z0-9-]{1,64}\\+[0-9a-f]{8}$' }),
          sig: Type.String({ minLength: 4, maxLength: 10_924 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: MAX_ENVELOPE_SIGNATURES },
    ),
  },
  { additionalProperties: false },
)

/** The DSSE pre-authentication encoding: `DSSEv1 SP len SP type SP len SP payload`, lengths in bytes. */
export function pae(type: string, payload: Uint8Array): Uint8Array {
  return concat(utf8(`DSSEv1 ${utf8(type).length} ${type} ${payload.length} `), payload)
}

/** The bytes of an envelope: canonical JSON. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  return utf8(canonicalize(envelope))
}

const keyids = new WeakMap<NamedKey, string>()

/**
 * The keyid of a key: `<name>+<hex8>`, the short id as in signed notes (type 0x01, of ML-DSA-44 0x06). Told once for
 * each object.
 */
export function keyidOf(crypto: Crypto, key: NamedKey): string {
  const known = keyids.get(key)
  if (known !== undefined) return known
  const type = isEd25519(key) ? ALG_ED25519 : ALG_MLDSA44
  const id = keyId(crypto, key.name, type, key.publicKey)
  const keyid = `${key.name}+${id.toString(16).padStart(8, '0')}`
  keyids.set(key, keyid)
  return keyid
}

function isEd25519({ publicKey }: NamedKey): boolean {
  return publicKey.length === 32
}

/** Signs a value as the payload of an envelope of the type given, by each signer. */
export function signJson(crypto: Crypto, type: string, value: object, signers: readonly Signer[]): Envelope {
  return signText(crypto, type, canonicalize(value), signers)
}

/** Signs canonical JSON as the payload of an envelope of the type given, by each signer and its further key. */
export function signText(crypto: Crypto, type: string, text: string, signers: readonly Signer[]): Envelope {
  const payload = utf8(text)
  const signed = pae(type, payload)
  const signatures = signers
    .flatMap((signer) => [signer, ...(signer.further === undefined ? [] : [signer.further])])
    .map((signer) => ({ keyid: keyidOf(crypto, signer), sig: toBase64(signer.sign(signed)) }))
    .sort((a, b) => (a.keyid < b.keyid ? -1 : 1))
  return { payload: toBase64(payload), payloadType: type, signatures }
}

/** Takes an envelope of the type given apart: outer JSON and payload both canonical. */
export function openEnvelope(bytes: Uint8Array, type: string, limits: JsonLimits): Result<Opened, ReadCode> {
  const outer = parseCanonical(bytes, limits)
  if (!outer.ok) return unreadable(outer.fault.code, outer.fault.where)
  if (!isEnvelope(outer.value)) return actFault('schema', 'envelope')
  const envelope = outer.value
  if (envelope.payloadType !== type)
    return actFault(isOtherVersion(envelope.payloadType, type) ? 'version' : 'schema', 'payloadType')
  const payload = base64ToBytes(envelope.payload)
  if (payload === null) return actFault('not-canonical', 'payload')
  const inner = parseCanonical(payload, limits)
  if (!inner.ok) return unreadable(inner.fault.code, `payload, ${inner.fault.where ?? 'spelling'}`)
  return ok({ envelope, json: inner.value, signed: pae(type, payload) })
}

/** Whether two types differ in the number of their version alone: what a newer program may write, and no mistake. */
function isOtherVersion(one: string, other: string): boolean {
  const version = /\.v(?:0|[1-9][0-9]{0,3})\+json$/
  return version.test(one) && one.replace(version, '') === other.replace(version, '')
}

/** Which signatures of an envelope are good. */
export interface Verified {
  /** Keyids whose signature verifies. */
  readonly verified: readonly string[]
  /** Keyids of none of the keys given. */
  readonly unknown: readonly string[]
}

/**
 * Checks signatures: at least one by an Ed25519 key given verifies, and none that claims one fails (`signature`).
 * Unknown keyids are listed, not judged, and so are those of any other suite: two nodes whose libraries differ in
 * such a suite, or one that breaks later, must never differ in what stands (`showSignatures` shows them).
 */
export function verifySignatures(
  crypto: Crypto,
  opened: Pick<Opened, 'envelope' | 'signed'>,
  keys: readonly NamedKey[],
): Result<Verified, 'signature'> {
  const verified: string[] = []
  const unknown: string[] = []
  const deciding = keys.filter(isEd25519)
  for (const { keyid, sig } of opened.envelope.signatures) {
    // The name first: it spares a hash for every key of every other office.
    const claimed = deciding.filter(
      (key) => keyid.startsWith(`${key.name}+`) && keyidOf(crypto, key) === keyid,
    )
    if (claimed.length === 0) unknown.push(keyid)
    else if (anyVerifies(crypto, claimed, opened.signed, sig)) verified.push(keyid)
    else return actFault('signature', keyid)
  }
  return verified.length > 0 ? ok({ verified, unknown }) : actFault('signature')
}

/** The short id is a hint, not a commitment: two keys may share one, and either may have signed. */
function anyVerifies(crypto: Crypto, keys: readonly NamedKey[], signed: Uint8Array, sig: string): boolean {
  const signature = base64ToBytes(sig)
  return signature !== null && keys.some((key) => crypto.ed25519Verify(key.publicKey, signed, signature))
}

function isEnvelope(value: Json): value is Json & Static<typeof Shape> {
  if (!validatorOf(Shape).Check(value)) return false
  const ids = value.signatures.map(({ keyid }) => keyid)
  // Decoded and not matched by a pattern: on 3 KB that takes longer than to check the signature.
  const lengths = value.signatures.map(({ sig }) => base64ToBytes(sig)?.length ?? 0)
  if (lengths.some((length) => length < 1 || length > MAX_SIGNATURE_BYTES)) return false
  return ids.every((id, i) => i === 0 || (ids[i - 1] as string) < id)
}

function unreadable(code: JsonCode, where?: string) {
  if (code === 'json-depth') return actFault('too-deep', where)
  if (code === 'json-size') return actFault('over-cap', where)
  if (code === 'not-canonical' || code === 'json-nfc') return actFault('not-canonical', where)
  return actFault('malformed', where)
}
