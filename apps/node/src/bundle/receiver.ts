import type { ReadSideCard } from '@alternat/acts'
import { equal, type Crypto } from '@alternat/tlog'
import type { Secret } from '../keys/secret.ts'
import type { Store } from '../store/types.ts'
import type { Cosigner } from '../cosign/cosigner.ts'
import type { Cipher } from './age.ts'
import { readCard } from '../side/read-card.ts'

/** What it takes to receive bundles: a node is one, and so is a reader. */
export interface Receiver {
  readonly store: Store
  readonly crypto: Crypto
  /** age, if not said. */
  readonly cipher?: Cipher
  /** Cosigns what has grown; a reader cosigns nothing. */
  readonly cosign?: Cosigner
  readonly keys: { readonly bundleIdentity: Secret; readonly offRecord?: Secret }
}

/** What it takes to apply a bundle that is open already, or to make one: no key but the one for notes in it. */
export interface Holder {
  readonly keys?: { readonly offRecord?: Secret }
  readonly store: Store
  readonly crypto: Crypto
  /** age, if not said. */
  readonly cipher?: Cipher
  /** Cosigns what has grown; a reader cosigns nothing. */
  readonly cosign?: Cosigner
}

/** What a bundle is checked against: what is held, and whose cards. */
export type Ground = Pick<
  Store,
  'side' | 'cards' | 'head' | 'heads' | 'leaves' | 'tile' | 'cosignatures' | 'setting'
>

/** What it takes to check a bundle. */
export interface Against {
  readonly keys?: { readonly offRecord?: Secret }
  readonly store: Ground
  readonly crypto: Crypto
  /** More of our own log than we hold is wanted: it is given back to us (rollback/repair.ts). */
  readonly repairing?: boolean
}

/** The card of a side whose root was compared and pinned here; null if it never was. */
export function pinnedCard({ store, crypto }: Against, side: string): ReadSideCard | null {
  const kept = store.cards().find((card) => card.side === side)
  if (kept === undefined) return null
  const cards = lastRead.get(store) ?? new Map<string, LastRead>()
  lastRead.set(store, cards)
  const before = cards.get(side)
  if (before !== undefined && isSame(before.bytes, kept.card)) return before.card
  const read = readCard(crypto, kept.card)
  const card = read.ok ? read.value : null
  cards.set(side, { bytes: kept.card, card })
  return card
}

/** A card as it was last read in a store, with the bytes it was read from: what is stored may change under us. */
interface LastRead {
  readonly bytes: Uint8Array
  readonly card: ReadSideCard | null
}

const lastRead = new WeakMap<Ground, Map<string, LastRead>>()

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || equal(a, b)
}

/** Whether the store is a reader's: of somebody who follows dialogues and is no side of them. */
export function isReader(store: Ground): boolean {
  return store.setting('role') === 'reader'
}
