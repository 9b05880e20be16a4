import { base64ToBytes, toHex, utf8, type Crypto } from '@alternat/tlog'
import { keyidOf } from '../bytes/dsse.ts'
import { verifyEnvelope, type ReadAct } from '../bytes/envelope.ts'
import type { Body } from '../kinds.ts'
import type { Power } from '../schema/side.ts'
import type { Act } from './act.ts'
import type { VoidReason } from './types.ts'

interface Grant {
  readonly keys: readonly string[]
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
  /** Whether it was lent by `delegate`, and is no office of its own. */
  readonly lent: boolean
  /** ML-DSA-44 keys, each with the keys it came with and falls with: shown beside, never asked. */
  readonly further: ReadonlyMap<string, readonly string[]>
  /** Names the keys in the memory of what was verified: short, however many they are. */
  readonly known: string
}

/** Most keys of one office: every act of it is checked against each, and a log could introduce keys without end. */
export const MAX_OFFICE_KEYS = 64

/** Most further keys of one office that are looked at: the latest. */
export const MAX_FURTHER_KEYS = 16

/** Most acts about keys in one log, and most revocations among them: each is set against the others. */
export const MAX_KEY_ACTS = 1024
export const MAX_REVOCATIONS = 128

/** An office as an act names it. */
type Office = { readonly name: string; readonly further?: readonly string[] } & Omit<
  Grant,
  'known' | 'further' | 'lent'
>

/** An act as far as it matters for whether its office may perform it. */
export type Performed = Pick<Act, 'office' | 'kind' | 'at'>

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
   * Whether an act whose signatures have been verified would be its office's by what was taken in here: one of its
   * keys is of the office, the office is current, and it holds one of `powers`.
   */
  stands(act: Performed & Pick<Act, 'keyids'>, powers: readonly Power[]): boolean
  /**
   * Whether a `side.keys` fits: not about the reserved `root`, which is pinned by the others and stands for good;
   * with at most {@link MAX_OFFICE_KEYS} keys for the office then, and within {@link MAX_KEY_ACTS} and
   * {@link MAX_REVOCATIONS}. A delegation has an end, and takes no office away from those who hold it.
   */
  canTake(body: Body<'side.keys'>): boolean
  /** The base64 keys of an office, as of now. */
  keysOf(office: string): readonly string[]
  /** The base64 ML-DSA-44 keys of an office, as of now. */
  furtherOf(office: string): readonly string[]
}

/** Starts with nothing: `take` the opening first. */
export function offices(crypto: Crypto, side: string): Offices {
  const grants = new Map<string, Grant>()
  let [changes, revocations] = [0, 0]
  const check: Offices['check'] = (read, powers, remember) => {
    const { office, at } = read.payload
    const grant = grants.get(office)
    if (grant === undefined || grant.keys.length === 0) return { reason: 'office-unknown' }
    const keyids = remember(grant.known, () => signedBy(crypto, read, side, office, grant.keys))
    if (keyids.length === 0) return { reason: 'signature' }
    if (!isCurrent(grant, at)) return { reason: 'office-not-current' }
    if (!mayPerform(read.payload, grant, powers)) return { reason: 'power' }
    return { keyids }
  }
  const take: Offices['take'] = (body) => {
    changes += 'step' in body ? 1 : 0
    revocations += 'step' in body && body.step === 'revoke' ? 1 : 0
    takeIn(crypto, grants, body)
  }
  const stands: Offices['stands'] = (act, powers) => {
    const grant = grants.get(act.office)
    if (grant === undefined || !isCurrent(grant, act.at) || !mayPerform(act, grant, powers)) return false
    const own = idsOfGrant(crypto, grant, act.office, side)
    return act.keyids.some((keyid) => own.has(keyid))
  }
  const isFull = (step: string): boolean =>
    changes >= MAX_KEY_ACTS || (step === 'revoke' && revocations >= MAX_REVOCATIONS)
  return {
    take,
    check,
    stands,
    canTake: (body) => !isFull(body.step) && canTake(grants, body),
    keysOf: (office) => grants.get(office)?.keys ?? [],
    furtherOf: (office) => [...(grants.get(office)?.further.keys() ?? [])],
  }
}

/** The ids under which signatures by the keys of an office are known. */
export function keyidsOf(
  crypto: Crypto,
  { name, keys }: { readonly name: string; readonly keys: readonly string[] },
  side: string,
): Set<string> {
  const raw = keys.flatMap((key) => base64ToBytes(key) ?? [])
  return new Set(raw.map((publicKey) => keyidOf(crypto, { name: `${side}/${name}`, publicKey })))
}

const idsKept = new WeakMap<Grant, ReadonlySet<string>>()

function idsOfGrant(crypto: Crypto, grant: Grant, name: string, side: string): ReadonlySet<string> {
  const ids = idsKept.get(grant) ?? keyidsOf(crypto, { name, keys: grant.keys }, side)
  idsKept.set(grant, ids)
  return ids
}

function isCurrent({ from, until }: Grant, at: string): boolean {
  return at >= from && (until === null || at <= until)
}

/** The root signs the opening, `side.keys` and `side.move` and nothing else, whatever else managing keys allows. */
function mayPerform(
  { office, kind }: Pick<Performed, 'office' | 'kind'>,
  { powers: held }: Grant,
  powers: readonly Power[],
): boolean {
  if (office === 'root' && !BY_ROOT.has(kind)) return false
  // Where a side goes on is said by what the others have compared, never by an office.
  if (kind === 'side.move' && office !== 'root') return false
  return powers.length === 0 || powers.some((power) => held.includes(power))
}

const BY_ROOT = new Set(['side.open', 'side.keys', 'side.move'])

function canTake(grants: ReadonlyMap<string, Grant>, { step, office }: Body<'side.keys'>): boolean {
  if (office.name === 'root') return false
  if (step === 'delegate' && !canLend(grants.get(office.name), office)) return false
  const before = step === 'introduce' ? (grants.get(office.name)?.keys ?? []) : []
  return new Set([...before, ...office.keys]).size <= MAX_OFFICE_KEYS
}

function canLend(before: Grant | undefined, { until }: Pick<Office, 'until'>): boolean {
  return until !== null && (before === undefined || before.keys.length === 0 || before.lent)
}

function takeIn(
  crypto: Crypto,
  grants: Map<string, Grant>,
  body: Body<'side.open'> | Body<'side.keys'>,
): void {
  const grant = (office: Office, lent = false): void =>
    void grants.set(office.name, grantOf(crypto, office, lent, grants.get(office.name)))
  if ('offices' in body) {
    for (const [name, opened] of openingGrants(crypto, body)) grants.set(name, opened)
    return
  }
  const { step, office } = body
  const before = grants.get(office.name)
  const further = office.further ?? []
  if (step === 'revoke') {
    if (before) {
      const keys = before.keys.filter((key) => !office.keys.includes(key))
      const kept = standing(before.further, keys).filter((key) => !further.includes(key))
      grant({ ...before, name: office.name, keys, further: kept }, before.lent)
    }
  } else if (step === 'introduce' && before) {
    grant({
      ...office,
      keys: [...new Set([...before.keys, ...office.keys])],
      further: [...new Set([...before.further.keys(), ...further])],
    })
  } else {
    grant(office, step === 'delegate')
  }
}

/** What an opening grants: asked at every look at a log, and the same each time. */
const opened = new WeakMap<Body<'side.open'>, readonly (readonly [string, Grant])[]>()

function openingGrants(crypto: Crypto, body: Body<'side.open'>): readonly (readonly [string, Grant])[] {
  const known = opened.get(body)
  if (known !== undefined) return known
  // The root is the reserved office of leaf 0 and of `side.keys`; it holds no other power.
  const root = { name: 'root', keys: [body.root], powers: ['manage-keys'], from: '', until: null }
  const grants = [...body.offices, root].map(
    (office) => [office.name, grantOf(crypto, office, false, undefined)] as const,
  )
  opened.set(body, grants)
  return grants
}

function grantOf(crypto: Crypto, office: Office, lent: boolean, before: Grant | undefined): Grant {
  const { keys, powers, from, until, further = [] } = office
  const known = toHex(crypto.sha256(utf8(keys.join())))
  const latest = further.slice(-MAX_FURTHER_KEYS)
  return { keys, powers, from, until, lent, further: paired(latest, keys, before), known }
}

/**
 * With which keys each further key came: those that the same act gave the office, or all it had then where it gave
 * none. Nothing on the record says which belongs to which, and a stolen one must not be shown as the office's for ever.
 */
function paired(
  further: readonly string[],
  keys: readonly string[],
  before: Grant | undefined,
): ReadonlyMap<string, readonly string[]> {
  const fresh = keys.filter((key) => before?.keys.includes(key) !== true)
  return new Map(
    further.map((one) => {
      const known = (before?.further.get(one) ?? fresh).filter((key) => keys.includes(key))
      return [one, known.length === 0 ? keys : known]
    }),
  )
}

/** The further keys that came with a key which is still the office's. */
function standing(further: Grant['further'], keys: readonly string[]): string[] {
  return [...further].flatMap(([one, others]) => (others.some((key) => keys.includes(key)) ? [one] : []))
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
