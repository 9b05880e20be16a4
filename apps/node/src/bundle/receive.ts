import type { Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { BundleCode } from './codes.ts'
import { noteHeard } from './heard-at.ts'
import { importBundle, type ImportReport } from './import.ts'
import type { Receiver } from './receiver.ts'

/**
 * Takes a bundle in, however it came, and notes when its sender was last heard.
 *
 * @param now milliseconds since 1970, UTC
 */
export async function receiveBundle(
  receiver: Receiver,
  bytes: Uint8Array,
  now: number,
): Promise<Result<ImportReport, BundleCode | StoreCode>> {
  const report = await importBundle(receiver, bytes)
  if (report.ok) noteHeard(receiver.store, report.value, now)
  return report
}
