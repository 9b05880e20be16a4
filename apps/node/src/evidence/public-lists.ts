import type { Entry, Fold } from '@alternat/acts'
import type { PublicAct, PublicList, PublicLists } from '../api/public-lists.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import { sideIdOf } from '../dialogue/members.ts'
import type { Store } from '../store/types.ts'
import { composeList, listFaultOf, listOfOthers } from './public-list.ts'

/** What our side can put on the record now as the list of public acts: its own, and the latest of another side. */
export function publicLists(store: Store, dialogue: string): PublicLists {
  const list = composeList(store, dialogue)
  const acts = actsOn(foldOf(store, dialogue), list)
  return { ours: { list, acts }, theirs: theirsOf(store, dialogue) }
}

function theirsOf(store: Store, dialogue: string): PublicLists['theirs'] {
  const latest = listOfOthers(store, dialogue)
  if (latest === null) return null
  const { entry, body } = latest
  const refused = listFaultOf(store, dialogue, body)
  const { missing = [], extra = [], ...fault } = refused?.fault ?? {}
  return {
    by: bySide(store, dialogue, entry),
    act: entry.ref,
    list: { upTo: body.upTo, public: body.public },
    fault: refused === null ? null : (fault as NonNullable<PublicLists['theirs']>['fault']),
    missing,
    extra,
  }
}

function bySide(store: Store, dialogue: string, { ref, of }: Entry): string {
  return of[0] ?? sideIdOf(store, dialogue, ref.log.slice(0, ref.log.indexOf('/')))
}

function actsOn({ entries }: Fold, list: PublicList): PublicAct[] {
  const listed = new Set(list.public.map(({ log, index }) => `${log} ${index}`))
  return entries
    .filter(({ ref }) => listed.has(`${ref.log} ${ref.index}`))
    .map(({ ref, kind, on }) => ({ ref, kind: kind ?? '', on: on ?? '' }))
}
