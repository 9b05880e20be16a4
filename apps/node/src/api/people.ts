import type { Role } from './roles.ts'

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

/** A person as whoever manages people sees them: no passkey, code or link itself, only that there is one. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
  readonly disabled: boolean
  /** How many passkeys that have not been stopped. */
  readonly passkeys: number
  readonly codesLeft: number
  readonly links: readonly { readonly issuer: string; readonly subject: string }[]
  readonly sessions: number
  /** Until when the open link can be taken up, in milliseconds since 1970. */
  readonly invitedUntil: number | null
}

/** GET /api/people. */
export interface Everybody {
  readonly people: readonly PersonLine[]
  /** Every office of this side. */
  readonly offices: readonly string[]
}

/** By which way somebody changed something: signed in here, on the machine itself, or hosting the meeting. */
export type ChangedBy = 'person' | 'command-line' | 'convenor' | 'program'

/** What can be changed of people. */
export const CHANGES = [
  'invited',
  'link-again',
  'came-in',
  'roles',
  'let-in-no-more',
  'let-in-again',
  'account-linked',
  'account-unlinked',
  'ministry-set',
  'ministry-off',
  'passkey-added',
  'passkey-removed',
  'passkey-stopped',
  'codes-made',
  'code-used',
] as const

/** One of {@link CHANGES}. */
export type ChangeKind = (typeof CHANGES)[number]

/** A change of people. */
export interface Change {
  /** Its place in the list, from 1. */
  readonly n: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly how: ChangedBy
  /** Who did it, and what they were called then; `null` where no person signed in did. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly what: ChangeKind
  /** Whom it is about; `null` of what is about nobody alone. */
  readonly whom: { readonly id: string; readonly name: string } | null
  /** Roles and offices as they are from then on, where it is about them. */
  readonly roles: readonly Role[] | null
  readonly offices: readonly string[] | null
  /** The account, the issuer, or what a passkey is called. */
  readonly detail: string | null
}

/** GET /api/people/changes. */
export interface Changes {
  /** The latest first. */
  readonly changes: readonly Change[]
  /** Whether there are earlier ones: ask with `before`. */
  readonly more: boolean
}
