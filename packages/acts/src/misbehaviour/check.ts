import {
  checkContradiction,
  encodeVkey,
  MISBEHAVIOUR_FORMAT,
  misbehaviourFault,
  parseMisbehaviour,
  toHex,
  utf8,
  type Crypto,
  type Fault,
  type Misbehaviour,
  type MisbehaviourCode,
  type Result,
  type Vkey,
} from '@alternat/tlog'
import { readSideCard } from '../bytes/side-card.ts'
import { leafData } from '../bytes/sealed.ts'
import { checkActDouble } from './act-double.ts'
import { roleOnCard } from './holder.ts'
import type { ConvictedKey, MisbehaviourReport, MisbehaviourTrust, Signed } from './report.ts'
import { knownTo } from './trusted.ts'
import { sentenceOf } from './words.ts'

interface Found {
  readonly log: string
  readonly signed: readonly Signed[]
  readonly logToo: boolean
}

/**
 * Checks a misbehaviour file (docs/formats/misbehaviour.md) with nothing but its bytes. No key is trusted because it
 * is inside: without `trust` it convicts the holder of a key, whoever that is. Never throws.
 */
export function checkMisbehaviour(
  crypto: Crypto,
  bytes: Uint8Array,
  trust?: MisbehaviourTrust,
): MisbehaviourReport {
  const file = parseMisbehaviour(crypto, bytes)
  if (!file.ok) return refused(null, file.fault)
  const found = convict(crypto, file.value)
  if (!found.ok) return refused(file.value, found.fault)
  const known = knownTo(crypto, file.value, trust ?? {})
  return {
    format: MISBEHAVIOUR_FORMAT,
    ok: true,
    trusted: known.trusted,
    sentence: sentenceOf(file.value.kind, file.value.key.name, known, isGiven(trust)),
    kind: file.value.kind,
    key: keyOf(crypto, file.value.key),
    holder: known.holder,
    ...found.value,
    faults: [],
  }
}

/** What the file shows, if it shows it; and that its card, if it has one, names the key. */
function convict(crypto: Crypto, file: Misbehaviour): Result<Found, MisbehaviourCode> {
  const found = file.kind === 'act-double' ? doubled(crypto, file) : contradicted(crypto, file)
  if (!found.ok || file.card === null) return found
  const card = readSideCard(crypto, file.card)
  const role = card.ok ? roleOnCard(card.value, file.key) : null
  return role === null ? misbehaviourFault('misbehaviour-card') : found
}

function contradicted(
  crypto: Crypto,
  file: Exclude<Misbehaviour, { kind: 'act-double' }>,
): Result<Found, MisbehaviourCode> {
  const checked = checkContradiction(crypto, file)
  if (!checked.ok) return checked
  const signed = checked.value.statements.map(({ checkpoint, time }): Signed => ({
    at: checkpoint.size,
    digest: toHex(checkpoint.root),
    time: time === null ? null : String(time),
    act: null,
  }))
  return { ok: true, value: { log: checked.value.origin, signed, logToo: false } }
}

function doubled(
  crypto: Crypto,
  file: Extract<Misbehaviour, { kind: 'act-double' }>,
): Result<Found, MisbehaviourCode> {
  const checked = checkActDouble(crypto, file)
  if (!checked.ok) return checked
  const { log, index, payloads, logToo } = checked.value
  const signed = payloads.map(({ kind, at }, n): Signed => ({
    at: index,
    digest: toHex(leafData(crypto, file.acts[n] as Uint8Array)),
    time: null,
    act: { kind, at },
  }))
  return { ok: true, value: { log, signed, logToo } }
}

function refused(
  file: Misbehaviour | null,
  { code, message, where }: Fault<MisbehaviourCode>,
): MisbehaviourReport {
  return {
    format: MISBEHAVIOUR_FORMAT,
    ok: false,
    trusted: false,
    sentence: 'This file convicts nobody.',
    kind: file?.kind ?? null,
    log: null,
    key: null,
    holder: null,
    signed: [],
    logToo: false,
    faults: [{ where: where ?? 'file', code, message }],
  }
}

function keyOf(crypto: Crypto, key: Vkey): ConvictedKey {
  const vkey = encodeVkey(key)
  const hex = toHex(crypto.sha256(utf8(vkey)).slice(0, 16))
  return { name: key.name, vkey, fingerprint: { hex, groups: hex.match(/.{4}/g) ?? [] } }
}

function isGiven(trust: MisbehaviourTrust | undefined): boolean {
  return trust !== undefined && Object.values(trust).some((one) => one.length > 0)
}
