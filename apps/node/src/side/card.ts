import type { ReadSideCard } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import { SIDE_CODES, type SideCode } from './codes.ts'
import { readCard } from './read-card.ts'

/** A side card as kept: read, and as the bytes to hand over. */
export interface KeptCard extends ReadSideCard {
  /** The signed envelope: what `side card` writes into a file. */
  readonly bytes: Uint8Array
  readonly pinnedAt: string
}

/** Our own side card, or that of a side we have met; `card-absent`, `card-bad`. */
export function sideCard(store: Store, side: string = store.side): Result<KeptCard, SideCode> {
  const kept = store.cards().find((card) => card.side === side)
  if (kept === undefined) return sideFault('card-absent', side)
  const read = readCard(store.crypto, kept.card)
  if (!read.ok) return sideFault('card-bad', side)
  return ok({ ...read.value, bytes: kept.card, pinnedAt: kept.pinnedAt })
}

/** The bad end for a code of sides. */
export function sideFault(code: SideCode, where?: string): Result<never, SideCode> {
  return bad(code, SIDE_CODES[code], where)
}
