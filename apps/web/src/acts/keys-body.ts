import { canonicalize } from '@alternat/acts'
import { base64ToBytes, utf8, type Crypto } from '@alternat/tlog'

/** An office of our side, as our log of a dialogue has it now: GET /api/d/{dialogue}/offices. */
export interface OfficeHere {
  readonly office: string
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly lent: boolean
  readonly keys: readonly { readonly key: string; readonly id: string; readonly state: string }[]
  readonly further: readonly string[]
}

/** The public half of a key, out of its offer. */
export interface OfferedKey {
  readonly side: string
  readonly office: string
  readonly publicKey: string
  readonly further: string | null
}

/** What is typed of a change of keys. */
export interface KeysTyped {
  readonly step: 'introduce' | 'rotate' | 'finish' | 'revoke' | 'delegate'
  readonly office: string
  readonly powers: readonly string[]
  readonly until: string
  /** The public keys to be revoked. */
  readonly keys: readonly string[]
  readonly lastGood: string
}

const MAX_KEYS = 8
const MAX_FURTHER = 4
const MAX_OFFER = 8192

/** Reads an offer: whoever made it holds the key. Whose key it is people say, by its short id. */
export function readOffer(crypto: Crypto, bytes: Uint8Array): OfferedKey | null {
  if (bytes.length > MAX_OFFER) return null
  try {
    const { proof, ...said } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
    const { format, side, office, publicKey, further } = said
    const [key, signature] = [bytesOf(publicKey), bytesOf(proof)]
    const isOffer =
      format === 'alternat/office-key-offer/v1' && typeof side === 'string' && typeof office === 'string'
    if (!isOffer || key?.length !== 32 || signature?.length !== 64) return null
    if (!crypto.ed25519Verify(key, utf8(canonicalize(said)), signature)) return null
    return {
      side,
      office,
      publicKey: String(publicKey),
      further: typeof further === 'string' ? further : null,
    }
  } catch {
    return null
  }
}

/** Whether an offer is of the side and office that are wanted; what differs where it is not. */
export function misfitOf(
  offer: Pick<OfferedKey, 'side' | 'office'>,
  wanted: { readonly side: string | null; readonly office: string },
): 'side' | 'office' | null {
  // A key that was made elsewhere, of an office with the same name, would sign as ours from then on.
  if (offer.side !== wanted.side) return 'side'
  return offer.office === wanted.office ? null : 'office'
}

function bytesOf(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? base64ToBytes(value) : null
}

/** The body of `side.keys`; `null` while what was typed is not enough for one. */
export function keysBody(
  typed: KeysTyped,
  offer: OfferedKey | null,
  now: { readonly offices: readonly OfficeHere[]; readonly minute: string },
): Readonly<Record<string, unknown>> | null {
  const before = now.offices.find(({ office }) => office === typed.office) ?? null
  const until = typed.until === '' ? null : `${typed.until}T23:59Z`
  switch (typed.step) {
    case 'introduce':
      return introduced(typed, offer, { before, until, minute: now.minute })
    case 'delegate': {
      if (offer === null || typed.powers.length === 0 || until === null) return null
      if (before !== null && !before.lent && goodOf(before).length > 0) return null
      const terms = { powers: typed.powers, from: now.minute, until }
      return {
        step: 'delegate',
        office: { name: typed.office, keys: [offer.publicKey], ...terms, ...furtherOf(offer) },
      }
    }
    case 'rotate':
      return before === null || offer === null ? null : rotated(before, offer)
    case 'finish':
      return before === null ? null : finished(before)
    case 'revoke':
      return before === null ? null : revoked(before, typed)
  }
}

interface Terms {
  readonly before: OfficeHere | null
  readonly until: string | null
  readonly minute: string
}

function introduced(typed: KeysTyped, offer: OfferedKey | null, { before, until, minute }: Terms) {
  const powers = typed.powers.length > 0 ? typed.powers : (before?.powers ?? [])
  if (offer === null || powers.length === 0) return null
  const terms = { powers, from: before?.from ?? minute, until: until ?? before?.until ?? null }
  return {
    step: 'introduce',
    office: { name: typed.office, keys: [offer.publicKey], ...terms, ...furtherOf(offer) },
  }
}

function rotated(before: OfficeHere, offer: OfferedKey) {
  const keys = [...new Set([...goodOf(before), offer.publicKey])]
  const own = offer.further === null ? [] : [offer.further]
  const further = [...new Set([...before.further, ...own])].slice(-MAX_FURTHER)
  return keys.length > MAX_KEYS
    ? null
    : { step: 'rotate', office: { ...asIs(before), keys, ...listed(further) } }
}

function finished(before: OfficeHere) {
  const last = goodOf(before).at(-1)
  if (last === undefined || goodOf(before).length < 2) return null
  return { step: 'rotate', office: { ...asIs(before), keys: [last], ...listed(before.further.slice(-1)) } }
}

function revoked(before: OfficeHere, { keys, lastGood }: KeysTyped) {
  const known = before.keys.map(({ key }) => key).filter((key) => keys.includes(key))
  const isSize = lastGood === '' || /^[0-9]{1,15}$/.test(lastGood)
  if (known.length === 0 || known.length > MAX_KEYS || !isSize) return null
  const size = lastGood === '' ? {} : { lastGood: Number(lastGood) }
  return { step: 'revoke', office: { ...asIs(before), keys: known }, ...size }
}

/** The keys of an office that may sign now, in the order in which they came. */
export function goodOf({ keys }: OfficeHere): string[] {
  return keys.flatMap(({ key, state }) => (state === 'good' ? [key] : []))
}

function asIs({ office, powers, from, until }: OfficeHere) {
  return { name: office, powers, from, until }
}

function furtherOf({ further }: OfferedKey): { further?: string[] } {
  return further === null ? {} : { further: [further] }
}

function listed(further: readonly string[]): { further?: readonly string[] } {
  return further.length === 0 ? {} : { further }
}
