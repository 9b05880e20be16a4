import type { MISBEHAVIOUR_FORMAT, MisbehaviourCode, MisbehaviourKind, Vkey } from '@alternat/tlog'
import type { Fingerprint } from '../bytes/side-card.ts'
import type { KeyRole } from './holder.ts'

/** What the reader vouches for, from outside the file. */
export interface MisbehaviourTrust {
  /** Fingerprints of roots, as hex (spaces between groups are ignored). */
  readonly fingerprints?: readonly string[]
  /** Policy files, one of which may name the log or the cosigner. */
  readonly policies?: readonly Uint8Array[]
  /** Keys of witnesses that the reader relies on. */
  readonly witnesses?: readonly Vkey[]
  /** Side cards the reader has from the sides themselves. */
  readonly cards?: readonly Uint8Array[]
}

/** The key that a file is about. */
export interface ConvictedKey {
  readonly name: string
  /** As tools for notes write it: `name+hex8+base64`. */
  readonly vkey: string
  /** The first 128 bits of SHA-256 over `vkey`, to be compared by voice. */
  readonly fingerprint: Fingerprint
}

/** Whose key it is, as a side card says. */
export interface KeyHolder {
  readonly side: string
  /** The side's own name for itself. */
  readonly name: string
  readonly role: KeyRole
  /** The root that signed the card: what a person compares. */
  readonly root: Fingerprint
}

/** One of two things a key signed that cannot both be true. */
export interface Signed {
  /** For a checkpoint: the size of the log and its root (hex); for an act: its place and the digest of the act. */
  readonly at: number
  readonly digest: string
  /** For a cosigner: when it says it signed, in seconds since 1970, as a decimal number. */
  readonly time: string | null
  /** For an act: its kind and its own time. */
  readonly act: { readonly kind: string; readonly at: string } | null
}

/** One thing that is wrong with a file. */
export interface MisbehaviourFault {
  readonly where: string
  readonly code: MisbehaviourCode
  readonly message: string
}

/** What `checkMisbehaviour` found. */
export interface MisbehaviourReport {
  readonly format: typeof MISBEHAVIOUR_FORMAT
  /** The file convicts the holder of its key. */
  readonly ok: boolean
  /** `ok`, and the reader vouched for whose key it is. */
  readonly trusted: boolean
  /** One sentence that says both. */
  readonly sentence: string
  readonly kind: MisbehaviourKind | null
  /** The log it happened in. */
  readonly log: string | null
  readonly key: ConvictedKey | null
  /** Whose key it is: as a card says that the reader vouched for, else as the card in the file says. */
  readonly holder: KeyHolder | null
  readonly signed: readonly Signed[]
  /** For `act-double`: the key of the log is convicted too, because it signed for both. */
  readonly logToo: boolean
  readonly faults: readonly MisbehaviourFault[]
}
