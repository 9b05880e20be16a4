import { cosignerKeys, readSideCard } from '@alternat/acts'
import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  equal,
  ok,
  parseVkey,
  type Crypto,
  type Result,
  type Vkey,
} from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { witnessFault, type WitnessCode } from './codes.ts'

/** A neutral witness as this node was told of it: nothing about it is believed that its key has not signed. */
export interface PinnedWitness {
  /** What our people call it. */
  readonly name: string
  /** Its key, `NAME+hash+base64`, of kind 04 (timestamped Ed25519 cosignature). */
  readonly vkey: string
  /** Its further key, of kind 06 (ML-DSA-44), under the same name: its lines are kept beside and decide nothing. */
  readonly further?: string
  /** Where it takes checkpoints (C2SP tlog-witness, submission prefix), without a slash at the end. */
  readonly url?: string
}

/** A pinned witness with its keys read. */
export interface KnownWitness extends PinnedWitness {
  /** Of kind 04: the one that decides. */
  readonly key: Vkey
  /** Every key it may sign with: that one, and the further one where it was pinned too. */
  readonly keys: readonly Vkey[]
}

/** The setting that lists the pinned witnesses. */
export const WITNESSES_KEY = 'witnesses'

/** What reading the list takes of a store. */
export type Settings = Pick<Store, 'setting'>

/** The neutral witnesses pinned in this store, in the order in which they were. */
export function pinnedWitnesses(store: Settings): PinnedWitness[] {
  return JSON.parse(store.setting(WITNESSES_KEY) ?? '[]') as PinnedWitness[]
}

/** The same with their keys read. */
export function knownWitnesses(crypto: Crypto, store: Settings): KnownWitness[] {
  return pinnedWitnesses(store).flatMap((witness) => {
    const key = parseVkey(crypto, witness.vkey)
    const further = witness.further === undefined ? null : parseVkey(crypto, witness.further)
    const keys = [key, further].flatMap((one) => (one?.ok === true ? [one.value] : []))
    return key.ok ? [{ ...witness, key: key.value, keys }] : []
  })
}

/** The one called so, or `witness-unknown`. */
export function witnessNamed(
  crypto: Crypto,
  store: Settings,
  name: string,
): Result<KnownWitness, WitnessCode> {
  const found = knownWitnesses(crypto, store).find((witness) => witness.name === name)
  return found === undefined ? witnessFault('witness-unknown', name) : ok(found)
}

/**
 * Pins a witness. The same name with the same key changes its address. A name or key that belongs to another
 * witness, or to a side that has been met, is refused: one cosigner must not count twice.
 */
export function pinWitness(
  store: Store,
  witness: PinnedWitness,
): Result<PinnedWitness[], WitnessCode | StoreCode> {
  const list = withWitness(store.crypto, store, witness)
  return list.ok ? keep(store, list.value) : list
}

/** The list as it would be with this witness pinned: `witness-name`, `witness-key`, `witness-taken`. */
export function withWitness(
  crypto: Crypto,
  store: Pick<Store, 'setting' | 'cards'>,
  witness: PinnedWitness,
): Result<PinnedWitness[], WitnessCode> {
  if (!/^[a-z0-9][a-z0-9.-]{0,63}$/.test(witness.name)) return witnessFault('witness-name', witness.name)
  const key = parseVkey(crypto, witness.vkey)
  if (!key.ok || key.value.type !== ALG_COSIGNATURE) return witnessFault('witness-key', witness.name)
  if (!isFurtherOf(crypto, key.value, witness.further)) return witnessFault('witness-key', witness.name)
  const others = knownWitnesses(crypto, store).filter(
    ({ name, vkey }) => name !== witness.name || vkey !== witness.vkey,
  )
  const takenBy = others.find((other) => other.name === witness.name || isSameCosigner(other.key, key.value))
  if (takenBy !== undefined) return witnessFault('witness-taken', takenBy.name)
  const side = sideKeys(crypto, store).find((own) => isSameCosigner(own, key.value))
  if (side !== undefined) return witnessFault('witness-taken', side.name)
  const rest = pinnedWitnesses(store).filter(({ name }) => name !== witness.name)
  return ok([...rest, witness])
}

/** Forgets a witness; the lines it gave stay. `witness-unknown`. */
export function unpinWitness(store: Store, name: string): Result<PinnedWitness[], WitnessCode | StoreCode> {
  const pinned = pinnedWitnesses(store)
  if (!pinned.some((one) => one.name === name)) return witnessFault('witness-unknown', name)
  return keep(
    store,
    pinned.filter((one) => one.name !== name),
  )
}

/** None, or a key of ML-DSA-44 under the very name: under another it would be another witness. */
function isFurtherOf(crypto: Crypto, { name }: Vkey, text: string | undefined): boolean {
  const key = text === undefined ? null : parseVkey(crypto, text)
  return key === null || (key.ok && key.value.type === ALG_MLDSA44 && key.value.name === name)
}

function keep(store: Store, list: PinnedWitness[]): Result<PinnedWitness[], StoreCode> {
  const kept = store.setSetting(WITNESSES_KEY, JSON.stringify(list))
  return kept.ok ? ok(list) : kept
}

/** A name on lines that two keys share, or a key under two names: either way one of them could pass as the other. */
function isSameCosigner(a: Vkey, b: Vkey): boolean {
  return a.name === b.name || equal(a.publicKey, b.publicKey)
}

function sideKeys(crypto: Crypto, store: Pick<Store, 'cards'>): Vkey[] {
  return store.cards().flatMap(({ card }) => {
    const read = readSideCard(crypto, card)
    return read.ok ? cosignerKeys(crypto, read.value.card) : []
  })
}
