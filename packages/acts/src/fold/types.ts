import type { Kind } from '../kinds.ts'

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

/** A side of the dialogue. */
export interface SideState {
  readonly id: string
  readonly name: string
  /** Empty in a reconstruction: the side has no log there. */
  readonly log: string
  readonly custody: 'own' | 'convenor' | 'demonstration' | 'reported' | 'not yet opened'
  readonly accepted: boolean
}

/** Words of line 1, from least to furthest (design §5). */
export const LINE1 = [
  'raised',
  'acknowledged',
  'to be explored',
  'proposed',
  'under negotiation',
  'agreed in principle',
  'agreed ad referendum',
  'adopted',
] as const

/** A word of line 1, or `declined`; `null`: no formal act. */
export type Line1Word = (typeof LINE1)[number] | 'declined' | null

/** Line 1, *Acts*: how far a matter got, and whose act it is. */
export interface Line1 {
  readonly word: Line1Word
  /** Whose acts carry the word. */
  readonly by: readonly string[]
  /** Whether every side has performed it. */
  readonly byAll: boolean
  /** The day the word was reached. */
  readonly on: string | null
  /** As printed: “raised by both”, “adopted, as parallel statements, 5 of 6 items matched”. */
  readonly text: string
  readonly form: string | null
  readonly matched: { readonly k: number; readonly n: number; readonly byCompiler: boolean } | null
  /** The sides that have adopted, where not all have. */
  readonly adoptedBy: readonly string[]
  /** Day named in *not formalised as of DAY*, where the matter was not adopted. */
  readonly notFormalisedAsOf: string | null
  /** Two acts that cross: the state is as before both. */
  readonly crossed: readonly (readonly [Ref, Ref])[]
}

/** Words of line 2, the life of an arrangement. */
export type LifeWord =
  | 'operative'
  | 'in effect'
  | 'contested'
  | 'suspended'
  | 'resumed'
  | 'superseded'
  | 'discontinued'
  | 'no act recorded'
  | null

/** The life of one measure, or of a whole matter. */
export interface Life {
  readonly word: LifeWord
  readonly since: string | null
  /** Whose act caused it. */
  readonly by: readonly string[]
  /** As printed: “in effect since 2015-09-26”, “no act recorded since 2013-06-17”. */
  readonly text: string
}

/** Line 2, with each side's last word and, where it has several, each measure. */
export interface Line2 extends Life {
  readonly lastWords: readonly {
    readonly side: string
    readonly on: string | null
    readonly kind: 'act' | 'said' | null
    /** What it was: the kind of act, or the words of the claim. */
    readonly word: string | null
  }[]
  readonly measures: readonly (Life & { readonly id: string; readonly title: string })[]
}

/** Whether the sides' words on one question match (design §9 rule 3). */
export type Relation = 'match' | 'no longer match' | 'contradict' | 'not agreed' | 'no answer yet'

/** One claim, set against acts and against the same side's earlier words. */
export interface ClaimState {
  readonly act: Ref
  readonly on: {
    readonly from: string
    readonly to: string
    readonly precision: string
    readonly zone: string
    readonly place?: string
    readonly hour?: string
  }
  readonly speaker: string
  readonly capacity: string
  readonly hand: 'first' | 'second'
  readonly inRoom: boolean | null
  readonly word: string
  readonly as: string | null
  readonly answer: string
  readonly againstActs: 'supported' | 'no act recorded' | 'an act says otherwise'
  /** Against the same side's latest earlier claim on the question. */
  readonly course: 'first' | 'same' | 'changed'
  readonly second: boolean
}

/** One question on a matter: each side's words in order, and how they stand to each other. */
export interface QuestionState {
  readonly question: string
  readonly relation: Relation
  /** As printed: “no longer match since 2017-07-09”. */
  readonly text: string
  readonly since: string | null
  /** The span in which they matched, if they ever did: `to` is the last day, null while they match. */
  readonly matched: { readonly from: string; readonly to: string | null } | null
  readonly sides: readonly {
    readonly side: string
    readonly claims: readonly ClaimState[]
    /** The day of the last claim whose answer differs from the one before; the words are unchanged since. */
    readonly unchangedSince: string | null
  }[]
}

/** Line 3, *Said in public*. Public statements never move the first two lines. */
export interface Line3 {
  readonly questions: readonly QuestionState[]
  readonly statements: number
  readonly changesOfCourse: number
  readonly contradictions: number
  readonly text: string
  /** Statements in other lanes, and links between statements. */
  readonly others: readonly {
    readonly act: Ref
    readonly lane: string
    readonly side: string | null
    readonly speaker: string
    readonly on: string
    readonly summary: string
  }[]
  readonly links: readonly {
    readonly from: Ref
    readonly rel: string
    readonly to: Ref
    readonly linkedBy: string
  }[]
}

/** Something a side put on the record about a matter: a reservation, an expectation, a concern, a position. */
export interface Attached {
  readonly act: Ref
  readonly kind: string
  readonly side: string
  readonly on: string
  readonly summary: string
  readonly paragraph: string | null
  /** `outstanding` until its maker takes it back. */
  readonly state: 'outstanding' | 'withdrawn' | 'maintained'
  readonly by: string | null
}

/** One revision of a text. */
export interface Revision {
  readonly digest: string
  readonly base: string | null
  readonly rev: number
  readonly act: Ref
  readonly side: string
  readonly on: string
  /** Bracket names open in it. */
  readonly brackets: readonly string[]
  readonly content: { readonly digest: string; readonly lang: string; readonly size: number }
  /** `content` is the whole text (a table act) or a change to `base` (an amend act). */
  readonly whole: boolean
  readonly adoptedBy: readonly string[]
  readonly marks: readonly {
    readonly side: string
    readonly paragraph: string | null
    readonly state: string
    readonly on: string
  }[]
}

/** What stands on one notice (design §9 rule 15). */
export interface NoticeState {
  readonly act: Ref
  readonly matter: string
  readonly from: string
  readonly to: readonly string[]
  readonly number: number
  readonly on: string
  readonly at: string
  readonly title: string
  readonly replyBy: string | null
  readonly state: 'answered' | 'interim' | 'receipt only' | 'nothing on the record'
  readonly closed: boolean
  readonly receipts: readonly {
    readonly side: string
    readonly state: string
    readonly on: string
    readonly act: Ref
  }[]
  readonly replies: readonly {
    readonly side: string
    readonly step: string
    readonly on: string
    readonly act: Ref
  }[]
}

/** A protected period (design §9 rule 15). */
export interface WatchState {
  readonly matter: string
  readonly title: string
  readonly declaredBy: string
  readonly processOf: string | null
  readonly thirdCountry: string | null
  readonly from: string | null
  readonly to: string | null
  readonly norm: string | null
  readonly row: string | null
  readonly replyWithinHours: number | null
  readonly joinedBy: readonly string[]
  readonly contacts: readonly { readonly side: string; readonly office: string; readonly via: string }[]
  readonly intents: readonly { readonly side: string; readonly words: string }[]
  readonly summaries: readonly {
    readonly side: string
    readonly digest: string
    readonly summary: string | null
  }[]
  /** “declared by A”, “joined by B”, “closed by both”, “two summaries”. */
  readonly text: string
}

/** A matter: everything the card prints. */
export interface MatterState {
  readonly id: string
  readonly ref: Ref
  readonly slug: string
  readonly title: string
  readonly openedBy: { readonly kind: Kind; readonly by: readonly string[]; readonly on: string }
  readonly sameAs: readonly string[]
  readonly line1: Line1
  readonly line2: Line2
  readonly line3: Line3
  /** Formal acts (rule 6), in order. */
  readonly formal: readonly {
    readonly act: Ref
    readonly kind: string
    readonly word: string
    readonly by: readonly string[]
    readonly on: string
  }[]
  readonly formalBeyondRaised: number
  readonly scope: readonly {
    readonly side: string
    readonly on: string
    readonly summary: string
    readonly act: Ref
  }[]
  readonly reservations: readonly Attached[]
  readonly expectations: readonly Attached[]
  readonly concerns: readonly Attached[]
  readonly positions: readonly Attached[]
  readonly meetings: readonly {
    readonly act: Ref
    readonly title: string
    readonly on: string
    readonly agenda: readonly string[]
    readonly by: readonly string[]
  }[]
  readonly readouts: readonly {
    readonly act: Ref
    readonly side: string
    readonly on: string
    readonly summary: string
    readonly acceptedBy: readonly string[]
    readonly differs: readonly { readonly side: string; readonly summary: string }[]
  }[]
  readonly group: {
    readonly mandate: string
    readonly level: string
    readonly members: readonly { readonly office: string; readonly of: string }[]
    readonly constitutedBy: readonly string[]
  } | null
  readonly representations: readonly {
    readonly act: Ref
    readonly side: string
    readonly to: readonly string[]
    readonly on: string
    readonly subject: string
    readonly words: string | null
  }[]
  readonly annexes: readonly {
    readonly act: Ref
    readonly side: string
    readonly by: string
    readonly reference: string
    readonly date: string
  }[]
  readonly text: {
    readonly as: 'norm' | 'text'
    readonly rows: readonly string[]
    readonly revisions: readonly Revision[]
    readonly heads: readonly string[]
    readonly issued: readonly string[]
  } | null
  readonly arrangement: {
    readonly form: string
    readonly standing: string | null
    readonly items: readonly {
      readonly side: string
      readonly act: Ref
      readonly id: string
      readonly title: string
      readonly digest: string
      readonly matchedWith: readonly string[]
    }[]
  } | null
  readonly notice: NoticeState | null
  readonly watch: WatchState | null
  /** Acts that bear on it, in the order of the fold. */
  readonly acts: readonly Ref[]
  readonly sources: readonly {
    readonly title: string
    readonly publisher: string
    readonly date?: string
    readonly second?: boolean
    readonly differs?: string
  }[]
}

/** One row of the conduct map (design §9 rule 14). */
export interface ConductRow {
  readonly row: string
  readonly title: string
  readonly cells: readonly {
    readonly side: string
    readonly value: 'rejects' | 'rejects-if' | 'does-not-address' | 'no answer'
    readonly condition: string | null
    readonly on: string | null
    readonly act: Ref | null
  }[]
  /** Matters (leaf hex) of texts tagged with the row; none: the row is empty. */
  readonly norms: readonly string[]
}

/** Counts of the reply ledger, per pair of sides. */
export interface LedgerLine {
  readonly from: string
  readonly to: string
  readonly wanted: number
  readonly answered: number
  readonly interim: number
  readonly receiptOnly: number
  readonly nothing: number
  /** Of those unanswered, how many are past their `replyBy` as of the fold's day. */
  readonly overdue: number
  readonly representations: number
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

/** The state of a dialogue, computed from its logs alone. Equal logs give equal bytes (RFC 8785). */
export interface Fold {
  readonly foldVersion: 'v0'
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
  readonly manifest: {
    readonly adopted: boolean
    readonly by: readonly string[]
    readonly acts: readonly Ref[]
    readonly upTo: readonly { readonly log: string; readonly size: number; readonly root: string }[]
  } | null
}

/** Asks the fold for an earlier day. */
export interface FoldOptions {
  /** Keep what stood at the end of this day (`YYYY-MM-DD`, UTC; the source's own zone in a reconstruction). */
  readonly asOf?: string
  /** Keeps what was read and checked of an act, by leaf, from one fold to the next; filled by the fold. */
  readonly memo?: Map<string, unknown>
}
