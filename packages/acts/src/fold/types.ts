import type { Life } from './lines.ts'
import type {
  Attached,
  ConductRow,
  LedgerLine,
  MatterState,
  NoticeState,
  WatchState,
} from './matter-state.ts'

/** Points at one act: its log, its place there and its leaf data (64 hexadecimal digits). */
export interface Ref {
  readonly log: string
  readonly index: number
  readonly leaf: string
}

/** One place in a log as it is held here: its leaf data, and the sealed act if that is held too. */
export interface LeafHeld {
  /** 32 bytes. */
  readonly leaf: Uint8Array
  /** salt ‖ envelope; `null` where only the commitment is held. */
  readonly sealed: Uint8Array | null
  /** Why it is not held, where the transport said so: `member-too-large`. */
  readonly code?: string
}

/** One log of a dialogue as it is held here, from leaf 0. */
export interface LogHeld {
  readonly log: string
  readonly leaves: readonly LeafHeld[]
}

/** Why an act is void; the list is closed and the same on every node. */
export type VoidReason =
  | 'malformed'
  | 'not-canonical'
  | 'too-deep'
  | 'over-cap'
  | 'version'
  | 'schema'
  | 'log'
  | 'seq'
  | 'clock'
  | 'seen-list'
  | 'seen-back'
  | 'seen-unknown'
  | 'ref-forward'
  | 'ref-unknown'
  | 'signature'
  | 'office-unknown'
  | 'office-not-current'
  | 'power'
  | 'opening'
  | 'no-dialogue'
  | 'not-a-side'
  | 'sealed'
  | 'reported'
  | 'matter-unknown'
  | 'matter-kind'
  | 'not-the-maker'
  | 'digest-unknown'
  | 'brackets-open'
  | 'measure-unknown'
  | 'body'

/** What became of an act (design §5): closed outcomes. */
export type Outcome =
  | { readonly outcome: 'applied' }
  | { readonly outcome: 'void'; readonly reason: VoidReason }
  | { readonly outcome: 'crossed'; readonly with: readonly Ref[] }
  | { readonly outcome: 'did not stand'; readonly with: readonly Ref[] }
  | { readonly outcome: 'waiting' }
  | { readonly outcome: 'withheld'; readonly code?: string }
  | { readonly outcome: 'unknown kind' }
  | { readonly outcome: 'known, not yet acted upon' }

/** One line of the history: an act and what became of it. */
export type Entry = Outcome & {
  readonly ref: Ref
  /** Absent where the act could not be read. */
  readonly kind?: string
  readonly at?: string
  readonly office?: string
  readonly level?: 'between' | 'public'
  /** The sides whose act it is: the log's side, or in a reconstruction those reported of. */
  readonly of: readonly string[]
  /** The day it counts on: of `at`, or in a reconstruction the last day reported. */
  readonly on?: string
  /** The matters it opened or bears on, as leaf hex. */
  readonly matters: readonly string[]
  /** The body, for acts that can be read and are not void. */
  readonly body?: Readonly<Record<string, unknown>>
}

/** Whose machine holds the keys of a log, as its opening says; `reported` where a side has none. */
export type LogCustody = 'own' | 'convenor' | 'demonstration' | 'reported' | 'not yet opened'

/** A side of the dialogue. */
export interface SideState {
  readonly id: string
  readonly name: string
  /** The log it speaks in; empty in a reconstruction: the side has no log there. */
  readonly log: string
  /** Of that log: who held the keys of the ones in `before` stands there. */
  readonly custody: LogCustody
  readonly accepted: boolean
  /** The logs in which it spoke until it moved, first to last; absent where it never has (`foldVersion` v2). */
  readonly before?: readonly LogBefore[]
  /** Where its log says that it goes on, and nothing that goes on is held; absent otherwise (`foldVersion` v2). */
  readonly next?: MoveNamed
}

/** A log that its side has ended by moving to another. */
export interface LogBefore {
  readonly log: string
  readonly custody: LogCustody
  /** The act that ended it. */
  readonly act: Ref
  /** The day of that act. */
  readonly on: string
}

/** Where a side goes on, as the last act of its log says. */
export interface MoveNamed {
  /** The name of the side there. */
  readonly side: string
  /** The root of that name, in base64: what the others compare anew. */
  readonly root: string
  readonly log: string
  readonly act: Ref
  readonly on: string
}

/** Words taken off the record by `record.erase`: a stub stands in their place, and the acts stand as before. */
export interface Erasure {
  /** The text, by its salted digest. */
  readonly digest: string
  readonly by: string
  readonly on: string
  readonly act: Ref
  readonly reason: 'legal order' | 'spilled secret' | 'error'
  readonly basis: string | null
  readonly orderedBy: string | null
  /** The acts in which the stub stands in place of the words. */
  readonly acts: readonly Ref[]
  /** Whether that is every act that names them: then nobody keeps the bytes. */
  readonly gone: boolean
}

/** What stands on the dialogue itself: acts that name no matter. */
export interface DialogueState {
  readonly proposedBy: readonly string[]
  readonly acceptedBy: readonly string[]
  readonly life: Life
  readonly scope: MatterState['scope']
  readonly reservations: readonly Attached[]
  readonly expectations: readonly Attached[]
  readonly positions: readonly Attached[]
}

/**
 * By which rules a fold was made: `v2` where a log held has a `side.move` in it, stand or not, because an older program
 * reads such logs otherwise; `v1` everywhere else, where both give the same bytes (docs/decisions/0025-moving-out.md).
 */
export type FoldVersion = 'v1' | 'v2'

/** The state of a dialogue, computed from its logs alone. Equal logs give equal bytes (RFC 8785). */
export interface Fold {
  readonly foldVersion: FoldVersion
  readonly dialogue: string
  readonly title: string
  /** Who compiled it, for a reconstruction; else null. */
  readonly reconstruction: string | null
  readonly asOf: string | null
  readonly logs: readonly { readonly log: string; readonly size: number; readonly root: string }[]
  readonly sides: readonly SideState[]
  readonly itself: DialogueState
  readonly entries: readonly Entry[]
  readonly matters: readonly MatterState[]
  readonly conduct: readonly ConductRow[]
  readonly notices: readonly NoticeState[]
  readonly ledger: readonly LedgerLine[]
  readonly watches: readonly WatchState[]
  /** What has been taken off the record, as the whole logs held say, whatever the day asked for. */
  readonly erased: readonly Erasure[]
  readonly manifest: {
    readonly adopted: boolean
    readonly by: readonly string[]
    readonly acts: readonly Ref[]
    readonly upTo: readonly { readonly log: string; readonly size: number; readonly root: string }[]
    /** The places it lists, as it lists them. */
    readonly public: readonly { readonly log: string; readonly index: number }[]
    /** Acts of level *public* under its heads that it does not list. */
    readonly unlisted: readonly Ref[]
  } | null
}

/** Asks the fold for an earlier day. */
export interface FoldOptions {
  /** Keep what stood at the end of this day (`YYYY-MM-DD`, UTC; the source's own zone in a reconstruction). */
  readonly asOf?: string
  /** Keeps what was read and checked of an act, by leaf, from one fold to the next; filled by the fold. */
  readonly memo?: Map<string, unknown>
}
