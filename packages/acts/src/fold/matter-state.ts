import type { Kind } from '../kinds.ts'
import type { Line1, Line2, Line3 } from './lines.ts'
import type { Erasure, Ref } from './types.ts'

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
  /** For a concern: what its maker said when it last maintained or withdrew it. */
  readonly latest: string | null
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
  /** Lettered content: a, b, c … */
  readonly content: readonly string[]
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
    readonly content: readonly string[]
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
  readonly openedBy: {
    readonly kind: Kind
    readonly by: readonly string[]
    readonly on: string
    readonly summary: string | null
    readonly occasion: string | null
  }
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
    readonly place: string | null
    readonly present: string | null
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
  /** Words beside its acts that have been taken off the record. */
  readonly erased: readonly Erasure[]
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
