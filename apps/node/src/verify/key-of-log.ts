import { readEnvelope, readSideCard, unseal } from '@alternat/acts'
import { base64ToBytes, makeVkey, type Crypto, type Vkey } from '@alternat/tlog'
import type { Db } from '../store/db.ts'
import { placeOf } from '../store/schema.ts'
import { introducedBy, type OfficeKeys } from './act-signatures.ts'
import { firstSealed, type LogOfFile } from './rows.ts'

/** What the beginning of a log says of its keys. */
export interface Opening {
  /** The log's own key: of the side's card as pinned, else of the opening; `null` where neither can be read. */
  readonly logKey: Vkey | null
  readonly offices: readonly OfficeKeys[]
}

/**
 * Reads leaf 0 of a log. The key is that of the pinned card where one is held, because whoever rewrote the log would
 * have written a key of their own into its opening.
 */
export function openingOf(crypto: Crypto, db: Db, { id, log, side }: LogOfFile): Opening {
  const first = firstSealed(db, placeOf(id, 0))
  const envelope = first === null ? undefined : unseal(first)?.envelope
  const read = envelope === undefined ? null : readEnvelope(envelope)
  const body = read?.ok === true && read.value.payload.kind === 'side.open' ? read.value.payload.body : {}
  const key = base64ToBytes(pinnedKey(crypto, db, side) ?? textIn(body['log']))
  return {
    logKey: key?.length === 32 ? makeVkey(crypto, log, key) : null,
    offices: introducedBy('side.open', body),
  }
}

function pinnedKey(crypto: Crypto, db: Db, side: string): string | null {
  const kept = db.get<{ card: Uint8Array }>('SELECT card FROM cards WHERE side = ?', side)
  const read = kept === undefined ? null : readSideCard(crypto, kept.card)
  return read?.ok === true && read.value.card.side === side ? read.value.card.log : null
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
