import { fingerprint, minuteOf, readSideCard, type Fingerprint, type SideCard } from '@alternat/acts'
import { equal, ok, type Result } from '@alternat/tlog'
import { movesTo } from '../dialogue/members.ts'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { sideCard, sideFault } from './card.ts'
import type { SideCode } from './codes.ts'

/** What two people compare, by voice or on paper, before a root is pinned. */
export interface Introduction {
  readonly card: SideCard
  readonly fingerprint: Fingerprint
  /** Whether this root is the one pinned before. */
  readonly known: boolean
  /** The side that has said in its log that it goes on under this name and this root; null for any other card. */
  readonly movedFrom: string | null
  /**
   * The sides that say they go on under this name with *another* root: the card may be forged, or what they say. People
   * are told; it is no reason to refuse, or any side could keep others from meeting whom it likes by naming them.
   */
  readonly otherRootNamedBy: readonly string[]
}

/**
 * Reads the card of another side and says what to compare. `card-bad`, `card-own`; `root-mismatch` if another
 * root is pinned for that side: somebody may stand between the two. A side that has moved to this name under another root
 * is told of: what decides is the fingerprint, as people hear it.
 */
export function introduce(store: Store, bytes: Uint8Array): Result<Introduction, SideCode> {
  const read = readSideCard(store.crypto, bytes)
  if (!read.ok) return sideFault('card-bad', read.fault.where ?? read.fault.code)
  const { card, root } = read.value
  if (card.side === store.side) return sideFault('card-own', card.side)
  const pinned = sideCard(store, card.side)
  if (pinned.ok && !equal(pinned.value.root, root)) return sideFault('root-mismatch', card.side)
  if (pinned.ok && changesNodeKeys(pinned.value.card, card)) return sideFault('card-keys', card.side)
  const moved = movesTo(store, card.side)
  const here = moved.filter((next) => next.root === card.root)
  const otherRootNamedBy = moved.filter((next) => next.root !== card.root).map(({ from }) => from)
  return ok({
    card,
    fingerprint: fingerprint(store.crypto, card.side, root),
    known: pinned.ok,
    movedFrom: here[0]?.from ?? null,
    otherRootNamedBy: [...new Set(otherRootNamedBy)],
  })
}

/**
 * Whether two cards of one side differ in the keys that its checkpoints and cosignatures are checked with. What is
 * held was signed by the old ones, so a card with others would make a good record look forged.
 */
export function changesNodeKeys(before: SideCard, after: SideCard): boolean {
  return (['log', 'witness', 'mirror'] as const).some((name) => before[name] !== after[name])
}

/**
 * Pins the root of another side, after the caller's people have compared the fingerprints. A later card under
 * the same root takes the place of the earlier one; one under another root never does.
 */
export function meet(
  store: Store,
  bytes: Uint8Array,
  ports: Pick<Ports, 'clock'>,
): Result<Introduction, SideCode | StoreCode> {
  const met = introduce(store, bytes)
  if (!met.ok) return met
  const pinned = store.pin(met.value.card.side, bytes, minuteOf(ports.clock()))
  return pinned.ok ? met : pinned
}
