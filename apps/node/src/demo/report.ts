import type { Card } from '@alternat/acts'
import type { LogHead } from '../store/types.ts'

/** A store of the demonstration. */
export interface StoreBuilt {
  /** What its holder does: writes in a dialogue as a side, compiles a reconstruction, or only reads. */
  readonly role: 'side' | 'compiler' | 'reader'
  readonly side: string
  /** As printed; the reader has none of its own. */
  readonly name: string
  readonly path: string
  readonly logs: readonly (Pick<LogHead, 'log' | 'size'> & { readonly root: string })[]
}

/** A dialogue of the demonstration, and whether everybody who holds it computes the same of it. */
export interface DialogueBuilt {
  readonly dialogue: string
  readonly title: string
  /** Hex of SHA-256 over the canonical bytes of the fold. */
  readonly foldDigest: string
  readonly foldsEqual: boolean
  /** The sides whose stores hold it. */
  readonly heldBy: readonly string[]
}

/** A card that the data asks to be printed. */
export interface CardBuilt {
  readonly dialogue: string
  readonly matter: string
  readonly asOf: string | null
  /** Null where there was no such matter on that day. */
  readonly card: Card | null
  readonly code?: 'matter-unknown' | 'matter-ambiguous'
}

/** One thing that was checked at the end. */
export interface CheckDone {
  readonly check: 'fsck' | 'bundle' | 'folds equal'
  /** The store, the file or the dialogue. */
  readonly of: string
  readonly ok: boolean
  readonly problems: readonly string[]
}

/** What was built, and what came out of checking it. */
export interface DemoReport {
  /** Every check passed. */
  readonly ok: boolean
  readonly folder: string
  readonly stores: readonly StoreBuilt[]
  /** Paths of the bundle files, in the order in which they were carried. */
  readonly bundles: readonly string[]
  readonly dialogues: readonly DialogueBuilt[]
  readonly cards: readonly CardBuilt[]
  readonly checks: readonly CheckDone[]
}
