import type { Vkey } from './vkey.ts'

/** The format of misbehaviour files, and their first line (docs/formats/misbehaviour.md). */
export const MISBEHAVIOUR_FORMAT = 'alternat/misbehaviour/v1'

/** Two notes at their largest, two acts, a card, two proofs. */
export const MAX_MISBEHAVIOUR_BYTES = 1 << 22

/** What somebody did who holds a key: what two statements of one key show together. */
export type MisbehaviourKind = ContradictionKind | 'act-double'

/** The kinds that checkpoints alone show, checkable without knowing what an act is. */
export type ContradictionKind = 'fork-same-size' | 'fork-other-size' | 'cosigner-fork' | 'cosigner-time'

/** What every misbehaviour file holds. */
interface About {
  /** Whom it is about. Believed by nobody because it stands in the file. */
  readonly key: Vkey
  /** The side card on which a root names that key, for whoever knows the root; `null` where there is none. */
  readonly card: Uint8Array | null
}

/**
 * Two checkpoints under one key that cannot both be true. Each note carries exactly one signature line, by that
 * key: a line that nobody checks could be changed, and the file would be another.
 */
export interface Contradiction extends About {
  readonly kind: ContradictionKind
  /**
   * Of one size: in byte order of their texts. Of two sizes: the smaller first; for `cosigner-time` the earlier.
   */
  readonly notes: readonly [Uint8Array, Uint8Array]
  /** For two sizes: what the tree of the second note had at the size of the first, and the proof of that. */
  readonly link: Link | null
}

/** A root at an earlier size, and the consistency proof from it to a signed root. */
export interface Link {
  readonly earlier: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Two signed acts for one place of one log, with different words, by one key of an office. */
export interface ActDouble extends About {
  readonly kind: 'act-double'
  /** Sealed acts (salt ‖ envelope), in byte order of what was signed. */
  readonly acts: readonly [Uint8Array, Uint8Array]
  /** Where both lie under checkpoints that the log signed: its key, and a `.tlog-proof` for each act. */
  readonly log: { readonly key: Vkey; readonly proofs: readonly [Uint8Array, Uint8Array] } | null
}

/** A misbehaviour file, taken apart; nothing in it is checked yet. */
export type Misbehaviour = Contradiction | ActDouble
