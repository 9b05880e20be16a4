import { openLogCheckpoint, type ReadSideCard } from '@alternat/acts'
import { toHex, type Crypto } from '@alternat/tlog'
import { Remembered } from '../dialogue/remembered.ts'

/** Heads remembered under one card: a bundle brings one or two of a side, and everybody looks at them. */
const MAX_HEADS = 64

const opened = new WeakMap<ReadSideCard, Remembered<ReturnType<typeof openLogCheckpoint>>>()

/** `openLogCheckpoint`, once for a card, a log and the bytes of a note. */
export function openHead(
  crypto: Crypto,
  card: ReadSideCard,
  log: string,
  note: Uint8Array,
): ReturnType<typeof openLogCheckpoint> {
  const heads = opened.get(card) ?? new Remembered<ReturnType<typeof openLogCheckpoint>>(MAX_HEADS)
  opened.set(card, heads)
  const name = `${log} ${toHex(crypto.sha256(note))}`
  const known = heads.get(name)
  if (known !== undefined) return known
  const fresh = openLogCheckpoint(crypto, card, log, note)
  heads.set(name, fresh)
  return fresh
}
