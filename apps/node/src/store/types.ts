import type { LeafHeld } from '@alternat/acts'
import type { Crypto, Result } from '@alternat/tlog'
import type { Cosigner } from '../cosign/cosigner.ts'
import type { Doubt } from '../rollback/doubt.ts'
import type { LastCosigned, Role } from '../rollback/guard-record.ts'
import type { Branches } from './branches.ts'
import type { StoreCode } from './codes.ts'
import type { ErasedTexts } from './erased.ts'
import type { Notes } from './notes.ts'

export type { StoreCode } from './codes.ts'

/** The head of a log as this store holds it. */
export interface LogHead {
  /** The origin, `<side>/alternat/<dialogue>`. */
  readonly log: string
  readonly side: string
  readonly dialogue: string
  /** Whether this store writes it. */
  readonly own: boolean
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** The latest checkpoint as a signed note, the log's own signature line only; empty at size 0. */
  readonly checkpoint: Uint8Array
}

/** A blob as it travels and is kept: salt[32] ‖ bytes, under its salted digest. */
export interface BlobHeld {
  /** 64 hexadecimal digits. */
  readonly digest: string
  readonly salted: Uint8Array
}

/** An act about to be appended: salt ‖ envelope, and the blobs it names. */
export interface NewAct {
  readonly sealed: Uint8Array
  /** Its leaf data, if the caller has it already: proved from the stored bytes before the head moves. */
  readonly leaf?: Uint8Array
  readonly blobs: readonly BlobHeld[]
  /** The digests that it takes off the record (`record.erase`). */
  readonly erases?: readonly string[]
}

/** A head as its log signs it. */
export interface SignedHead {
  /** The checkpoint, a signed note with the log's Ed25519 line. */
  readonly note: Uint8Array
  /** The log's own lines of other suites, kept among the cosignatures until the next head. */
  readonly lines: readonly string[]
}

/** What a verified bundle brings of one mirrored log. Applied whole or not at all. */
export interface MirrorGrowth {
  readonly log: string
  readonly side: string
  readonly dialogue: string
  /** Leaves from the held size on. */
  readonly leaves: readonly LeafHeld[]
  /** The new checkpoint (own signature line only) at held size + leaves. */
  readonly checkpoint: Uint8Array
  readonly root: Uint8Array
  /** Sealed acts for places already held without them. */
  readonly late: readonly { readonly index: number; readonly sealed: Uint8Array }[]
  readonly blobs: readonly BlobHeld[]
  readonly cosignatures: readonly { readonly size: number; readonly line: string }[]
  /** The digests that acts among the leaves and the late ones take off the record (`record.erase`). */
  readonly erases?: readonly string[]
}

export type { Doubt }

/**
 * One side's store: its own logs, the mirrors of the other sides' logs, sealed acts, blobs, tiles,
 * checkpoints, pinned side cards, drafts. Synchronous; one writer (see lock.ts).
 */
export interface Store {
  /** The folder. */
  readonly path: string
  readonly writable: boolean
  /** The side whose store it is (a reader's store has one too). */
  readonly side: string
  /** Hashing and signatures of the machine it runs on. */
  readonly crypto: Crypto
  heads(dialogue?: string): LogHead[]
  head(log: string): LogHead | null
  /** Leaves `from` (inclusive) to `to` (exclusive; the size if absent), ascending. */
  leaves(log: string, from?: number, to?: number): LeafHeld[]
  /** The signed checkpoint of exactly this size, if one was ever published or received. */
  checkpointAt(log: string, size: number): Uint8Array | null
  /** Whether a checkpoint of a size from `from` (inclusive) to `to` (exclusive) was ever published or received. */
  hasCheckpoint(log: string, from: number, to: number): boolean
  /** Hashes of a tile, 32 bytes each, as many as are there; null if none. */
  tile(log: string, level: number, index: number): Uint8Array | null
  blob(digest: string): Uint8Array | null
  /** The digests of all blobs held, ascending. */
  blobDigests(): string[]
  /** Every checkpoint ever signed or received of a log, smallest first. */
  checkpoints(log: string): { size: number; note: Uint8Array }[]
  /** Which tiles are stored for a log, with their bytes, lowest level first. */
  tiles(log: string): Iterable<{ level: number; index: number; hashes: Uint8Array }>
  /** Lines under a key name next to a size, at most sixteen on either side, smallest size first. */
  cosignaturesNear(log: string, name: string, size: number): { size: number; line: string }[]
  /** Cosignatures of a log's checkpoints, or of that of one size: the size, and the signature line without its newline. */
  cosignatures(log: string, size?: number): { size: number; line: string }[]
  /** Begins a log of our own at size 0. */
  createOwnLog(log: string, dialogue: string): Result<void, StoreCode>
  /**
   * The crash order of design §4 in one transaction: leaves, tiles, self-check from the stored bytes,
   * checkpoint (signed by `sign`, a note alone or with further lines), head compare-and-swap against `expectedSize`; commit.
   * Only then is the checkpoint returned. A batch is one group commit.
   */
  append(
    log: string,
    expectedSize: number,
    acts: readonly NewAct[],
    sign: (checkpoint: { origin: string; size: number; root: Uint8Array }) => Uint8Array | SignedHead,
  ): Result<LogHead, StoreCode>
  /**
   * Applies what a bundle brought, already verified, in one transaction, and has `cosign` cosign what has grown.
   * In doubt (see {@link doubt}) it is applied all the same, and not cosigned.
   */
  grow(growths: readonly MirrorGrowth[], cosign?: Cosigner): Result<LogHead[], StoreCode>
  /** Keeps a cosignature line, checked by the caller: one for each cosigner and size, the first that came. */
  addCosignature(log: string, size: number, line: string): Result<void, StoreCode>
  /** Puts back leaves of our own log that this store has lost: verified by the caller, under our own signature. */
  repair(growth: MirrorGrowth): Result<LogHead, StoreCode>
  /** Whether the guard record knows of no more than is held of every log of ours, and of no other history. */
  agreesWithRecord(): boolean
  /** What the guard record knows that we last cosigned of a log; null for nothing, and for a reader. */
  lastCosigned(role: Role, log: string): LastCosigned | null
  /** Why nothing may be signed here for now; null if all is well. Null for a reader, who never signs. */
  doubt(): Doubt | null
  /** Notes a doubt for good, or ends it (`null`): then what the store holds counts as what was signed. */
  setDoubt(doubt: Doubt | null): Result<void, StoreCode>
  /** Pinned side cards (signed envelopes), by side. */
  cards(): { side: string; card: Uint8Array; pinnedAt: string }[]
  pin(side: string, card: Uint8Array, pinnedAt: string): Result<void, StoreCode>
  /** Bundles held until the gap before them is filled (encrypted, as they came). */
  held(): { id: string; bundle: Uint8Array }[]
  hold(id: string, bundle: Uint8Array): Result<void, StoreCode>
  unhold(id: string): Result<void, StoreCode>
  /** Small settings of this side: peers' addresses, what others said they hold (a hint). */
  setting(key: string): string | null
  setSetting(key: string, value: string): Result<void, StoreCode>
  /** Drafts: what our people typed; never lost by a refusal. */
  drafts(): { id: string; at: string; draft: string }[]
  saveDraft(id: string, at: string, draft: string): Result<void, StoreCode>
  dropDraft(id: string): Result<void, StoreCode>
  /** Other histories of logs than those held, and the files that show who signed both. */
  readonly branches: Branches
  /** Texts whose words were taken off the record, or deleted here. */
  readonly erased: ErasedTexts
  /** What stays off the record. */
  readonly notes: Notes
  /** What SQLite itself finds wrong with the file; nothing if it is sound. */
  integrity(): string[]
  /** Changes whenever anything in the store may have changed, by this process or another: for caches. */
  generation(): string
  /** Runs reads that must see one state of the store, whatever a writer commits meanwhile. */
  snapshot<T>(read: () => T): T
  /** SHA-256 (hex) over every row of every table in a fixed order, but for the tables left out. */
  digest(except?: readonly string[]): string
  /** Called after each commit that changed a log; gives back a function that ends the subscription. */
  onChange(listener: (heads: LogHead[]) => void): () => void
  close(): void
}
