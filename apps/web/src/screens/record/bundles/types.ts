/** One act in a bundle, as `/api/bundles/look` and `/api/d/{dialogue}/outgoing/{side}` tell it. */
export interface DescribedAct {
  readonly log: string
  readonly index: number
  readonly kind: string | null
  readonly at: string | null
  readonly office: string | null
  /** In the words of its writer. */
  readonly title: string | null
}

/** What is inside a bundle, and what taking it in would do. */
export interface BundleSummary {
  readonly from: string
  readonly dialogue: string
  readonly sender: { readonly root: 'pinned' | 'differs' | 'not met' | 'no card' }
  readonly logs: readonly { readonly log: string; readonly held: number; readonly brings: number }[]
  readonly acts: readonly DescribedAct[]
  readonly blobs: number
  readonly would: 'apply' | 'wait' | 'bring nothing' | 'be refused'
  readonly refusal: { readonly code: string; readonly message: string; readonly where?: string } | null
  readonly leftOut: readonly string[]
}

/** What a bundle brought. */
export interface BundleReport {
  readonly from: string
  readonly dialogue: string
  readonly logs: readonly { readonly log: string; readonly before: number; readonly after: number }[]
  readonly leftOut: readonly string[]
  readonly confirmed: number
  readonly notes: number
  readonly nothingNew: boolean
  readonly held: boolean
  readonly followed: readonly BundleReport[]
}

/** What a bundle for another side would carry now. */
export interface OutgoingSummary {
  readonly to: string
  readonly acts: readonly DescribedAct[]
  readonly notes: number
}
