import type { Fingerprint } from '@alternat/acts'
import type { Fault } from '@alternat/tlog'

/** One act in a bundle, in a line. */
export interface DescribedAct {
  readonly log: string
  readonly index: number
  /** Null where the bytes cannot be read as an act. */
  readonly kind: string | null
  readonly at: string | null
  readonly office: string | null
  /** What its writer calls it: a title, a subject or a summary; null for none. */
  readonly title: string | null
}

/** A log of a third side that is not taken in, and the code of bundles that says why. */
export interface LeftOut {
  readonly log: string
  readonly code: string
}

/** What is inside a bundle, said before anything changes. */
export interface BundleSummary {
  readonly from: string
  readonly to: string
  readonly dialogue: string
  /** The root of the sender as its card in the bundle has it, against what is pinned here. */
  readonly sender: {
    readonly fingerprint: Fingerprint | null
    readonly root: 'pinned' | 'differs' | 'not met' | 'no card'
  }
  readonly logs: readonly {
    readonly log: string
    readonly from: number
    readonly size: number
    /** How much of it is held here. */
    readonly held: number
    /** How many leaves would be new. */
    readonly brings: number
  }[]
  /** The acts that would be new. */
  readonly acts: readonly DescribedAct[]
  readonly blobs: number
  /** Whether it would be applied now, wait for an earlier one, bring nothing, or be refused. */
  readonly would: 'apply' | 'wait' | 'bring nothing' | 'be refused'
  readonly refusal: Fault | null
  /** Logs of third sides that would be left out, and kept as what they show. */
  readonly leftOut: readonly LeftOut[]
}

/** What a bundle for a side would carry if it were made now. */
export interface OutgoingSummary {
  readonly to: string
  readonly dialogue: string
  /** Each log carried, and from which leaf on. */
  readonly logs: readonly { readonly log: string; readonly from: number; readonly size: number }[]
  readonly acts: readonly DescribedAct[]
  readonly blobs: number
  /** Notes off the record that go with it. */
  readonly notes: number
}

/** What a bundle changed. */
export interface ImportReport {
  readonly from: string
  readonly dialogue: string
  /** The logs of others that it carries. */
  readonly logs: readonly {
    readonly log: string
    readonly before: number
    readonly after: number
    /** Acts that came for places held without them. */
    readonly late: number
    /** Acts (leaf hex) of which only the commitment is kept: `member-too-large`. */
    readonly tooLarge: readonly string[]
  }[]
  /** Logs of third sides that it carries and that cannot be taken in here: left out, and kept as what they show. */
  readonly leftOut: readonly LeftOut[]
  /** New cosignature lines over our own log: others have confirmed what we said. */
  readonly confirmed: number
  /** Texts that were not held before. */
  readonly blobs: number
  /** Notes off the record that were not here before. */
  readonly notes: number
  /** True where the bundle held nothing that was not here already. */
  readonly nothingNew: boolean
  /** True where it begins beyond what is held, and now waits for the bundle before it. */
  readonly held: boolean
  /** What bundles that had been waiting brought, now that the gap before them is filled. */
  readonly followed: readonly ImportReport[]
}
