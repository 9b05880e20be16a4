import {
  ALG_COSIGNATURE,
  base64ToBytes,
  makePolicy,
  makeVkey,
  parsePolicy,
  toHex,
  utf8ToString,
  type Crypto,
  type Policy,
  type PolicyGroup,
  type PolicyWitness,
  type Vkey,
} from '@alternat/tlog'
import type { SideCard } from '../bytes/side-card.ts'
import { sideOf } from '../bytes/origin.ts'
import { cosignerKeys } from './cosigned.ts'

/** A neutral witness: of no side, relied on by whoever names it. */
export interface NeutralKey {
  /** Of kind 04. */
  readonly key: Vkey
  /** Where it can be asked. */
  readonly url: string | null
}

/** In a policy neutral witnesses stand under this prefix, which no domain name of a side can be. */
const NEUTRAL = 'neutral/'
/** The group of the other sides' mirrors. */
const MIRRORS = 'mirrors'

/**
 * The policy of one log that follows from the cards: signed by the log, with every other side's cosigning keys named,
 * each key once, and the neutral witnesses given. None of them need have cosigned (`quorum none`): it says who may
 * be counted, and a file that vouched for itself would show nothing. Null if the log's card is not among the cards,
 * or a neutral witness passes itself off as somebody else.
 */
export function policyOf(
  crypto: Crypto,
  log: string,
  cards: readonly SideCard[],
  neutral: readonly Vkey[] = [],
): Policy | null {
  const unnamed = neutral.map((key) => ({ key, url: null }))
  return made(crypto, log, cards, unnamed, () => ({ groups: [], quorum: null }))
}

/**
 * The policy by which a checkpoint of the log is on the record: cosigned by the mirror of every other side, because
 * then nothing that it commits to can be withheld any more. Neutral witnesses are named and may be missing. Of a log
 * without another side (a reconstruction) no cosignature is asked for. Null as for {@link policyOf}.
 */
export function recordPolicyOf(
  crypto: Crypto,
  log: string,
  cards: readonly SideCard[],
  neutral: readonly NeutralKey[] = [],
): Policy | null {
  return made(crypto, log, cards, neutral, (names) => {
    const members = names.filter((name) => name.endsWith('/mirror'))
    const groups: PolicyGroup[] = members.length === 0 ? [] : [{ name: MIRRORS, rule: 'all', members }]
    return { groups, quorum: members.length === 0 ? null : MIRRORS }
  })
}

/** The neutral witnesses that a policy file names; null where it cannot be read. */
export function neutralIn(crypto: Crypto, policy: Uint8Array): Vkey[] | null {
  // Most name none, and are compared byte for byte with the one that follows: they need not be read for this.
  if (utf8ToString(policy)?.includes(NEUTRAL) !== true) return []
  const read = parsePolicy(crypto, policy)
  if (!read.ok) return null
  return read.value.witnesses.filter(({ name }) => name.startsWith(NEUTRAL)).map(({ vkey }) => vkey)
}

/** Whether a key can stand as that of a neutral witness beside these cards: no name or key of a side, none twice. */
export function areNeutral(crypto: Crypto, cards: readonly SideCard[], keys: readonly Vkey[]): boolean {
  if (keys.length === 0) return true
  const names = new Set(keys.map(({ name }) => name))
  const used = [...cards.flatMap((card) => cosignerKeys(crypto, card)), ...keys]
  const distinctKeys = new Set(used.map(({ publicKey }) => toHex(publicKey)))
  const ofSides = distinct(cards.flatMap((card) => cosignerKeys(crypto, card))).length
  return (
    keys.every(({ name, type }) => type === ALG_COSIGNATURE && isNeutralName(cards, name)) &&
    names.size === keys.length &&
    distinctKeys.size === ofSides + keys.length
  )
}

/** A name that begins like a side's would be read as that side's own cosigner. DEL cannot stand in a policy. */
function isNeutralName(cards: readonly SideCard[], name: string): boolean {
  return !name.includes('\u007f') && cards.every(({ side }) => name !== side && !name.startsWith(`${side}/`))
}

function made(
  crypto: Crypto,
  log: string,
  cards: readonly SideCard[],
  neutral: readonly NeutralKey[],
  quorum: (witnesses: readonly string[]) => { groups: PolicyGroup[]; quorum: string | null },
): Policy | null {
  const side = sideOf(log)
  const own = cards.find((card) => card.side === side)
  const key = own === undefined ? null : base64ToBytes(own.log)
  const keys = neutral.map((one) => one.key)
  if (key === null || !areNeutral(crypto, cards, keys)) return null
  const others = cards.filter((card) => card.side !== side).toSorted((a, b) => (a.side < b.side ? -1 : 1))
  // Mirrors first: a side whose card names one key for both must not drop out of the group of mirrors.
  const cosigners = others.flatMap((card) => cosignerKeys(crypto, card).toReversed())
  const sides = distinct(cosigners).map((vkey): PolicyWitness => ({ name: vkey.name, vkey, url: null }))
  const logs = [{ vkey: makeVkey(crypto, log, key), url: null }]
  const witnesses = [...sides, ...neutral.map(asWitness).toSorted((a, b) => (a.name < b.name ? -1 : 1))]
  return makePolicy(crypto, { logs, witnesses, ...quorum(sides.map(({ name }) => name)) })
}

function asWitness({ key, url }: NeutralKey): PolicyWitness {
  return { name: `${NEUTRAL}${key.name}`, vkey: key, url }
}

/** A side may put one key on its card twice, or another side's: a policy that names a key twice is none. */
function distinct(keys: readonly Vkey[]): Vkey[] {
  const known = new Map<string, Vkey>()
  for (const key of keys) {
    const name = toHex(key.publicKey)
    if (!known.has(name)) known.set(name, key)
  }
  return [...known.values()]
}
