import type { Result } from '@alternat/tlog'
import type { OutgoingSummary } from '../api/bundles.ts'
import type { BundleCode } from './codes.ts'
import { readContents } from './contents.ts'
import { actsFrom } from './describe.ts'
import { exportArchive } from './export.ts'
import type { Holder } from './receiver.ts'

/** Says what a bundle for a side would carry: what it is not known to hold. Faults as of `exportBundle`. */
export function describeOutgoing(
  holder: Holder,
  request: { readonly dialogue: string; readonly to: string },
): Result<OutgoingSummary, BundleCode> {
  const archive = exportArchive(holder, request)
  if (!archive.ok) return archive
  const contents = readContents(holder.crypto, archive.value)
  if (!contents.ok) return contents
  const { logs, blobs, notes } = contents.value
  return {
    ok: true,
    value: {
      ...request,
      logs: logs.map(({ entry }) => entry),
      acts: logs.flatMap((log) => actsFrom(log, contents.value, log.entry.from)),
      blobs: blobs.size,
      notes: notes.size,
    },
  }
}
