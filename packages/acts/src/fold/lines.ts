import type { Ref } from './types.ts'

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
  /** As printed: “in effect since DAY”, “no act recorded since DAY”. */
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
  /** Words spoken in public, exactly, where the citation gives them. */
  readonly words: string | null
  /** In the words of whoever cites. */
  readonly summary: string
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
  /** As printed: “no longer match since DAY”. */
  readonly text: string
  readonly since: string | null
  /** The span in which they matched, if they ever did: `to` is the last day, null while they match. */
  readonly matched: { readonly from: string; readonly to: string | null } | null
  readonly sides: readonly {
    readonly side: string
    readonly claims: readonly ClaimState[]
    /** The day of the last claim whose answer or word differs from the one before: unchanged since. */
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
