import { bad, ok, utf8, type Result } from '@alternat/tlog'
import { Type, type Static } from 'typebox'
import { canonicalize, parseCanonical } from '../bytes/json.ts'
import { dialogueOf } from '../bytes/origin.ts'
import { checkShape } from '../schema/check.ts'
import { Count, Day, Hex32, OneOf, Origin, Slug } from '../schema/common.ts'

const strict = { additionalProperties: false }

const Log = Type.Object(
  {
    log: Origin,
    /** The size of the checkpoint carried. */
    size: Count,
    covers: OneOf(['all', 'some', 'public']),
    /** For `some` and `public`: which acts are inside, ascending. Empty for `all`. */
    indexes: Type.Array(Type.Object({ index: Count, leaf: Hex32 }, strict), { maxItems: 400_000 }),
    /** For `all`: places whose act is not inside, ascending. Empty for the others. */
    withheld: Type.Array(
      Type.Object(
        { index: Count, code: Type.Union([Type.Null(), Type.Literal('member-too-large')]) },
        strict,
      ),
      { maxItems: 400_000 },
    ),
  },
  strict,
)

const Manifest = Type.Object(
  {
    v: Type.Literal('v1'),
    dialogue: Slug,
    matter: Type.Union([Hex32, Type.Null()]),
    asOf: Type.Union([Day, Type.Null()]),
    /** SHA-256 over the card (or the fold, without a matter) that follows; null where some log is not whole. */
    shows: Type.Union([Hex32, Type.Null()]),
    logs: Type.Array(Log, { minItems: 1, maxItems: 64 }),
  },
  strict,
)

/** The list of contents of an evidence file (docs/formats/evidence.md). */
export type EvidenceManifest = Static<typeof Manifest>
/** What it says of one log. */
export type EvidenceManifestLog = Static<typeof Log>

/** Sixteen million bytes: room for 64 logs of some hundred thousand named acts. */
const MAX_MANIFEST = 1 << 24

/** The canonical bytes of a manifest. */
export function encodeEvidenceManifest(manifest: EvidenceManifest): Uint8Array {
  return utf8(canonicalize(manifest))
}

/** Reads a manifest: canonical, of its shape, logs sorted and of the one dialogue, lists ascending. */
export function parseEvidenceManifest(bytes: Uint8Array): Result<EvidenceManifest, 'manifest'> {
  const json = parseCanonical(bytes, { maxBytes: MAX_MANIFEST })
  if (!json.ok) return wrong(json.fault.message)
  const shape = checkShape(Manifest, json.value)
  if (!shape.ok) return wrong(shape.fault.message, shape.fault.where)
  const manifest = json.value as unknown as EvidenceManifest
  const mixed = manifest.logs.some(({ covers }) => covers === 'public') && !isPublic(manifest)
  if (mixed) return wrong('A file of public acts is about nothing else.')
  const log = manifest.logs.find((one, i) => !isSound(manifest, one, i))
  return log === undefined ? ok(manifest) : wrong('A log in the list of contents does not fit.', log.log)
}

/** Whether every log is covered whole: then the state can be computed. */
export function isWhole(manifest: EvidenceManifest): boolean {
  return manifest.logs.every(({ covers }) => covers === 'all')
}

/** Whether the file shows what is public of a dialogue, and is about nothing else. */
export function isPublic({ logs, matter }: EvidenceManifest): boolean {
  return matter === null && logs.every(({ covers }) => covers === 'public')
}

function isSound(manifest: EvidenceManifest, log: EvidenceManifestLog, i: number): boolean {
  const before = manifest.logs[i - 1]
  if (before !== undefined && before.log >= log.log) return false
  if (dialogueOf(log.log) !== manifest.dialogue) return false
  const foreign = log.covers === 'all' ? log.indexes : log.withheld
  return foreign.length === 0 && areWithin(log.indexes, log.size) && areWithin(log.withheld, log.size)
}

function areWithin(places: readonly { readonly index: number }[], size: number): boolean {
  return places.every(({ index }, i) => index < size && index > (places[i - 1]?.index ?? -1))
}

function wrong(message: string, where?: string): Result<never, 'manifest'> {
  return bad('manifest', message, where ?? 'manifest.json')
}
