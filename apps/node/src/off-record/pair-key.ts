import { base64ToBytes } from '@alternat/tlog'
import { pinnedCard, type Against } from '../bundle/receiver.ts'
import { offRecordKey } from '../crypto.ts'
import { originOf } from '../dialogue/frame.ts'

/** Whether this program holds a key for what stays off the record at all: a reader does not. */
export function canOpenNotes({ keys }: Against): boolean {
  return keys?.offRecord !== undefined
}

/**
 * The key that our side and another share in a dialogue (design §9 rule 20): 32 bytes, the same computed on either
 * side. Null without our secret half, without a pinned card, or where the card's key gives none.
 */
export function pairKey(holder: Against, dialogue: string, other: string): Uint8Array | null {
  const secret = holder.keys?.offRecord
  const card = pinnedCard(holder, other)
  const theirs = card === null ? null : base64ToBytes(card.card.offRecord)
  if (secret === undefined || theirs === null) return null
  const origins = [originOf(holder.store.side, dialogue), originOf(other, dialogue)] as const
  return offRecordKey(secret.expose(), theirs, [...origins])
}
