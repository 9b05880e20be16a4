import { base64ToBytes, toHex, type Crypto } from '@alternat/tlog'
import type { NamedKey } from '../bytes/dsse.ts'
import { readEnvelope, verifyEnvelope, type ReadAct } from '../bytes/envelope.ts'
import { sideOf } from '../bytes/origin.ts'
import { unseal } from '../bytes/sealed.ts'
import { checkBody } from '../schema/check.ts'
import type { CheckedLog, PlacedAct } from './check-log.ts'
import type { EvidenceAct } from './report.ts'

/** The acts of a log that stand in the file, each with whether a key named in the file has signed it. */
export function actsShown(crypto: Crypto, log: CheckedLog): EvidenceAct[] {
  const read = log.acts.map((act) => ({ act, read: readPlaced(act) }))
  const keys = read.flatMap(({ read }) => (read === null ? [] : keysNamed(read)))
  const root = { name: `${log.card.card.side}/root`, publicKey: log.card.root }
  return read.map(({ act, read }) => shown(crypto, log.entry.log, act, read, [root, ...keys]))
}

/** The act at a place, or null where its bytes cannot be read as one. */
export function readPlaced({ sealed }: PlacedAct): ReadAct | null {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? read.value : null
}

function shown(
  crypto: Crypto,
  log: string,
  { index, leaf }: PlacedAct,
  read: ReadAct | null,
  keys: readonly NamedKey[],
): EvidenceAct {
  const ref = { log, index, leaf: toHex(leaf) }
  const base = { ref, side: sideOf(log) }
  if (read === null) {
    return { ...base, kind: null, at: null, office: null, level: null, signed: false, body: null }
  }
  const { kind, at, office, level, body } = read.payload
  const inPlace = read.payload.log === log && read.payload.seq === index
  const signed = inPlace && verifyEnvelope(crypto, read, keys).ok
  return { ...base, kind, at, office, level, signed, body }
}

interface OfficeNamed {
  readonly name: string
  readonly keys: readonly string[]
}

/** The office keys that an opening or a keys act introduces. */
function keysNamed({ payload }: ReadAct): NamedKey[] {
  const { kind, body, log } = payload
  if (!kind.startsWith('side.') || !checkBody(kind, body).ok) return []
  const offices = [
    ...((body['offices'] ?? []) as OfficeNamed[]),
    ...(body['office'] === undefined ? [] : [body['office'] as OfficeNamed]),
  ]
  return offices.flatMap(({ name, keys }) => {
    const raw = keys.map(base64ToBytes).filter((key) => key !== null)
    return raw.map((publicKey) => ({ name: `${sideOf(log)}/${name}`, publicKey }))
  })
}
