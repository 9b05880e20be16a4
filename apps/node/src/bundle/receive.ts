import type { Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { BundleCode } from './codes.ts'
import { noteHeard } from './heard-at.ts'
import { importBundle, type ImportReport } from './import.ts'
import type { Receiver } from './receiver.ts'

/**
 * Takes a bundle in, however it came, and notes when its sender was last heard: when its own log grew by what
 * it had signed. A bundle replayed by anybody else is no sign of life.
 *
 * @param now milliseconds since 1970, UTC
 */
export async function receiveBundle(
  receiver: Receiver,
  bytes: Uint8Array,
  now: number,
): Promise<Result<ImportReport, BundleCode | StoreCode>> {
  const report = await importBundle(receiver, bytes, now)
  if (report.ok && [report.value, ...report.value.followed].some(grew))
    noteHeard(receiver.store, report.value, now)
  return report
}

function grew({ from, logs }: ImportReport): boolean {
  return logs.some(({ log, before, after }) => log.startsWith(`${from}/`) && after > before)
}
