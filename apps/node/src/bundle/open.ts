import {
  fingerprint,
  readSideCard,
  relyOnWitnesses,
  sideOf,
  witnessedBy,
  type Fingerprint,
  type Trust,
  type Witnessed,
} from '@alternat/acts'
import {
  ok,
  parseCheckpoint,
  parseNote,
  parseSignatureLine,
  toHex,
  type Crypto,
  type Fault,
  type Result,
} from '@alternat/tlog'
import type { Secret } from '../keys/secret.ts'
import { decryptWith } from './age.ts'
import { bundleFault, type BundleCode } from './codes.ts'
import { readContents, type CarriedLog, type Contents } from './contents.ts'
import { actsFrom, type DescribedAct } from './describe.ts'
import { planLog } from './plan.ts'
import { pinnedCard, type Against, type Ground } from './receiver.ts'

/** What {@link verifyBundle} found. */
export interface BundleReport {
  readonly format: 'alternat/bundle/v1'
  /** Nothing is wrong with it, as far as it can be checked by itself. */
  readonly ok: boolean
  /** `ok`, and every root was vouched for by the caller. */
  readonly trusted: boolean
  readonly sentence: string
  readonly from: string
  readonly to: string
  readonly dialogue: string
  readonly roots: readonly {
    readonly side: string
    readonly fingerprint: Fingerprint
    readonly trusted: boolean
  }[]
  readonly logs: readonly {
    readonly log: string
    readonly from: number
    readonly size: number
    /** Root of the checkpoint, hex; null where it cannot be read. */
    readonly root: string | null
    /** Whether the log is carried from its beginning: only then can its tree be computed. */
    readonly whole: boolean
    /** How many places carried have no act beside their commitment: not held by the sender, or not released to us. */
    readonly withheld: number
    /** Who of the witnesses that the caller relies on has confirmed the checkpoint; null where none was named. */
    readonly witnessed: readonly Witnessed[] | null
  }[]
  readonly acts: readonly DescribedAct[]
  readonly faults: readonly Fault<BundleCode>[]
}

/** Decrypts a bundle and reads what is inside, with every check that needs nothing else. */
export async function openBundle(
  crypto: Crypto,
  bytes: Uint8Array,
  identity: Secret,
): Promise<Result<Contents, BundleCode>> {
  const archive = await decryptWith(identity, bytes)
  return archive.ok ? readContents(crypto, archive.value) : archive
}

/**
 * Checks a bundle by itself, with the checks of the import, against the cards that it carries. A log that does
 * not begin at leaf 0 can be checked for its signature alone: what comes before it is not in the file.
 *
 * @param trust fingerprints of roots the caller vouches for, and witnesses that the caller relies on
 */
export async function verifyBundle(
  crypto: Crypto,
  bytes: Uint8Array,
  identity: Secret,
  trust: Trust = {},
): Promise<Result<BundleReport, BundleCode>> {
  const contents = await openBundle(crypto, bytes, identity)
  return contents.ok ? ok(reportOf(crypto, contents.value, trust)) : contents
}

function reportOf(crypto: Crypto, contents: Contents, trust: Trust): BundleReport {
  const { manifest, logs } = contents
  // By itself a bundle may bring its receiver's own log too, whatever the receiver holds.
  const against: Against = { crypto, store: emptyGround(contents), repairing: true }
  const faults = logs.flatMap((log) => faultOf(against, log, contents) ?? [])
  const roots = rootsOf(crypto, contents, trust.fingerprints ?? [])
  const sound = faults.length === 0
  const trusted = sound && roots.length > 0 && roots.every((root) => root.trusted)
  return {
    format: 'alternat/bundle/v1',
    ok: sound,
    trusted,
    sentence: sentenceOf(sound, trusted),
    from: manifest.from,
    to: manifest.to,
    dialogue: manifest.dialogue,
    roots,
    logs: logs.map((log) => ({
      ...log.entry,
      root: rootOf(log),
      whole: log.entry.from === 0,
      withheld: log.leaves.filter((leaf) => !contents.acts.has(toHex(leaf))).length,
      witnessed: sound ? witnessedOf(crypto, contents, log, trust) : null,
    })),
    acts: logs.flatMap((log) => actsFrom(log, contents, log.entry.from)),
    faults,
  }
}

function witnessedOf(
  crypto: Crypto,
  { cards }: Contents,
  { entry, note, cosignatures }: CarriedLog,
  trust: Trust,
): Witnessed[] | null {
  const parsed = parseNote(note)
  if (!parsed.ok || !relyOnWitnesses(crypto, trust, entry.log)) return null
  return witnessedBy(crypto, trust, {
    origin: entry.log,
    text: parsed.value.text,
    lines: cosignatures.flatMap((line) => parseSignatureLine(line) ?? []),
    cards: [...cards.values()].flatMap((bytes) => {
      const read = readSideCard(crypto, bytes)
      return read.ok ? [read.value.card] : []
    }),
  })
}

function faultOf(against: Against, log: CarriedLog, contents: Contents): Fault<BundleCode> | null {
  const card = pinnedCard(against, sideOf(log.entry.log))
  const plan =
    card === null ? bundleFault('side-unknown', log.entry.log) : planLog(against, card, log, contents)
  return plan.ok ? null : plan.fault
}

/** A store that holds nothing but the cards of the bundle: nothing of it is pinned. */
function emptyGround({ manifest, cards }: Contents): Ground {
  return {
    side: manifest.to,
    cards: () => [...cards].map(([side, card]) => ({ side, card, pinnedAt: '' })),
    head: () => null,
    heads: () => [],
    leaves: () => [],
    tile: () => null,
    cosignatures: () => [],
    setting: () => null,
  }
}

function rootsOf(
  crypto: Crypto,
  { manifest, logs, cards }: Contents,
  fingerprints: readonly string[],
): BundleReport['roots'] {
  // Confirmations of the receiver's own log say nothing that rests on its root.
  const telling = logs.filter(({ entry }) => sideOf(entry.log) !== manifest.to || entry.from < entry.size)
  const given = new Set(fingerprints.map((one) => one.replaceAll(/\s/g, '').toLowerCase()))
  return telling.flatMap(({ entry }) => {
    const side = sideOf(entry.log)
    const read = readSideCard(crypto, cards.get(side) ?? new Uint8Array(0))
    if (!read.ok) return []
    const own = fingerprint(crypto, side, read.value.root)
    return [{ side, fingerprint: own, trusted: given.has(own.hex) }]
  })
}

function rootOf({ note }: CarriedLog): string | null {
  const parsed = parseNote(note)
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
  return checkpoint.ok ? toHex(checkpoint.value.root) : null
}

function sentenceOf(sound: boolean, trusted: boolean): string {
  if (!sound) return 'This bundle does not hold.'
  return trusted
    ? 'Everything in this bundle holds, under what you trust.'
    : 'Consistent under these roots: compare the fingerprints.'
}
