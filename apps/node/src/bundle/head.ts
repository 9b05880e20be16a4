import type { ReadSideCard } from '@alternat/acts'
import {
  encodeCheckpoint,
  ok,
  parseSignatureLine,
  type Checkpoint,
  type Result,
  type TlogCode,
} from '@alternat/tlog'
import { bundleFault, type BundleCode } from './codes.ts'
import type { CarriedLog } from './contents.ts'
import { keyClaimed } from '../witness/in-bundles.ts'
import { checkLine, lineKeysOn, pinnedKeys } from './line-keys.ts'
import { openHead } from './opened-head.ts'
import { pinnedCard, type Against } from './receiver.ts'

/** The checkpoint of a carried log, signed by the pinned key of its side. */
export interface CheckedHead {
  readonly checkpoint: Checkpoint
  /** The note with the log's own line alone: what is stored and what `seen` digests. */
  readonly own: Uint8Array
  /** Cosignature lines that verify under a pinned card. */
  readonly cosignatures: readonly string[]
}

const UNSIGNED: ReadonlySet<TlogCode> = new Set(['note-bad-signature', 'note-unsigned', 'vkey-shape'])

/**
 * Checks the checkpoint of a carried log: `bad-checkpoint`, `bad-signature`.
 *
 * @param from the side whose bundle carries it
 */
export function checkHead(
  holder: Against,
  card: ReadSideCard,
  { entry, note, cosignatures }: CarriedLog,
  from: string,
): Result<CheckedHead, BundleCode> {
  const opened = openHead(holder.crypto, card, entry.log, note)
  if (!opened.ok) {
    return bundleFault(UNSIGNED.has(opened.fault.code) ? 'bad-signature' : 'bad-checkpoint', entry.log)
  }
  const { checkpoint, own } = opened.value
  if (checkpoint.size !== entry.size) return bundleFault('bad-checkpoint', entry.log)
  const checked = checkLines(holder, { log: entry.log, from }, cosignatures, encodeCheckpoint(checkpoint))
  return checked === null
    ? bundleFault('bad-signature', entry.log)
    : ok({ checkpoint, own, cosignatures: checked })
}

/**
 * The lines by keys of sides met here and of neutral witnesses pinned here. Lines of strangers are dropped: they
 * prove nothing, and kept they would be room to fill. A line in the name of a known key that does not verify is
 * `null`: somebody made it up. In the name of a third side it is dropped: that side may have shown the sender another card
 * than us, so that a line good over there stops every bundle here. Of another suite than Ed25519 it is a stranger's too where its key is not on the
 * card that we hold: its side may have a newer card, and must not be cut off for it.
 */
function checkLines(
  holder: Against,
  { log, from }: { readonly log: string; readonly from: string },
  lines: readonly string[],
  text: string,
): string[] | null {
  if (lines.length === 0) return []
  const cards = holder.store.cards().map(({ side }) => pinnedCard(holder, side))
  const keys = cards.flatMap((card) => (card === null ? [] : lineKeysOn(holder.crypto, card, log)))
  const names = new Set(keys.map(({ name }) => name))
  const all = [...keys, ...pinnedKeys(holder.crypto, holder.store)]
  const known = lines.filter(
    (line) => keyClaimed(line, all) !== null || (names.has(line.split(' ')[1] ?? '') && !isOtherSuite(line)),
  )
  const good = known.filter((line) => checkLine(holder.crypto, line, text, all) !== null)
  const thirds = holder.store.cards().filter(({ side }) => side !== from && side !== holder.store.side)
  const isThirds = (line: string): boolean => {
    const name = line.split(' ')[1] ?? ''
    return name !== log && thirds.some(({ side }) => name.startsWith(`${side}/`))
  }
  return known.every((line) => good.includes(line) || isThirds(line)) ? good : null
}

/** A time and the 64 bytes of Ed25519 make 72. */
function isOtherSuite(line: string): boolean {
  const read = parseSignatureLine(line)
  return read !== null && read.signature.length !== 72
}
