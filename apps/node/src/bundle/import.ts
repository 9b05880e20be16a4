import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import { decryptWith } from './age.ts'
import type { BundleCode } from './codes.ts'
import { holdBundle, retryHeld, roomFor } from './held.ts'
import type { Receiver } from './receiver.ts'
import { takeIn, type ImportReport } from './take-in.ts'

/**
 * The one way in (design §3): decrypts, verifies, and applies a bundle in one transaction. Refused, the store
 * is as it was. The same bundle again, or an older one, is fine and says so; one that begins beyond what is
 * held is kept and applied when the gap is filled, so that any order of delivery ends the same.
 */
export async function importBundle(
  receiver: Receiver,
  bytes: Uint8Array,
): Promise<Result<ImportReport, BundleCode | StoreCode>> {
  const archive = await decryptWith(receiver.keys.bundleIdentity, bytes)
  if (!archive.ok) return archive
  // From here to the end nothing waits: between check and transaction no other import can come.
  const taken = takeIn(receiver, archive.value, () => roomFor(receiver, bytes))
  if (!taken.ok) return taken
  const { report, waits } = taken.value
  if (waits) {
    const kept = holdBundle(receiver, bytes)
    return kept.ok ? ok({ ...report, held: true }) : kept
  }
  const followed = report.nothingNew ? [] : await retryHeld(receiver)
  return ok({ ...report, followed })
}

export type { ImportReport } from './take-in.ts'
