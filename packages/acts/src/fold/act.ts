import type { Body, Kind } from '../kinds.ts'
import type { Entry, Ref, VoidReason } from './types.ts'

/** An act that stands in its place: read, checked against its schema, its keys and its log. */
export interface Act {
  readonly ref: Ref
  /** The side whose log it stands in: of a log that goes on for another, the side that moved. */
  readonly logSide: string
  readonly at: string
  readonly office: string
  readonly level: 'between' | 'public'
  readonly seen: ReadonlyMap<string, number>
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  /** Whose act it counts as. */
  readonly of: readonly string[]
  /** The day it counts on. */
  readonly on: string
  /** Key ids of its signatures that verified under keys current at its place; never merely claimed ones. */
  readonly keyids: readonly string[]
}

/** An act of a known kind, with its body typed. */
export interface ActOf<K extends Kind> extends Act {
  readonly kind: K
  readonly body: Body<K> & Readonly<Record<string, unknown>>
}

/** Narrows by kind; sound because the schema of the kind was checked before. */
export function isKind<K extends Kind>(act: Act, ...kinds: readonly K[]): act is ActOf<K> {
  return (kinds as readonly string[]).includes(act.kind)
}

/** Whether two references point at the same act. */
export function sameRef(a: Ref, b: Ref): boolean {
  return a.leaf === b.leaf && a.log === b.log && a.index === b.index
}

/** Whether `earlier` had reached the node when `later` was signed. */
export function inPast(earlier: Act, later: Act): boolean {
  if (earlier.ref.log === later.ref.log) return earlier.ref.index < later.ref.index
  return (later.seen.get(earlier.ref.log) ?? 0) > earlier.ref.index
}

/** An entry of the history without a readable act. */
export function unread(
  ref: Ref,
  of: readonly string[],
  outcome: Pick<Entry, 'outcome'> & { reason?: VoidReason; code?: string },
): Entry {
  return { ref, of, matters: [], ...outcome } as Entry
}
