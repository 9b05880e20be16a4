import { base64ToBytes, type Crypto } from '@alternat/tlog'
import { verifyEnvelope, type ReadAct } from '../bytes/envelope.ts'
import type { Body } from '../kinds.ts'
import type { Power } from '../schema/side.ts'
import type { VoidReason } from './types.ts'

interface Grant {
  readonly keys: readonly string[]
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
}

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
    const keyids = remember(grant.keys.join(), () => signedBy(crypto, read, side, office, grant.keys))
    if (keyids.length === 0) return { reason: 'signature' }
    if (at < grant.from || (grant.until !== null && at > grant.until)) {
      return { reason: 'office-not-current' }
    }
    if (powers.length > 0 && !powers.some((power) => grant.powers.includes(power))) {
      return { reason: 'power' }
    }
    return { keyids }
  }
  return { take: (body) => takeIn(grants, body), check, keysOf: (office) => grants.get(office)?.keys ?? [] }
}

function takeIn(grants: Map<string, Grant>, body: Body<'side.open'> | Body<'side.keys'>): void {
  if ('offices' in body) {
    // The root is the reserved office of leaf 0 and of `side.keys`; it holds no other power.
    grants.set('root', { keys: [body.root], powers: ['manage-keys'], from: '', until: null })
    for (const office of body.offices) if (office.name !== 'root') grants.set(office.name, office)
    return
  }
  const { step, office } = body
  const before = grants.get(office.name)
  if (step === 'revoke') {
    if (before)
      grants.set(office.name, { ...before, keys: before.keys.filter((key) => !office.keys.includes(key)) })
  } else if (step === 'introduce' && before) {
    grants.set(office.name, { ...office, keys: [...new Set([...before.keys, ...office.keys])] })
  } else {
    grants.set(office.name, office)
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
