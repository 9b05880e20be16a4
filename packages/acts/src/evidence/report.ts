import type { Vkey } from '@alternat/tlog'
import type { Fingerprint } from '../bytes/side-card.ts'
import type { Card } from '../card.ts'
import type { Fold, Ref } from '../fold/types.ts'
import type { EvidenceFault } from './codes.ts'
import type { PublicSet } from './public-set.ts'
import type { Witnessed } from './witnessed.ts'

/** Who holds the keys of a side, as its card says. */
export type Custody = 'own' | 'convenor' | 'demonstration'

/** The root of one side in the file: what a person compares. */
export interface EvidenceRoot {
  readonly side: string
  /** The side's own name for itself, unchecked. */
  readonly name: string
  readonly fingerprint: Fingerprint
  readonly custody: Custody
  /** Whether the caller vouched for it (a fingerprint), or for its log (a policy). */
  readonly trusted: boolean
}

/** Signatures of other suites than Ed25519 in one log: shown, and nothing hangs on them. */
export interface EvidenceFurther {
  /** Whether the log has signed the checkpoint with ML-DSA-44 too. */
  readonly checkpoint: boolean
  /** Cosigners that have cosigned it with ML-DSA-44 too. */
  readonly cosigned: readonly string[]
  /** Places of acts inside whose ML-DSA-44 signature verifies. */
  readonly acts: readonly number[]
  /** Places of acts with an ML-DSA-44 signature that does not verify. */
  readonly bad: readonly number[]
  /** Places of acts with a signature of a suite, or by a key, that is not known here: not checked. */
  readonly unchecked: readonly number[]
}

/** One log in the file. */
export interface EvidenceLog {
  readonly log: string
  readonly side: string
  /** The size of the checkpoint in the file. */
  readonly size: number
  /** Its root, hex. */
  readonly root: string
  /**
   * `all`: every act up to the checkpoint is inside, so absence is shown. `some`: it is not. `public`: those of level
   * *public* and what it takes to check them.
   */
  readonly covers: 'all' | 'some' | 'public'
  /** How many acts are inside. */
  readonly acts: number
  /** For `all`: places whose act the writer did not hold either. */
  readonly withheld: readonly number[]
  /** Who cosigned the checkpoint with Ed25519, and when they say they did (seconds since 1970). */
  readonly cosigned: readonly { readonly name: string; readonly time: number }[]
  /**
   * Neutral witnesses among them, with the keys that the writer of the file names (`NAME+hash+base64`): of no side,
   * and no better than what the reader knows of their keys.
   */
  readonly neutral: readonly { readonly name: string; readonly vkey: string }[]
  /**
   * The witnesses that the reader relies on, and that have confirmed this checkpoint; null where the reader named none
   * for this log, or something in the file does not hold.
   */
  readonly witnessed: readonly Witnessed[] | null
  /** Null where something in the file does not hold. */
  readonly further: EvidenceFurther | null
  readonly trusted: boolean
}

/** An act shown by itself, where the file does not cover its log whole. */
export interface EvidenceAct {
  readonly ref: Ref
  readonly side: string
  /** Null where the bytes cannot be read as an act. */
  readonly kind: string | null
  readonly at: string | null
  readonly office: string | null
  readonly level: 'between' | 'public' | null
  /** Whether a key that the side's opening or keys acts in the file give to that office has signed it. */
  readonly signed: boolean
  readonly body: Readonly<Record<string, unknown>> | null
}

/** What the reader vouches for, from outside the file. */
export interface Trust {
  /** Fingerprints of roots, as hex (spaces between groups are ignored). */
  readonly fingerprints?: readonly string[]
  /** Policy files (C2SP tlog-policy), one for each log. */
  readonly policies?: readonly Uint8Array[]
  /** Keys of witnesses that the reader relies on (types 04 and 06): they vouch for no root, and are shown apart. */
  readonly witnesses?: readonly Vkey[]
}

/** What {@link checkEvidence} found. */
export interface EvidenceReport {
  readonly format: 'alternat/evidence/v1'
  /** No fault at all. */
  readonly ok: boolean
  /** `ok`, and every log in the file is vouched for from outside it. */
  readonly trusted: boolean
  /** One sentence that says both. */
  readonly sentence: string
  readonly dialogue: string | null
  /** The id of the matter, null for a whole dialogue. */
  readonly matter: string | null
  /** The day as of which the state is shown: the reader's, else the one the writer asked for. */
  readonly asOf: string | null
  /** Who compiled it, for a reconstruction. */
  readonly reconstruction: string | null
  /** The weakest custody among the sides in the file; null if none could be read. */
  readonly custody: Custody | null
  /** Whether the absence of an act is shown: the logs of all sides are inside, whole, and nothing is withheld. */
  readonly showsAbsence: boolean
  readonly roots: readonly EvidenceRoot[]
  readonly logs: readonly EvidenceLog[]
  /** What is inside of what the sides have listed as public; null where no list is. */
  readonly publicSet: PublicSet | null
  readonly faults: readonly EvidenceFault[]
  /** The state that follows from the acts: only where every log is covered whole and nothing is wrong. */
  readonly fold: Fold | null
  /** The page of the matter, under the same condition. */
  readonly card: Card | null
  /** The acts inside, where some log is not covered whole; null otherwise. */
  readonly acts: readonly EvidenceAct[] | null
}
