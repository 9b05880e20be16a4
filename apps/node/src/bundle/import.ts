import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import { settleErasures } from '../erase/settle.ts'
import { AGE } from './age.ts'
import type { BundleCode } from './codes.ts'
import type { Contents } from './contents.ts'
import { holdBundle, retryHeld } from './held.ts'
import { readWaiting, roomFor, waitingOf, type Waiting } from './places.ts'
import type { Receiver } from './receiver.ts'
import { takeIn, type ImportReport } from './take-in.ts'

/**
 * The one way in (design §3): decrypts, verifies, and applies a bundle in one transaction. Refused, the store
 * is as it was. The same bundle again, or an older one, is fine and says so; one that begins beyond what is
 * held is kept and applied when the gap is filled, so that any order of delivery ends the same. What a refused bundle
 * shows under the signature of another log is kept: two histories, or one that nothing ties yet to the one held
 * (misbehaviour/watch.ts).
 *
 * @param now milliseconds since 1970, for a draft about what it shows; without it none is made
 */
export async function importBundle(
  receiver: Receiver,
  bytes: Uint8Array,
  now: number | null = null,
): Promise<Result<ImportReport, BundleCode | StoreCode>> {
  const archive = await (receiver.cipher ?? AGE).decrypt(receiver.keys.bundleIdentity, bytes)
  if (!archive.ok) return archive
  let waiting: Waiting = { dialogue: '', names: [] }
  const room = (contents: Contents): Result<void, BundleCode> => {
    waiting = waitingOf(contents)
    return roomFor(receiver, bytes, waiting)
  }
  // From here to the end nothing waits: between check and transaction no other import can come.
  let taken = takeIn(receiver, archive.value, room, now)
  // Full, as far as this process knows whose the places are: it has not read yet what an earlier one has kept.
  if (!taken.ok && taken.fault.code === 'held-full' && (await readWaiting(receiver)))
    taken = takeIn(receiver, archive.value, room, now)
  if (!taken.ok) return taken
  const { report, waits } = taken.value
  if (waits) {
    settleErasures(receiver.store)
    const kept = holdBundle(receiver, bytes, waiting)
    return kept.ok ? ok({ ...report, held: true }) : kept
  }
  const followed = report.nothingNew ? [] : await retryHeld(receiver, now)
  // What could not be deleted now is deleted at the next occasion; the bundle is taken in either way.
  settleErasures(receiver.store)
  return ok({ ...report, followed })
}

export type { ImportReport } from './take-in.ts'
