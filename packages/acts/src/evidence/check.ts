import { toHex, utf8, type Crypto } from '@alternat/tlog'
import { blobDigest } from '../bytes/blob.ts'
import { canonicalize } from '../bytes/json.ts'
import { sideOf } from '../bytes/origin.ts'
import { readSideCard, type ReadSideCard } from '../bytes/side-card.ts'
import { cardOf, type Card } from '../card.ts'
import { decodeContainer } from '../container/decode.ts'
import { EVIDENCE_SHAPE } from '../container/shape.ts'
import { fold } from '../fold/fold.ts'
import type { Fold, LogHeld } from '../fold/types.ts'
import { blobsOfSealed } from './blobs-named.ts'
import { checkLog, leafHex, type CheckedLog } from './check-log.ts'
import { evidenceFault } from './codes.ts'
import { isPublic, isWhole, parseEvidenceManifest, type EvidenceManifest } from './manifest.ts'
import { publicSetOf, publicSetOfFold, type PublicSet } from './public-set.ts'
import { Reading } from './reading.ts'
import { reportOf } from './report-of.ts'
import type { EvidenceReport, Trust } from './report.ts'

/** What {@link checkEvidence} may be told. */
export interface EvidenceOptions {
  /** What the reader vouches for from outside the file; without it `trusted` is false. */
  readonly trust?: Trust
  /** Show the state as of another day than the file asks for. */
  readonly asOf?: string
}

/** What follows from the acts of a file that covers its logs whole. */
export interface Shown {
  readonly fold: Fold
  readonly card: Card | null
}

/**
 * Checks an evidence file (docs/formats/evidence.md) with nothing but its bytes: signatures, trees, proofs,
 * texts, and, where it covers its logs whole, the state that follows. No key is trusted because it is in the
 * file. Never throws; everything wrong is a fault that says where.
 */
export function checkEvidence(
  crypto: Crypto,
  bytes: Uint8Array,
  options: EvidenceOptions = {},
): EvidenceReport {
  const decoded = decodeContainer(EVIDENCE_SHAPE, bytes)
  if (!decoded.ok)
    return reportOf(crypto, { faults: [evidenceFault(decoded.fault.code, decoded.fault.where ?? 'file')] })
  const reading = new Reading(decoded.value)
  const file = reading.take('manifest.json')
  const parsed = file === null ? null : parseEvidenceManifest(file)
  if (parsed?.ok !== true) return reportOf(crypto, { faults: [evidenceFault('manifest', 'manifest.json')] })
  const manifest = parsed.value
  const logs = checkLogs(crypto, reading, manifest)
  checkBlobs(crypto, reading, logs)
  reading.blameUnused()
  const shown = checkShown(crypto, reading, manifest, logs, options.asOf)
  const publicSet = checkPublic(crypto, reading, manifest, logs, shown)
  const { faults } = reading
  return reportOf(crypto, { manifest, logs, shown, publicSet, faults, trust: options.trust ?? {} })
}

/** SHA-256 (hex) over the canonical card or fold: the manifest field `shows`. */
export function digestOfShown(crypto: Crypto, { fold, card }: Shown): string {
  return toHex(crypto.sha256(utf8(canonicalize(card ?? fold))))
}

function checkLogs(crypto: Crypto, reading: Reading, manifest: EvidenceManifest): CheckedLog[] {
  const cards = new Map<string, ReadSideCard>()
  for (const side of new Set(manifest.logs.map(({ log }) => sideOf(log)))) {
    const bytes = reading.take(`card/${side}`)
    const read = bytes === null ? null : readSideCard(crypto, bytes)
    if (read?.ok === true && read.value.card.side === side) cards.set(side, read.value)
    else reading.blame(bytes === null ? 'card-missing' : 'card', `card/${side}`)
  }
  return manifest.logs
    .map((entry, n) => checkLog(crypto, reading, cards, entry, n))
    .filter((log) => log !== null)
}

function checkBlobs(crypto: Crypto, reading: Reading, logs: readonly CheckedLog[]): void {
  const blobs = reading.under('blob/')
  if (blobs.length === 0) return
  const named = new Set(logs.flatMap(({ acts }) => acts.flatMap(({ sealed }) => blobsOfSealed(sealed))))
  for (const { name, bytes } of blobs) {
    const digest = name.slice('blob/'.length)
    if (named.has(digest)) reading.take(name)
    if (blobDigest(crypto, bytes) !== digest) reading.blame('blob', name)
  }
}

function checkShown(
  crypto: Crypto,
  reading: Reading,
  manifest: EvidenceManifest,
  logs: readonly CheckedLog[],
  asOf: string | undefined,
): Shown | null {
  if (!isWhole(manifest)) return checkMatterOfSome(reading, manifest, logs)
  // On top of anything wrong below it, a state would be a guess.
  if (reading.faults.length > 0) return null
  const held = logs.map(({ entry, leaves }) => ({ log: entry.log, leaves: leaves ?? [] }))
  const shown = shownBy(crypto, held, manifest.matter, manifest.asOf)
  if (shown === null) return reading.blame('matter', 'manifest.json')
  if (digestOfShown(crypto, shown) !== manifest.shows) return reading.blame('shows', 'manifest.json')
  return asOf === undefined ? shown : shownBy(crypto, held, manifest.matter, asOf)
}

/**
 * The state that follows from whole logs, and the page of the matter; null if there is no such matter.
 *
 * @param memo as in `FoldOptions`: what earlier folds of the same logs have verified
 */
export function shownBy(
  crypto: Crypto,
  logs: readonly LogHeld[],
  matter: string | null,
  asOf: string | null,
  memo: Map<string, unknown> = new Map(),
): Shown | null {
  const state = fold(crypto, logs, asOf === null ? { memo } : { asOf, memo })
  if (matter === null) return { fold: state, card: null }
  const found = state.matters.find(({ id }) => id === matter)
  return found === undefined ? null : { fold: state, card: cardOf(state, found) }
}

/** What the sides have listed as public, against what is inside; of a file of public acts a gap is a fault. */
function checkPublic(
  crypto: Crypto,
  reading: Reading,
  manifest: EvidenceManifest,
  logs: readonly CheckedLog[],
  shown: Shown | null,
): PublicSet | null {
  if (!isPublic(manifest)) return shown === null ? null : publicSetOfFold(shown.fold)
  const set = publicSetOf(crypto, logs)
  for (const { log, index } of set.withheld) reading.blame('public-withheld', `${log} ${index}`)
  for (const { log, index } of set.unlisted) reading.blame('public-unlisted', `${log} ${index}`)
  return set
}

function checkMatterOfSome(reading: Reading, manifest: EvidenceManifest, logs: readonly CheckedLog[]): null {
  const { matter, asOf, shows } = manifest
  const isInside = isPublic(manifest) || logs.some(({ acts }) => acts.some((act) => leafHex(act) === matter))
  if (!isInside) reading.blame('matter', 'manifest.json')
  // Nothing can be computed from some acts, so nothing may be claimed: neither a day nor what is shown.
  if (asOf !== null || shows !== null) reading.blame('manifest', 'manifest.json')
  return null
}
