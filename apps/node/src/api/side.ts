import type { Ref } from '@alternat/acts'

/** A fingerprint as two people read it to each other: in groups, and in the words of every language. */
export interface Spoken {
  readonly hex: string
  readonly groups: readonly string[]
  /** Sixteen words, by language. */
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** A key as it is printed. */
export interface PrintedKey {
  readonly use: 'root' | 'log' | 'witness' | 'mirror' | 'off-record' | 'bundle' | 'office'
  readonly id: string
  readonly key: string
}

/** An office as it is printed. */
export interface PrintedOffice {
  readonly name: string
  readonly powers: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly keys: readonly PrintedKey[]
}

/** Our own side, by its card. */
export interface OwnSide {
  readonly side: string
  readonly name: string
  readonly custody: 'own' | 'convenor' | 'demonstration'
  readonly fingerprint: Spoken
  readonly keys: readonly PrintedKey[]
  readonly offices: readonly PrintedOffice[]
}

/** A side that was met. */
export interface MetSide {
  readonly side: string
  readonly name: string
  readonly custody: OwnSide['custody']
  readonly fingerprint: Spoken
  readonly pinnedAt: string
  /** The name under which it goes on, where it has said so. */
  readonly after: string | null
}

/** A dialogue, as far as our side has got into it. */
export interface BegunDialogue {
  readonly dialogue: string
  readonly title: string
  readonly joined: boolean
  readonly invited: boolean
  readonly proposal: Ref | null
  readonly sides: readonly {
    readonly id: string
    readonly name: string
    /** The name under which it is written to now: after a move another one than its id. */
    readonly address: string
    readonly accepted: boolean
  }[]
  /** What another side says that it goes on as, and whom nobody here has compared yet. */
  readonly toCompare: readonly { readonly name: string; readonly side: string }[]
  /** Where our side itself has said that it goes on. */
  readonly movedTo: string | null
  /**
   * The sides that say they go on as ours, each with the act that says so: whoever accepts says which of them we are, and
   * its past is ours. None once our log is there.
   */
  readonly goesOnAs: readonly { readonly side: string; readonly name: string; readonly move: Ref }[]
  /** Whether our log of it is there and has not come to its end: moving out is the last act of these. */
  readonly open: boolean
}

/** GET /api/side: how far a side has got with beginning, all of it out of its store; nothing is kept beside. */
export interface Beginning {
  readonly own: OwnSide
  readonly met: readonly MetSide[]
  readonly dialogues: readonly BegunDialogue[]
}

/** POST /api/sides/look: what a card says. */
export interface CardSeen {
  readonly side: string
  readonly name: string
  readonly custody: OwnSide['custody']
  readonly fingerprint: Spoken
  readonly known: boolean
  readonly movedFrom: string | null
  /** The sides whose logs say that they go on under this name with another root: this card may be forged. */
  readonly otherRootNamedBy: readonly string[]
  /** The same bytes, base64. */
  readonly card: string
}
