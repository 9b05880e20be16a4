import { toHex, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import { AGE } from './age.ts'
import { BUNDLE_CODES, type BundleCode } from './codes.ts'
import { noteWaiting, roomFor, type Waiting } from './places.ts'
import type { Receiver } from './receiver.ts'
import { takeIn, type ImportReport } from './take-in.ts'

/** Keeps a bundle, encrypted as it came, until the gap before it is filled; `held-full`. */
export function holdBundle(
  receiver: Receiver,
  bytes: Uint8Array,
  waiting: Waiting,
): Result<void, BundleCode | StoreCode> {
  const room = roomFor(receiver, bytes, waiting)
  if (!room.ok) return room
  const id = toHex(receiver.crypto.sha256(bytes))
  const kept = receiver.store.hold(id, bytes)
  if (kept.ok) noteWaiting(receiver.store, id, waiting)
  return kept
}

/**
 * Tries the waiting bundles again and again until none of them brings anything more. One that turns out not to
 * hold is dropped: it could never be applied.
 */
export async function retryHeld(receiver: Receiver, now: number | null = null): Promise<ImportReport[]> {
  const reports: ImportReport[] = []
  for (let progress = true; progress;) {
    progress = false
    for (const { id, bundle } of receiver.store.held()) {
      const report = await retryOne(receiver, id, bundle, now)
      if (report === null) continue
      progress = true
      reports.push(report)
    }
  }
  return reports
}

async function retryOne(
  receiver: Receiver,
  id: string,
  bundle: Uint8Array,
  now: number | null,
): Promise<ImportReport | null> {
  const archive = await (receiver.cipher ?? AGE).decrypt(receiver.keys.bundleIdentity, bundle)
  const taken = archive.ok ? takeIn(receiver, archive.value, undefined, now) : archive
  if (taken.ok && taken.value.waits) return taken.value.report.nothingNew ? null : taken.value.report
  // A fault of the store says nothing about the bundle: it stays. So it does while a log in it waits for a move.
  const waits = taken.ok && taken.value.report.leftOut.some(({ code }) => code === 'move-unheld')
  if (!waits && (taken.ok || taken.fault.code in BUNDLE_CODES)) receiver.store.unhold(id)
  return taken.ok && !taken.value.report.nothingNew ? taken.value.report : null
}
