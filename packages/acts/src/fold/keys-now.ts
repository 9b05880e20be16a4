import { base64ToBytes, type Crypto } from '@alternat/tlog'
import { keyidOf } from '../bytes/dsse.ts'
import { sideOf } from '../bytes/origin.ts'
import type { Body } from '../kinds.ts'
import { isKind, type Act } from './act.ts'
import { heldOf } from './fold.ts'
import { decidingProposal, frameOf } from './frame.ts'
import { offices, type Offices } from './offices.ts'
import { FIRST, revoked, sizesSeen } from './revoke.ts'
import type { LogHeld } from './types.ts'
import { placeAll } from './moves.ts'
import type { Placed } from './validate.ts'

/** One key of an office, as a log says of it now. */
export interface KeyNow {
  /** Raw, in padded standard base64. */
  readonly key: string
  /** The short id, eight hexadecimal digits: the end of its keyid. */
  readonly id: string
  /** The place of the act that gave it to the office, the latest of them. */
  readonly since: number
  /**
   * `good` signs for the office; `replaced` by other keys; `revoked` by an act; `fallen`, because the act that gave
   * it was taken by a revocation.
   */
  readonly state: 'good' | 'replaced' | 'revoked' | 'fallen'
  /** For a revoked key: the place of the revocation, and the size up to which it is good. */
  readonly revoked?: { readonly at: number; readonly lastGood: number }
}

/** One office of a side, as a log says of it now. */
export interface OfficeNow {
  readonly office: string
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
  /** Whether it is a delegation. */
  readonly lent: boolean
  /** In the order in which they came. */
  readonly keys: readonly KeyNow[]
  /** The keys of ML-DSA-44 that sign beside the good ones, in base64. */
  readonly further: readonly string[]
}

interface Known {
  given: Omit<OfficeNow, 'office' | 'keys' | 'further'>
  readonly since: Map<string, number>
  readonly revoked: Map<string, { readonly at: number; readonly lastGood: number }>
}

/** A log among those of its dialogue. */
export interface LogAmong {
  /** Every log of the dialogue as held. */
  readonly logs: readonly LogHeld[]
  readonly log: string
  /** As in `fold`. */
  readonly memo?: Map<string, unknown>
}

/**
 * The offices of one log as they stand after all of it: who may sign, since when, and which keys no longer do. The
 * root is none of them. Empty for a log that is not held or not properly opened.
 */
export function keysNow(crypto: Crypto, among: LogAmong): OfficeNow[] {
  const all = placedIn(crypto, among)
  const gone = revoked(crypto, all, all)
  const acts = (all.get(among.log) ?? []).flatMap(({ act }) =>
    act !== null && isAboutKeys(act) ? [act] : [],
  )
  const [first] = acts
  return first === undefined ? [] : told(crypto, sideOf(among.log), acts, gone)
}

/** The size of a log below which no revocation reaches now: the opening, and what others have seen of it. */
export function seenSize(crypto: Crypto, among: LogAmong): number {
  return Math.max(FIRST, ...sizesSeen(placedIn(crypto, among), among.log))
}

function placedIn(crypto: Crypto, { logs, memo = new Map() }: LogAmong): Map<string, readonly Placed[]> {
  const held = heldOf(logs)
  const frame = frameOf(crypto, held, decidingProposal(crypto, held, memo), memo)
  return placeAll(crypto, held, frame, memo)
}

function isAboutKeys(act: Act): boolean {
  return isKind(act, 'side.keys', 'side.open')
}

function told(crypto: Crypto, side: string, acts: readonly Act[], gone: ReadonlySet<Act>): OfficeNow[] {
  // An act that a revocation took still took keys away, until they are given again; it never gave any.
  const [walked, stands] = [offices(crypto, side), offices(crypto, side)]
  const known = new Map<string, Known>()
  for (const act of acts) {
    const body = act.body as unknown as Body<'side.keys'>
    walked.take(body)
    if (!gone.has(act)) stands.take(body)
    note(known, act, gone.has(act))
  }
  return [...known].map(([office, one]) => ({
    office,
    ...one.given,
    further: walked.furtherOf(office).filter((key) => stands.furtherOf(office).includes(key)),
    keys: [...one.since].map(([key, since]): KeyNow => {
      const state = stateOf(office, key, one, { walked, stands })
      const revocation = state === 'revoked' ? one.revoked.get(key) : undefined
      const id = shortId(crypto, `${side}/${office}`, key)
      return { key, id, since, state, ...(revocation === undefined ? {} : { revoked: revocation }) }
    }),
  }))
}

function note(known: Map<string, Known>, act: Act, isGone: boolean): void {
  if (isKind(act, 'side.open')) for (const office of act.body.offices) give(known, act, office, false, false)
  if (!isKind(act, 'side.keys')) return
  const { step, office, lastGood } = act.body
  if (step !== 'revoke') return give(known, act, office, step === 'delegate', isGone)
  const at = act.ref.index
  const reach = { at, lastGood: lastGood ?? at }
  if (!isGone) for (const key of office.keys) known.get(office.name)?.revoked.set(key, reach)
}

function give(
  known: Map<string, Known>,
  act: Act,
  { name, keys, powers, from, until }: Body<'side.keys'>['office'],
  lent: boolean,
  isGone: boolean,
): void {
  const given = { powers, from, until, lent }
  const one = known.get(name) ?? { given, since: new Map(), revoked: new Map() }
  if (!isGone) one.given = given
  for (const key of keys) {
    if (!one.since.has(key) || !isGone) one.since.set(key, act.ref.index)
    if (!isGone) one.revoked.delete(key)
  }
  known.set(name, one)
}

function stateOf(
  office: string,
  key: string,
  { revoked: taken }: Known,
  { walked, stands }: { readonly walked: Offices; readonly stands: Offices },
): KeyNow['state'] {
  if (taken.has(key)) return 'revoked'
  const inWalk = walked.keysOf(office).includes(key)
  if (inWalk && stands.keysOf(office).includes(key)) return 'good'
  return inWalk ? 'fallen' : 'replaced'
}

function shortId(crypto: Crypto, name: string, key: string): string {
  const publicKey = base64ToBytes(key)
  return publicKey === null ? '' : keyidOf(crypto, { name, publicKey }).slice(-8)
}
