import { canonicalize, dialogueOf, parseCanonical } from '@alternat/acts'
import { ok, utf8, type Result } from '@alternat/tlog'
import { Type, type Static } from 'typebox'
import { bundleFault, type BundleCode } from './codes.ts'
import { checkShape, Count, Hex32, Origin, SideId, Slug } from '@alternat/acts'

const strict = { additionalProperties: false }

/** Most logs that a bundle carries, and most of which it says how far they are held. */
export const MAX_LOGS = 64

/** Notes that came and were kept or dropped, of one side in one dialogue. */
export const MAX_NOTES_HAD = 160

const Manifest = Type.Object(
  {
    v: Type.Literal('v1'),
    /** Who says they made it. Nothing is believed for it: every log is checked by its own keys. */
    from: SideId,
    to: SideId,
    dialogue: Slug,
    /** The logs carried, each from leaf `from` to its checkpoint at `size`. */
    logs: Type.Array(Type.Object({ log: Origin, from: Count, size: Count }, strict), { maxItems: MAX_LOGS }),
    /** What the sender holds of the logs of others: a hint for the next bundle, not signed by anyone. */
    heard: Type.Array(Type.Object({ log: Origin, size: Count }, strict), { maxItems: MAX_LOGS }),
    /** Ids of the receiver's notes off the record that the sender has; absent where it has none. */
    notes: Type.Optional(Type.Array(Hex32, { minItems: 1, maxItems: MAX_NOTES_HAD })),
  },
  strict,
)

/** The list of contents of a bundle (docs/formats/bundle.md). */
export type BundleManifest = Static<typeof Manifest>
/** What it says of one log. */
export type BundleManifestLog = BundleManifest['logs'][number]

/** A full manifest has about 50 KiB. */
const MAX_MANIFEST = 65_536

/** The canonical bytes of a manifest. */
export function encodeManifest(manifest: BundleManifest): Uint8Array {
  return utf8(canonicalize(manifest))
}

/** Reads a manifest: canonical, of its shape, both lists sorted, without repeats, of the one dialogue. */
export function parseManifest(bytes: Uint8Array): Result<BundleManifest, BundleCode> {
  const json = parseCanonical(bytes, { maxBytes: MAX_MANIFEST })
  if (!json.ok) return bundleFault('manifest', json.fault.message)
  const shape = checkShape(Manifest, json.value)
  if (!shape.ok) return bundleFault('manifest', shape.fault.where)
  const manifest = json.value as unknown as BundleManifest
  const { notes = [] } = manifest
  const inOrder = notes.every((id, i) => i === 0 || (notes[i - 1] ?? '') < id)
  const sorted = inOrder && isSorted(manifest, manifest.logs) && isSorted(manifest, manifest.heard)
  const backwards = manifest.logs.find(({ from, size }) => from > size)
  return sorted && backwards === undefined ? ok(manifest) : bundleFault('manifest', backwards?.log)
}

function isSorted({ dialogue }: BundleManifest, logs: readonly { readonly log: string }[]): boolean {
  return logs.every(
    ({ log }, i) => dialogueOf(log) === dialogue && (i === 0 || (logs[i - 1]?.log ?? '') < log),
  )
}
