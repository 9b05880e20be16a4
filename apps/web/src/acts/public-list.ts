import type { PublicAct, PublicList, PublicLists } from '../../../node/src/api/public-lists.ts'
import type { ApiFault } from '../api/types.ts'

/** Our own list, or that of another side. */
export type Which = 'ours' | 'theirs'

/** A list as the form shows it. */
export interface ListShown {
  readonly which: Which
  readonly list: PublicList
  /** The acts it names that are public here, in its order. */
  readonly acts: readonly PublicAct[]
  /** Why it must not be sent. */
  readonly fault: ApiFault | null
}

/**
 * The list that is asked for; where nothing was chosen, that of another side if nothing speaks against it: whoever makes
 * one of their own instead has two lists on the record and none adopted.
 */
export function listShown({ ours, theirs }: PublicLists, chosen: Which | ''): ListShown {
  const isTheirs = theirs !== null && (chosen === 'theirs' || (chosen === '' && theirs.fault === null))
  if (!isTheirs) return { which: 'ours', ...ours, fault: null }
  const { list, fault } = theirs
  const acts = new Map(ours.acts.map((act) => [`${act.ref.log} ${act.ref.index}`, act]))
  const named = list.public.flatMap(({ log, index }) => acts.get(`${log} ${index}`) ?? [])
  return { which: 'theirs', list, acts: named, fault: fault === null ? null : { ...fault, status: 422 } }
}
