import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  encodeCheckpoint,
  equal,
  parsePolicy,
  verifyCosignature,
  type Crypto,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import type { SideCard } from '../bytes/side-card.ts'
import type { Suite } from '../bytes/further.ts'
import type { CheckedLog } from './check-log.ts'
import { cosignerKeys, furtherKeys } from './cosigned.ts'
import type { Trust } from './report.ts'

/** A checkpoint that a witness of the reader's own choice has confirmed. */
export interface Witnessed {
  /** The name of the key, as it stands on the line. */
  readonly name: string
  /** When the witness says it was, in seconds since 1970; 0 where it says nothing of time. */
  readonly time: number
  readonly suite: Exclude<Suite, 'unknown'>
}

/** A checkpoint as its log signed it, with the lines under it, and all cards that came with it. */
export interface UnderLines {
  readonly origin: string
  /** The text that is signed. */
  readonly text: string
  readonly lines: readonly SignatureLine[]
  readonly cards: readonly SideCard[]
}

/**
 * Who of the witnesses that the reader relies on has confirmed a checkpoint: by keys from outside the file alone, so
 * that the answer is more than the sides' own word. A side that hands out its own cosigner as a neutral witness is
 * not one, and neither is any name that begins like a side's.
 */
export function witnessedBy(crypto: Crypto, trust: Trust, given: UnderLines): Witnessed[] {
  const { origin, text, lines, cards } = given
  const found = reliedOn(crypto, trust, origin)
    .filter((key) => isNobodys(crypto, key, cards, origin))
    .flatMap((key) => {
      // A short id is a hint: two lines may claim it, and one of them be true.
      const mine = lines.filter(({ name, keyId }) => name === key.name && keyId === key.keyId)
      const times = mine.map((line) => verifyCosignature(crypto, text, line, key))
      const time = times.find((one) => one.ok)
      return time?.ok === true ? [{ name: key.name, time: Number(time.value), suite: suiteOf(key) }] : []
    })
  return found.toSorted((a, b) => (`${a.name} ${a.suite}` < `${b.name} ${b.suite}` ? -1 : 1))
}

/** {@link witnessedBy} for a log of an evidence file. */
export function witnessedIn(
  crypto: Crypto,
  trust: Trust,
  log: CheckedLog,
  all: readonly CheckedLog[],
): Witnessed[] {
  return witnessedBy(crypto, trust, {
    origin: log.entry.log,
    text: encodeCheckpoint(log.checkpoint),
    lines: log.cosigned.map(({ line }) => line),
    cards: all.map(({ card }) => card.card),
  })
}

/** Whether the reader has named any witness for a log: then one that is missing is worth a sentence. */
export function relyOnWitnesses(crypto: Crypto, trust: Trust, origin: string): boolean {
  return reliedOn(crypto, trust, origin).some(({ name }) => !beginsLike(name, sideIn(origin)))
}

/** The keys of witnesses that the reader brought: named one by one, and in the policy of this log. */
function reliedOn(crypto: Crypto, { witnesses = [], policies = [] }: Trust, origin: string): Vkey[] {
  const named = policies.flatMap((file) => {
    const policy = parsePolicy(crypto, file)
    const isOfLog = policy.ok && policy.value.logs.some(({ vkey }) => vkey.name === origin)
    return policy.ok && isOfLog ? policy.value.witnesses.map(({ vkey }) => vkey) : []
  })
  const kinds: readonly number[] = [ALG_COSIGNATURE, ALG_MLDSA44]
  const all = [...witnesses, ...named].filter(({ type }) => kinds.includes(type))
  return all.filter((key, i) => all.findIndex((other) => equal(other.publicKey, key.publicKey)) === i)
}

function isNobodys(crypto: Crypto, key: Vkey, cards: readonly SideCard[], origin: string): boolean {
  const ofSides = cards.flatMap((card) => [
    ...cosignerKeys(crypto, card),
    ...furtherKeys(crypto, card, origin),
  ])
  const sides = [sideIn(origin), ...cards.map(({ side }) => side)]
  const isSides = ofSides.some(({ publicKey }) => equal(publicKey, key.publicKey))
  return !isSides && !sides.some((side) => beginsLike(key.name, side))
}

function beginsLike(name: string, side: string): boolean {
  return name === side || name.startsWith(`${side}/`)
}

function sideIn(origin: string): string {
  return origin.slice(0, origin.indexOf('/'))
}

function suiteOf({ type }: Vkey): Witnessed['suite'] {
  return type === ALG_MLDSA44 ? 'ML-DSA-44' : 'Ed25519'
}
