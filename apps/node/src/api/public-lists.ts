import type { Body, Ref } from '@alternat/acts'
import type { Fault } from '@alternat/tlog'

/** The list of public acts as `record.manifest` says it. */
export type PublicList = Pick<Body<'record.manifest'>, 'upTo' | 'public'>

/** A place in a log. */
export type PublicPlace = PublicList['public'][number]

/** An act that a list names. */
export interface PublicAct {
  readonly ref: Ref
  readonly kind: string
  /** The day it counts on. */
  readonly on: string
}

/** The lists of public acts that our side can put on the record now. */
export interface PublicLists {
  /** Everything public as far as the logs are held here. */
  readonly ours: { readonly list: PublicList; readonly acts: readonly PublicAct[] }
  /** The latest list of another side that ours has not logged; null where there is none. */
  readonly theirs: {
    readonly by: string
    readonly act: Ref
    readonly list: PublicList
    /** Why it cannot be adopted, as far as the logs are held here; null where nothing speaks against it. */
    readonly fault: Fault | null
    /** Public here, and not on it. */
    readonly missing: readonly PublicPlace[]
    /** On it, and not public here. */
    readonly extra: readonly PublicPlace[]
  } | null
}
