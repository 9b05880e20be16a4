import type { Outcome, Payload, Ref, VoidReason } from '@alternat/acts'
import type { Finding } from '@alternat/guard'
import type { Fault, Ok } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { BlobHeld, LogHead } from '../store/types.ts'
import type { ReleaseOwnCode } from './codes.ts'

/** What people cleared: bound to the exact content. */
export interface ReleaseToken {
  /** The content digest (`contentDigest` of `@alternat/acts`), 64 hexadecimal digits. */
  readonly digest: string
}

/** An act someone wants to release. */
export interface ReleaseRequest {
  readonly dialogue: string
  /** The office that signs. */
  readonly office: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly refs?: readonly Ref[]
  readonly level: 'between' | 'public'
  /** The texts the body names, salted; those already in the store need not be given again. */
  readonly blobs?: readonly BlobHeld[]
  readonly token?: ReleaseToken
}

/** How much is looked at before an act goes into the log. */
export interface ReleaseOptions {
  /**
   * `full` (the default): the fold says what the act would do, and one that would be void is refused. It
   * walks the whole dialogue, so it is for acts that people make one by one. `schema`: everything but that,
   * at a cost that does not grow with the log; for imports, the demonstration and measurements.
   */
  readonly check?: 'full' | 'schema'
}

/** An act that now stands in our log. */
export interface Released {
  readonly ref: Ref
  readonly payload: Payload
  readonly head: LogHead
  /** What the fold made of it; null where it was not asked (`check: 'schema'`). */
  readonly outcome: Outcome | null
}

/** Every code with which a release can end. */
export type ReleaseCode = ReleaseOwnCode | StoreCode | 'dialogue-unknown'

/** Why nothing was released. Nothing is in the log; what was typed is kept as a draft. */
export interface ReleaseFault extends Fault<ReleaseCode> {
  /** The id of the draft; null where the store could not keep it. */
  readonly draft: string | null
  /** What the guard found. */
  readonly findings?: readonly Finding[]
  /** Why the act would be void. */
  readonly reason?: VoidReason
}

/** How a release ends. */
export type ReleaseResult<T> = Ok<T> | { readonly ok: false; readonly fault: ReleaseFault }
