import type { MayDo, Signed, WaysIn } from '../../../node/src/api/people.ts'

/** What whoever set up a node wants shown first of a dialogue: a setting beside it, not on the record. */
export interface Front {
  /** A sentence to open with; its dialogue leads the front page. */
  readonly lead?: string
  readonly label?: string
  /** Slug of the leading matter. */
  readonly matter?: string
  readonly question?: string
  readonly questionTitle?: string
  /** Titles of questions, by their names. */
  readonly questions?: Readonly<Record<string, string>>
  readonly asOf?: string
  readonly days?: readonly { readonly label: string; readonly asOf: string }[]
}

/** A dialogue as the node lists it. */
export interface DialogueInfo {
  readonly dialogue: string
  readonly title: string
  readonly reconstruction: string | null
  readonly sides: readonly { readonly id: string; readonly name: string }[]
  /** Which of them this seat speaks for; another id than the seat’s own where a side has moved to it. */
  readonly self: string | null
  /** Whether our own log of it is open. */
  readonly joined: boolean
  /** The matter that whoever set up the node wants shown first, else the first opened; `null` where there is none. */
  readonly lead: { readonly slug: string; readonly title: string } | null
  /** `null` where nothing is on the record yet. */
  readonly days: { readonly first: string; readonly last: string } | null
  /** Days with acts. */
  readonly marks: readonly string[]
  readonly front?: Front | null
}

/** Somebody signed what cannot both be true, or this store may be an older copy of itself. */
export interface Alarm {
  readonly code: 'fork' | 'cosigner' | 'act-double' | 'older-copy' | 'no-signing'
  readonly side: string
  readonly log: string
  readonly message: string
}

/** GET /api/session: who sits here and what can be read. */
export interface Session {
  readonly side: string | null
  readonly name: string
  readonly role: 'side' | 'reader'
  readonly custody: 'own' | 'convenor' | 'demonstration' | null
  readonly demonstration: boolean
  /** Whether no log of this side is open yet; told to whoever is signed in. */
  readonly beginning: boolean
  /** What our people must know before anything else. */
  readonly alarms: readonly Alarm[]
  readonly others: readonly { readonly name: string; readonly address: string | null }[]
  readonly dialogues: readonly DialogueInfo[]
  /** Who is signed in here; `null` where nobody is, and always at a reader's address. */
  readonly person: Signed | null
  readonly waysIn: WaysIn
  readonly may: MayDo
  readonly addresses: {
    readonly front: string
    readonly sides: readonly { readonly side: string; readonly name: string; readonly address: string }[]
  }
}

/** How far one cosigner has confirmed a log. */
export interface Confirmed {
  readonly by: string
  readonly size: number
  /** Seconds since 1970. */
  readonly time: number
}

/** GET /api/d/:dialogue/standing/:matter: how firmly the acts of a matter stand, as far as heard at this seat. */
export interface Standing {
  readonly firmness: 'own log only' | 'mirrored' | 'witnessed'
  readonly logs: readonly {
    readonly log: string
    readonly upTo: number
    readonly mirrors: readonly Confirmed[]
    readonly witnesses: readonly Confirmed[]
    /** Leading acts that an act of another side has named as seen. */
    readonly named: number
  }[]
}

/** GET /api/d/:dialogue/status: what the thin bar tells. */
export interface Status {
  readonly self: string | null
  readonly heads: readonly {
    readonly log: string
    readonly size: number
    readonly root: string
    readonly own: boolean
    readonly lastHeard: string | null
  }[]
  readonly nearestDeadline: {
    readonly matter: string
    readonly title: string
    readonly to: readonly string[]
    readonly replyBy: string
  } | null
  readonly witnesses: readonly {
    readonly witness: string
    readonly log: string
    /** What it cosigned last, 0 for none. */
    readonly size: number
    /** Seconds since 1970. */
    readonly time: number | null
    /** The size of the log. */
    readonly of: number
    readonly trouble: { readonly code: string; readonly message: string; readonly since: number } | null
  }[]
}

/** What the guard found in some words, and where (UTF-16 offsets). */
export interface GuardFinding {
  readonly rule: string
  readonly kind: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly excerpt: string
  readonly why: string
  readonly advice: string
}

/** The answer to a dry run of the guard. */
export interface GuardAnswer {
  readonly decision: 'pass' | 'block'
  readonly findings: readonly GuardFinding[]
}

/** A refusal of the node, or of the way to it. */
export interface ApiFault {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly where?: string
  readonly findings?: readonly GuardFinding[]
  readonly draft?: string | null
}

/** What somebody typed here that has not left, as the node keeps it. */
export interface Draft {
  readonly id: string
  /** The minute it was kept. */
  readonly at: string
  readonly dialogue: string
  readonly kind: string
  readonly level: string | null
  readonly office: string | null
  readonly body: Readonly<Record<string, unknown>>
  /** Free texts that were typed beside the body. */
  readonly texts: readonly { readonly digest: string; readonly words: string | null }[]
  /** Why it did not leave; `null` for one that was kept by hand. */
  readonly refused: Omit<ApiFault, 'status' | 'draft'> | null
}

/** A note off the record: what one side let the other read without signing it. */
export interface Note {
  readonly id: string
  readonly way: 'out' | 'in'
  readonly dialogue: string
  readonly from: string
  readonly to: string
  readonly at: string
  readonly kind: 'non-paper' | 'draft'
  readonly title: string
  readonly lang: string
  readonly words: string
  /** Of one that went out: the other side says in its latest bundle that it has it. */
  readonly arrived: boolean
}

/** How a request ended. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: ApiFault }

/** What the node says of a released act. */
export interface Released {
  readonly ref: { readonly log: string; readonly index: number; readonly leaf: string }
}

/** GET /api/d/:dialogue/text/:matter/:digest. */
export interface TextAnswer {
  readonly digest: string
  readonly content: TextContent
  /** Whether the text recomputed from its parts has the digest that was signed. */
  readonly ok: boolean
}

/** Words of a paragraph: plain, or a bracket with what each side would have there. */
export type Run =
  | string
  | {
      readonly bracket: string
      readonly placedBy: string
      readonly alternatives: readonly { readonly by: string; readonly words: string }[]
    }

/** A text of several languages, paragraph by paragraph. */
export interface TextContent {
  readonly v: 'v1'
  readonly languages: readonly string[]
  readonly paragraphs: readonly {
    readonly id: string
    readonly words: Readonly<Record<string, readonly Run[]>>
  }[]
}
