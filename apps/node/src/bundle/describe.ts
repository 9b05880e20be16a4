import { fingerprint, readEnvelope, readSideCard, sideOf, unseal } from '@alternat/acts'
import { equal, ok, toHex, type Result } from '@alternat/tlog'
import type { BundleSummary, DescribedAct } from '../api/bundles.ts'
import { decryptWith } from './age.ts'
import type { BundleCode } from './codes.ts'
import { readContents, type CarriedLog, type Contents } from './contents.ts'
import { pinnedCard, type Holder, type Receiver } from './receiver.ts'
import { verifyToLook } from './take-in.ts'

export type { BundleSummary, DescribedAct } from '../api/bundles.ts'

/** Says what is inside a bundle and what importing it would do. Changes nothing. */
export async function describeBundle(
  receiver: Receiver,
  bytes: Uint8Array,
): Promise<Result<BundleSummary, BundleCode>> {
  const archive = await decryptWith(receiver.keys.bundleIdentity, bytes)
  return archive.ok ? describeArchive(receiver, archive.value) : archive
}

/** {@link describeBundle} for the archive inside. */
export function describeArchive(holder: Holder, archive: Uint8Array): Result<BundleSummary, BundleCode> {
  const contents = readContents(holder.crypto, archive)
  if (!contents.ok) return contents
  const { manifest, logs, blobs } = contents.value
  const verified = verifyToLook(holder, contents.value)
  // Of our own log a bundle brings cosignatures alone.
  const others = logs.filter(({ entry }) => sideOf(entry.log) !== holder.store.side)
  const acts = others.flatMap((log) => newActs(holder, log, contents.value))
  const grows = verified.ok && verified.value.plans.some(({ growth }) => growth !== null)
  const news = grows || [...blobs.keys()].some((digest) => holder.store.blob(digest) === null)
  return ok({
    from: manifest.from,
    to: manifest.to,
    dialogue: manifest.dialogue,
    sender: senderOf(holder, contents.value),
    logs: others.map(({ entry }) => {
      const held = heldOf(holder, entry.log)
      return { ...entry, held, brings: Math.max(0, entry.size - Math.max(held, entry.from)) }
    }),
    acts,
    blobs: blobs.size,
    would: !verified.ok ? 'be refused' : verified.value.waits ? 'wait' : news ? 'apply' : 'bring nothing',
    refusal: verified.ok ? null : verified.fault,
    leftOut: verified.ok ? verified.value.leftOut : [],
  })
}

/** The acts of a carried log from a leaf on, each in a line. */
export function actsFrom({ entry, leaves }: CarriedLog, { acts }: Contents, from: number): DescribedAct[] {
  const first = Math.max(0, from - entry.from)
  return leaves.slice(first).map((leaf, i) => {
    const index = entry.from + first + i
    const parts = unseal(acts.get(toHex(leaf)) ?? new Uint8Array(0))
    const read = parts === null ? null : readEnvelope(parts.envelope)
    const payload = read?.ok === true ? read.value.payload : null
    return {
      log: entry.log,
      index,
      kind: payload?.kind ?? null,
      at: payload?.at ?? null,
      office: payload?.office ?? null,
      title: payload === null ? null : titleOf(payload.body),
    }
  })
}

/** The first of the fields by which a person would know the act. */
function titleOf(body: Readonly<Record<string, unknown>>): string | null {
  const words = ['title', 'summary', 'slug'].map((field) => body[field])
  return words.find((one) => typeof one === 'string') ?? null
}

function newActs(holder: Holder, log: CarriedLog, contents: Contents): DescribedAct[] {
  return actsFrom(log, contents, heldOf(holder, log.entry.log))
}

function heldOf({ store }: Holder, log: string): number {
  return store.head(log)?.size ?? 0
}

function senderOf(holder: Holder, { manifest, cards }: Contents): BundleSummary['sender'] {
  const bytes = cards.get(manifest.from)
  const read = bytes === undefined ? null : readSideCard(holder.crypto, bytes)
  if (read?.ok !== true || read.value.card.side !== manifest.from)
    return { fingerprint: null, root: 'no card' }
  const own = fingerprint(holder.crypto, manifest.from, read.value.root)
  const pinned = pinnedCard(holder, manifest.from)
  if (pinned === null) return { fingerprint: own, root: 'not met' }
  return { fingerprint: own, root: equal(pinned.root, read.value.root) ? 'pinned' : 'differs' }
}
