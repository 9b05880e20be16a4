import { areNeutral, checkCosignature, lineKeys, type SideCard } from '@alternat/acts'
import { ALG_COSIGNATURE, parseCheckpoint, parseNote, type Vkey } from '@alternat/tlog'
import type { Holder } from '../bundle/receiver.ts'
import type { LogHead } from '../store/types.ts'
import { keyClaimed, witnessKeys } from '../witness/in-bundles.ts'

/** The cosignatures that go into a file beside a checkpoint, and the neutral witnesses that gave some of them. */
export interface LinesShown {
  /** Signature lines without line feed. */
  readonly lines: readonly string[]
  readonly neutral: readonly Vkey[]
}

/**
 * The cosignature lines held for the head of a log that a reader of the file can check: by the keys on the cards in
 * it, and by the neutral witnesses pinned here. A line by anybody else would make the whole file not hold.
 */
export function linesShown(holder: Holder, head: LogHead, cards: readonly SideCard[]): LinesShown {
  const { store, crypto } = holder
  const note = parseNote(head.checkpoint)
  if (!note.ok || !parseCheckpoint(note.value.text).ok) return { lines: [], neutral: [] }
  const { text } = note.value
  const sides = cards.flatMap((card) => lineKeys(crypto, card, head.log))
  const deciding = witnessKeys(crypto, store).filter(({ type }) => type === ALG_COSIGNATURE)
  const pinned = deciding.filter((key) => areNeutral(crypto, cards, [key]))
  const held = store.cosignatures(head.log, head.size)
  const lines = held
    .map(({ line }) => line)
    .filter((line) => checkCosignature(crypto, line, text, [...sides, ...pinned]) !== null)
  const neutral = pinned.filter((key) => lines.some((line) => keyClaimed(line, [key]) !== null))
  return { lines, neutral }
}
