/** What a person may be here; the program decides by these, the screens only name them. */
export const ROLES = [
  'negotiator',
  'clearing-officer',
  'releasing-officer',
  'duty-officer',
  'analyst',
  'auditor',
  'administrator',
] as const

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/** Who is signed in. */
export interface Signed {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
  readonly how: How
  /** When the sign-in ends at the latest, in milliseconds since 1970. */
  readonly until: number
}

/** How somebody came in. */
export type How = 'passkey' | 'ministry' | 'link' | 'recovery-code' | 'demonstration'

/** How one can sign in at this address. */
export interface WaysIn {
  /** Roles one can sit down as with one click; none outside the demonstration. */
  readonly demonstration: readonly Role[]
  readonly ministry: boolean
  /** Nobody can sign in yet: the console shows a link. */
  readonly nobody: boolean
}

/** What whoever asks may do, as far as the screens must know to offer it. */
export interface MayDo {
  readonly read: boolean
  readonly drafts: boolean
  readonly act: boolean
  readonly people: boolean
}

/** GET /api/me. */
export interface Mine {
  readonly person: Signed
  readonly passkeys: readonly {
    readonly id: string
    readonly label: string
    readonly prf: boolean
    readonly synced: boolean
    readonly made: number
    readonly used: number | null
    readonly stopped: number | null
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly how: How
    readonly agent: string
    readonly made: number
    readonly seen: number
    readonly until: number
    readonly own: boolean
  }[]
  readonly codesLeft: number
  /** Whether the sign-in is of the last ten minutes. */
  readonly fresh: boolean
}

/** A person as whoever manages people sees them. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
  readonly disabled: boolean
  readonly passkeys: number
  readonly codesLeft: number
  readonly links: readonly { readonly issuer: string; readonly subject: string }[]
  readonly sessions: number
  readonly invitedUntil: number | null
}

/** GET /api/people. */
export interface Everybody {
  readonly people: readonly PersonLine[]
  /** The offices on this side's card. */
  readonly offices: readonly string[]
}
