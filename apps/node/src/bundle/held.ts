import { ok, toHex, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import { AGE } from './age.ts'
import { BUNDLE_CODES, bundleFault, type BundleCode } from './codes.ts'
import { MAX_ARCHIVE } from '@alternat/acts'
import type { Receiver } from './receiver.ts'
import { takeIn, type ImportReport } from './take-in.ts'

/** Most bundles kept waiting, and most bytes of them: a side could otherwise fill the disk with the future. */
const MAX_HELD = 64

/** Whether a bundle may be kept: it is already, or there is room for one more; else `held-full`. */
export function roomFor({ store, crypto }: Receiver, bytes: Uint8Array): Result<void, BundleCode> {
  const id = toHex(crypto.sha256(bytes))
  const held = store.held()
  if (held.some((one) => one.id === id)) return ok(undefined)
  const size = held.reduce((sum, { bundle }) => sum + bundle.length, bytes.length)
  return held.length >= MAX_HELD || size > MAX_ARCHIVE ? bundleFault('held-full') : ok(undefined)
}

/** Keeps a bundle, encrypted as it came, until the gap before it is filled; `held-full`. */
export function holdBundle(receiver: Receiver, bytes: Uint8Array): Result<void, BundleCode | StoreCode> {
  const room = roomFor(receiver, bytes)
  return room.ok ? receiver.store.hold(toHex(receiver.crypto.sha256(bytes)), bytes) : room
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
