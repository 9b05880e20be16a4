import { base64ToBytes, toHex, utf8, type Crypto } from '@alternat/tlog'
import { verifyEnvelope, type ReadAct } from '../bytes/envelope.ts'
import type { Body } from '../kinds.ts'
import type { Power } from '../schema/side.ts'
import type { VoidReason } from './types.ts'

interface Grant {
  readonly keys: readonly string[]
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
  /** Names the keys in the memory of what was verified: short, however many they are. */
  readonly known: string
}

/** Most keys of one office: every act of it is checked against each, and a log could introduce keys without end. */
export const MAX_OFFICE_KEYS = 64

/** An office as an act names it. */
type Office = { readonly name: string } & Omit<Grant, 'known'>

/** The key ids whose signatures verified, or why the act is not its office's. */
export type Checked = { readonly keyids: readonly string[] } | { readonly reason: VoidReason }

/** Verified key ids (none: not signed) for the keys given as `key`, computed once. */
export type Remember = (key: string, verify: () => readonly string[]) => readonly string[]

/** The offices of one side as its log has introduced them so far. */
export interface Offices {
  /** Takes in `side.open` or an applied `side.keys`. */
  take(body: Body<'side.open'> | Body<'side.keys'>): void
  /**
   * Checks that an act was signed by its office, that the office was current at `at`, and that it holds one
   * of `powers` (none asked: any).
   */
  check(read: ReadAct, powers: readonly Power[], remember: Remember): Checked
  /**
   * Whether a `side.keys` fits: not about the reserved `root`, which is pinned by the others and stands for good,
   * and with at most {@link MAX_OFFICE_KEYS} keys for the office then.
   */
  canTake(body: Body<'side.keys'>): boolean
  /** The base64 keys of an office, as of now. */
  keysOf(office: string): readonly string[]
}

/** Starts with nothing: `take` the opening first. */
export function offices(crypto: Crypto, side: string): Offices {
  const grants = new Map<string, Grant>()
  const check: Offices['check'] = (read, powers, remember) => {
    const { office, at } = read.payload
    const grant = grants.get(office)
    if (grant === undefined || grant.keys.length === 0) return { reason: 'office-unknown' }
    const keyids = remember(grant.known, () => signedBy(crypto, read, side, office, grant.keys))
    if (keyids.length === 0) return { reason: 'signature' }
    if (at < grant.from || (grant.until !== null && at > grant.until)) {
      return { reason: 'office-not-current' }
    }
    if (!mayPerform(read, grant, powers)) return { reason: 'power' }
    return { keyids }
  }
  return {
    take: (body) => takeIn(crypto, grants, body),
    check,
    canTake: (body) => canTake(grants, body),
    keysOf: (office) => grants.get(office)?.keys ?? [],
  }
}

/** The root signs the opening and `side.keys` and nothing else, whatever else managing keys allows. */
function mayPerform({ payload }: ReadAct, { powers: held }: Grant, powers: readonly Power[]): boolean {
  if (payload.office === 'root' && payload.kind !== 'side.open' && payload.kind !== 'side.keys') return false
  return powers.length === 0 || powers.some((power) => held.includes(power))
}

function canTake(grants: ReadonlyMap<string, Grant>, { step, office }: Body<'side.keys'>): boolean {
  if (office.name === 'root') return false
  const before = step === 'introduce' ? (grants.get(office.name)?.keys ?? []) : []
  return new Set([...before, ...office.keys]).size <= MAX_OFFICE_KEYS
}

function takeIn(
  crypto: Crypto,
  grants: Map<string, Grant>,
  body: Body<'side.open'> | Body<'side.keys'>,
): void {
  const grant = (office: Office): void => {
    const { name, keys, powers, from, until } = office
    grants.set(name, { keys, powers, from, until, known: toHex(crypto.sha256(utf8(keys.join()))) })
  }
  if ('offices' in body) {
    // The root is the reserved office of leaf 0 and of `side.keys`; it holds no other power.
    for (const office of body.offices) grant(office)
    grant({ name: 'root', keys: [body.root], powers: ['manage-keys'], from: '', until: null })
    return
  }
  const { step, office } = body
  const before = grants.get(office.name)
  if (step === 'revoke') {
    if (before)
      grant({ ...before, name: office.name, keys: before.keys.filter((key) => !office.keys.includes(key)) })
  } else if (step === 'introduce' && before) {
    grant({ ...office, keys: [...new Set([...before.keys, ...office.keys])] })
  } else {
    grant(office)
  }
}

function signedBy(
  crypto: Crypto,
  read: ReadAct,
  side: string,
  office: string,
  keys: readonly string[],
): readonly string[] {
  const known = keys.flatMap((key) => {
    const publicKey = base64ToBytes(key)
    return publicKey === null ? [] : [{ name: `${side}/${office}`, publicKey }]
  })
  const verified = verifyEnvelope(crypto, read, known)
  return verified.ok ? verified.value.verified : []
}
