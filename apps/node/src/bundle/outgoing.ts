import type { Result } from '@alternat/tlog'
import type { BundleCode } from './codes.ts'
import { readContents } from './contents.ts'
import { actsFrom, type DescribedAct } from './describe.ts'
import { exportArchive } from './export.ts'
import type { Holder } from './receiver.ts'

/** What a bundle for a side would carry if it were made now. */
export interface OutgoingSummary {
  readonly to: string
  readonly dialogue: string
  /** Each log carried, and from which leaf on. */
  readonly logs: readonly { readonly log: string; readonly from: number; readonly size: number }[]
  readonly acts: readonly DescribedAct[]
  readonly blobs: number
  /** Notes off the record that go with it. */
  readonly notes: number
}

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
