import { canonicalize, parseStrict } from '@alternat/acts'
import { base64ToBytes, ok, utf8, type Crypto, type Result } from '@alternat/tlog'
import { signingFault, type SigningCode } from './codes.ts'

/** The name of the format (docs/formats/wrapped-office-key.md). */
const OFFER = 'alternat/office-key-offer/v1'
const MAX_OFFER = 8192

/** The public half of an office's key that an officer made in a browser. */
export interface Offered {
  /** `<side>/<office>`. */
  readonly name: string
  readonly publicKey: Uint8Array
  readonly further?: { readonly publicKey: Uint8Array }
}

/** Whose key is wanted. */
export interface OfferWanted {
  readonly side: string
  readonly office: string
}

/**
 * Reads an offer: of this side and office, and by whoever holds the key. Whose key it is nobody can tell from it: people
 * compare its short id. `offer-shape`, `offer-other`, `offer-proof`.
 */
export function readOffer(
  crypto: Crypto,
  bytes: Uint8Array,
  wanted: OfferWanted,
): Result<Offered, SigningCode> {
  const json = parseStrict(bytes, { maxBytes: MAX_OFFER })
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return signingFault('offer-shape')
  const { proof, ...said } = json.value as Readonly<Record<string, unknown>>
  const { format, side, office, publicKey, further, ...more } = said
  const key = bytesOf(publicKey, 32)
  const other = further === null ? null : bytesOf(further, 1312)
  const isWhole = format === OFFER && Object.keys(more).length === 0 && (further === null || other !== null)
  if (!isWhole || key === null) return signingFault('offer-shape')
  if (side !== wanted.side || office !== wanted.office)
    return signingFault('offer-other', `${String(side)}/${String(office)}`)
  const signature = bytesOf(proof, 64)
  if (signature === null || !crypto.ed25519Verify(key, utf8(canonicalize(said)), signature)) {
    return signingFault('offer-proof')
  }
  const own = { name: `${wanted.side}/${wanted.office}`, publicKey: key }
  return ok(other === null ? own : { ...own, further: { publicKey: other } })
}

function bytesOf(value: unknown, length: number): Uint8Array | null {
  const bytes = typeof value === 'string' ? base64ToBytes(value) : null
  return bytes?.length === length ? bytes : null
}
