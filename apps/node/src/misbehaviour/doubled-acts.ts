import {
  checkBody,
  checkActDouble,
  readEnvelope,
  sideOf,
  unseal,
  type NamedKey,
  type ReadAct,
} from '@alternat/acts'
import {
  base64ToBytes,
  compare,
  encodeProof,
  equal,
  makeVkey,
  type ActDouble,
  type Crypto,
} from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import { logKey } from './forked-log.ts'
import { ourHeadAt, type Other, type Ours } from './history.ts'

/** Wherever a log has two histories its offices signed twice: one place shows it. */
const MAX_DOUBLES = 1

/** One act of a history, with its bytes. */
interface Placed {
  readonly index: number
  readonly sealed: Uint8Array
  readonly read: ReadAct
}

/** Places at which an office signed one act in our history of a log and another act in the other one. */
export function doublesBetween(crypto: Crypto, store: Store, ours: Ours, other: Other): ActDouble[] {
  const keys = keysKnown(store, ours, other)
  const doubles: ActDouble[] = []
  for (const { index, sealed } of other.leaves) {
    if (doubles.length >= MAX_DOUBLES) break
    const [held] = store.leaves(ours.log, index, index + 1)
    const here = placed(index, held?.sealed ?? null)
    const there = placed(index, sealed)
    const double = here === null || there === null ? null : doubleOf(crypto, keys, [here, there])
    if (double !== null) doubles.push(withProofs(crypto, store, ours, other, double, index))
  }
  return doubles
}

function placed(index: number, sealed: Uint8Array | null): Placed | null {
  const parts = sealed === null ? null : unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return sealed !== null && read?.ok === true ? { index, sealed, read: read.value } : null
}

function doubleOf(
  crypto: Crypto,
  keys: readonly NamedKey[],
  [here, there]: readonly [Placed, Placed],
): Omit<ActDouble, 'card'> | null {
  const order = compare(here.read.signed, there.read.signed)
  if (order === 0) return null
  const acts = order < 0 ? ([here.sealed, there.sealed] as const) : ([there.sealed, here.sealed] as const)
  for (const { name, publicKey } of keys) {
    const double = { kind: 'act-double', key: makeVkey(crypto, name, publicKey), acts, log: null } as const
    if (checkActDouble(crypto, { ...double, card: null }).ok) return double
  }
  return null
}

/** With proofs that each act lies under a checkpoint of the log, where both can be made. */
function withProofs(
  crypto: Crypto,
  store: Store,
  ours: Ours,
  other: Other,
  double: Omit<ActDouble, 'card'>,
  index: number,
): ActDouble {
  const bare = { ...double, card: ours.cardBytes }
  const here = ourHeadAt(store, ours, ours.size)
  const hereProof = ours.tree.inclusion(index, ours.size)
  const thereProof = other.tree.inclusion(index, other.checkpoint.size)
  const key = logKey(crypto, ours)
  if (here === null || hereProof === null || thereProof === null || key === null) return bare
  const one = encodeProof({ extra: null, index, hashes: hereProof, checkpoint: here.note })
  const two = encodeProof({ extra: null, index, hashes: thereProof, checkpoint: other.note })
  const [held] = store.leaves(ours.log, index, index + 1)
  const isOursFirst = held?.sealed !== null && held !== undefined && equal(held.sealed, double.acts[0])
  const proofs = isOursFirst ? ([one, two] as const) : ([two, one] as const)
  const proven: ActDouble = { ...bare, log: { key, proofs } }
  return checkActDouble(crypto, proven).ok ? proven : bare
}

interface OfficeNamed {
  readonly name: string
  readonly keys: readonly string[]
}

/** The keys of the side's root and offices: on its card, and in the acts of both histories that introduce keys. */
function keysKnown(store: Store, ours: Ours, other: Other): NamedKey[] {
  const { card, root } = ours.card
  const acts = [...store.leaves(ours.log), ...other.leaves].flatMap(({ sealed }) => {
    const act = placed(0, sealed)
    return act === null || act.read.payload.kind !== 'side.keys' ? [] : [act.read.payload]
  })
  const introduced = acts
    .filter(({ kind, body }) => checkBody(kind, body).ok)
    .map(({ body }) => body['office'] as OfficeNamed)
  const offices = [...card.offices, ...introduced].flatMap(({ name, keys }) =>
    keys.flatMap((key) => {
      const publicKey = base64ToBytes(key)
      return publicKey === null ? [] : [{ name: `${sideOf(ours.log)}/${name}`, publicKey }]
    }),
  )
  return [{ name: `${card.side}/root`, publicKey: root }, ...offices]
}
