import { encodeVkey, toHex, type Crypto } from '@alternat/tlog'
import { fingerprint } from '../bytes/side-card.ts'
import { actsShown, readPlaced } from './act-shown.ts'
import type { Shown } from './check.ts'
import type { CheckedLog } from './check-log.ts'
import type { EvidenceFault } from './codes.ts'
import type { EvidenceManifest } from './manifest.ts'
import type { Custody, EvidenceLog, EvidenceReport, EvidenceRoot, Trust } from './report.ts'
import { furtherShown } from './further-shown.ts'
import type { PublicSet } from './public-set.ts'
import { isLogTrusted, isRootTrusted } from './trust.ts'
import { relyOnWitnesses, witnessedIn } from './witnessed.ts'

interface Found {
  readonly faults: readonly EvidenceFault[]
  readonly manifest?: EvidenceManifest
  readonly logs?: readonly CheckedLog[]
  readonly shown?: Shown | null
  readonly publicSet?: PublicSet | null
  readonly trust?: Trust
}

/** Puts what was found into the report. */
export function reportOf(crypto: Crypto, found: Found): EvidenceReport {
  const { faults, manifest, logs = [], shown = null, publicSet = null, trust = {} } = found
  const ok = faults.length === 0
  const entries = logs.map((log) => ({
    ...entryOf(log, ok && isLogTrusted(crypto, log, trust)),
    witnessed:
      ok && relyOnWitnesses(crypto, trust, log.entry.log) ? witnessedIn(crypto, trust, log, logs) : null,
    further: ok ? furtherShown(crypto, log, shown?.fold.entries ?? []) : null,
  }))
  const trusted = ok && entries.length > 0 && entries.every((log) => log.trusted)
  const whole = logs.every(({ leaves }) => leaves !== null)
  return {
    format: 'alternat/evidence/v1',
    ok,
    trusted,
    sentence: sentenceOf(ok, trusted, faults.length, isTrustGiven(trust)),
    dialogue: manifest?.dialogue ?? null,
    matter: manifest?.matter ?? null,
    asOf: shown === null ? (manifest?.asOf ?? null) : shown.fold.asOf,
    reconstruction: shown?.fold.reconstruction ?? compilerOf(logs),
    custody: weakest(logs.flatMap((log) => custodyOf(log) ?? [])),
    showsAbsence:
      ok && whole && hasEverySide(shown, logs) && entries.every(({ withheld }) => withheld.length === 0),
    roots: logs.map((log) => rootOf(crypto, log, trust)),
    logs: entries,
    publicSet,
    faults,
    fold: shown?.fold ?? null,
    card: shown?.card ?? null,
    acts: whole ? null : logs.flatMap((log) => actsShown(crypto, log)),
  }
}

/**
 * Whether the log of every side is inside: whoever writes the file could leave out the one with the answer in
 * it, and each log that is there would still be whole. So could they of a side that goes on elsewhere.
 */
function hasEverySide(shown: Shown | null, logs: readonly CheckedLog[]): boolean {
  const inside = new Set(logs.map(({ entry }) => entry.log))
  const sides = shown?.fold.sides ?? []
  const goesOn = sides.some(({ next }) => next !== undefined)
  return sides.length > 0 && !goesOn && sides.every(({ log }) => log === '' || inside.has(log))
}

function entryOf(log: CheckedLog, trusted: boolean): Omit<EvidenceLog, 'further' | 'witnessed'> {
  const { entry, card, checkpoint, acts, cosigned, neutral } = log
  return {
    log: entry.log,
    side: card.card.side,
    size: checkpoint.size,
    root: toHex(checkpoint.root),
    covers: entry.covers,
    acts: acts.length,
    withheld: entry.withheld.map(({ index }) => index),
    cosigned: cosigned
      .filter(({ suite }) => suite === 'Ed25519')
      .map(({ name, time }) => ({ name, time: Number(time) })),
    neutral: neutral.map((key) => ({ name: key.name, vkey: encodeVkey(key) })),
    trusted,
  }
}

/**
 * Who held the keys of a log: by the card in the file or by its first act, whichever says less. A card signed later may
 * say *own* of a root that a convenor has had in its hands.
 */
function custodyOf({ card, acts }: CheckedLog): Custody | null {
  const first = acts.find(({ index }) => index === 0)
  const opening = first === undefined ? null : (readPlaced(first)?.payload ?? null)
  const said = opening?.kind === 'side.open' ? opening.body['custody'] : undefined
  const known = KEEPERS.filter((custody) => custody === said || custody === card.card.custody)
  return weakest(known)
}

function rootOf(crypto: Crypto, log: CheckedLog, trust: Trust): EvidenceRoot {
  const { card, root } = log.card
  return {
    side: card.side,
    name: card.name,
    fingerprint: fingerprint(crypto, card.side, root),
    custody: custodyOf(log) ?? card.custody,
    trusted: isRootTrusted(crypto, log.card, trust),
  }
}

function sentenceOf(ok: boolean, trusted: boolean, faults: number, given: boolean): string {
  if (!ok) return `This file does not hold: ${faults === 1 ? 'one fault' : `${faults} faults`}.`
  if (trusted) return 'Everything in this file holds, under what you trust.'
  if (given) return 'Consistent under these roots, but not all of them are what you said you trust.'
  return 'Consistent under these roots: compare the fingerprints.'
}

function isTrustGiven({ fingerprints = [], policies = [] }: Trust): boolean {
  return fingerprints.length > 0 || policies.length > 0
}

/** The least careful first. */
const KEEPERS = ['demonstration', 'convenor', 'own'] as const

/** A log can be no better kept than the least careful keeper of a key in the file. */
function weakest(found: readonly Custody[]): Custody | null {
  return KEEPERS.find((custody) => found.includes(custody)) ?? null
}

/** Who compiled it, from the act that proposes the dialogue, where no state could be computed. */
function compilerOf(logs: readonly CheckedLog[]): string | null {
  for (const act of logs.flatMap(({ acts }) => acts)) {
    const payload = readPlaced(act)?.payload
    const compiler = payload?.kind === 'dialogue.propose' ? payload.body['compiler'] : undefined
    if (typeof compiler === 'string') return compiler
  }
  return null
}
