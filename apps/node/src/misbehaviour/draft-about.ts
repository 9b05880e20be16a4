import { dialogueOf, minuteOf, sideOf } from '@alternat/acts'
import { isReader, pinnedCard } from '../bundle/receiver.ts'
import { draftRow } from '../release/draft.ts'
import { officesOf } from '../release/office.ts'
import type { DraftBeside, MisbehaviourKept } from '../store/branches.ts'
import type { Store } from '../store/types.ts'

/** Why the draft stands there, where a refused one says what was wrong. */
const FOUND = {
  code: 'misbehaviour-found',
  message: 'Found when a bundle came in. Nothing was sent: release it, or throw it away.',
} as const

/**
 * The act by which our side would put a misbehaviour file on the record, as a draft: whether it ever leaves is for our
 * people (design §4 "Evidence"). Null for a reader, outside our own dialogues, and where no log of the one convicted
 * could be named.
 *
 * @param now milliseconds since 1970; null where nobody said what time it is
 */
export function draftAbout(store: Store, file: MisbehaviourKept, now: number | null): DraftBeside | null {
  const dialogue = dialogueOf(file.log)
  const own = `${store.side}/alternat/${dialogue}`
  const against = againstWhom(store, file)
  if (now === null || against === null || isReader(store) || store.head(own) === null) return null
  const office = officesOf(store, own).find(({ powers }) => powers.includes('manage-keys'))?.name ?? 'root'
  const body = { against, digest: file.id }
  const request = { dialogue, office, kind: 'record.evidence', body, level: 'between' } as const
  return { ...draftRow(store.crypto, request, FOUND), at: minuteOf(now) }
}

/** The log of whoever is convicted; null for a neutral witness, which has none. */
function againstWhom(store: Store, { kind, keyName, log }: MisbehaviourKept): string | null {
  if (!kind.startsWith('cosigner-')) return log
  const side = sideOf(keyName)
  return pinnedCard({ store, crypto: store.crypto }, side) === null
    ? null
    : `${side}/alternat/${dialogueOf(log)}`
}
