import {
  bad,
  equal,
  makeVkey,
  ok,
  openCheckpoint,
  type Crypto,
  type OpenedCheckpoint,
  type Result,
  type TlogCode,
} from '@alternat/tlog'
import { base64ToBytes } from '@alternat/tlog'
import { readEnvelope, verifyEnvelope } from '../bytes/envelope.ts'
import type { Payload } from '../bytes/payload.ts'
import { sideOf } from '../bytes/origin.ts'
import { unseal } from '../bytes/sealed.ts'
import type { ReadSideCard } from '../bytes/side-card.ts'
import { checkBody } from '../schema/check.ts'

/**
 * Opens the checkpoint of a log with the log key on the card of its side: the key's name is the origin, so
 * that a checkpoint signed for one dialogue cannot be shown in another.
 */
export function openLogCheckpoint(
  crypto: Crypto,
  card: ReadSideCard,
  log: string,
  note: Uint8Array,
): Result<OpenedCheckpoint, TlogCode> {
  const publicKey = base64ToBytes(card.card.log)
  if (publicKey === null) return bad('vkey-shape', 'The log key on the card of the side cannot be read.')
  return openCheckpoint(crypto, note, makeVkey(crypto, log, publicKey))
}

/**
 * Checks that a sealed act is the opening of this log (design §9 rule 4): `side.open` at place 0, of the
 * card's side, naming the card's root and signed by it. `opening` otherwise.
 */
export function checkOpening(
  crypto: Crypto,
  card: ReadSideCard,
  log: string,
  sealed: Uint8Array,
): Result<Payload, 'opening'> {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  if (read === null || !read.ok) return noOpening(log)
  const { payload } = read.value
  if (!isOpeningOf(payload, card, log)) return noOpening(log)
  const named = { name: `${card.card.side}/root`, publicKey: card.root }
  return verifyEnvelope(crypto, read.value, [named]).ok ? ok(payload) : noOpening(log)
}

function isOpeningOf(
  { kind, log, seq, body, office }: Payload,
  { card, root }: ReadSideCard,
  of: string,
): boolean {
  if (kind !== 'side.open' || seq !== 0 || log !== of || office !== 'root') return false
  if (sideOf(log) !== card.side || body['side'] !== card.side || !checkBody(kind, body).ok) return false
  const named = typeof body['root'] === 'string' ? base64ToBytes(body['root']) : null
  return named !== null && equal(named, root)
}

function noOpening(log: string): Result<never, 'opening'> {
  return bad(
    'opening',
    'The log does not begin with the act that opens it, signed by the root of its side.',
    log,
  )
}
