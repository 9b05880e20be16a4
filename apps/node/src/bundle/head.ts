import type { ReadSideCard } from '@alternat/acts'
import { encodeCheckpoint, ok, type Checkpoint, type Result, type TlogCode } from '@alternat/tlog'
import { bundleFault, type BundleCode } from './codes.ts'
import type { CarriedLog } from './contents.ts'
import { checkCosignature, cosignerKeys, openLogCheckpoint } from '@alternat/acts'
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

/** Checks the checkpoint of a carried log: `bad-checkpoint`, `bad-signature`. */
export function checkHead(
  holder: Against,
  card: ReadSideCard,
  { entry, note, cosignatures }: CarriedLog,
): Result<CheckedHead, BundleCode> {
  const opened = openLogCheckpoint(holder.crypto, card, entry.log, note)
  if (!opened.ok) {
    return bundleFault(UNSIGNED.has(opened.fault.code) ? 'bad-signature' : 'bad-checkpoint', entry.log)
  }
  const { checkpoint, own } = opened.value
  if (checkpoint.size !== entry.size) return bundleFault('bad-checkpoint', entry.log)
  const checked = checkLines(holder, cosignatures, encodeCheckpoint(checkpoint))
  return checked === null
    ? bundleFault('bad-signature', entry.log)
    : ok({ checkpoint, own, cosignatures: checked })
}

/**
 * The lines by keys of sides met here. Lines of strangers are dropped: they prove nothing, and kept they would
 * be room to fill. A line in the name of a known key that does not verify is `null`: somebody made it up.
 */
function checkLines(holder: Against, lines: readonly string[], text: string): string[] | null {
  if (lines.length === 0) return []
  const cards = holder.store.cards().map(({ side }) => pinnedCard(holder, side))
  const keys = cards.flatMap((card) => (card === null ? [] : cosignerKeys(holder.crypto, card.card)))
  const names = new Set(keys.map(({ name }) => name))
  const known = lines.filter((line) => names.has(line.split(' ')[1] ?? ''))
  return known.every((line) => checkCosignature(holder.crypto, line, text, keys) !== null) ? known : null
}
