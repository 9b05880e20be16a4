import { base64ToBytes, concat, ok, toHex, utf8, type Crypto, type Result, type Signer } from '@alternat/tlog'
import type { Static } from 'typebox'
import { checkShape } from '../schema/check.ts'
import { SideCard as SideCardSchema } from '../schema/side.ts'
import { actFault, ActMistake, type ReadCode } from './codes.ts'
import { encodeEnvelope, openEnvelope, signJson, verifySignatures } from './dsse.ts'
import { asJson } from './json.ts'
import { SEALED_CAP } from './sealed.ts'

/** The DSSE payload type of side cards. */
export const SIDE_TYPE = 'application/vnd.alternat.side.v1+json'

/** What a side tells of itself before there is a dialogue (design §9 rule 4). */
export type SideCard = Static<typeof SideCardSchema>

/** A side card as read; self-consistent, which is no reason to trust it: compare the {@link fingerprint}. */
export interface ReadSideCard {
  readonly card: SideCard
  /** The 32-byte root key it names, which signed it. */
  readonly root: Uint8Array
}

const LIMITS = { maxBytes: SEALED_CAP }

/**
 * Signs a side card by the side's root (signer named `<side>/root`). Throws {@link ActMistake} for what
 * {@link readSideCard} would refuse.
 */
export function signSideCard(crypto: Crypto, card: SideCard, root: Signer): Uint8Array {
  const json = asJson(card)
  if (!json.ok) throw new ActMistake('malformed', json.fault.message)
  const bytes = encodeEnvelope(signJson(crypto, SIDE_TYPE, card, [root]))
  const back = readSideCard(crypto, bytes)
  if (!back.ok) throw new ActMistake(back.fault.code, back.fault.where)
  return bytes
}

/** Reads a side card: canonical, of its shape, and signed by the one root key it names. */
export function readSideCard(
  crypto: Crypto,
  bytes: Uint8Array,
): Result<ReadSideCard, ReadCode | 'signature'> {
  const opened = openEnvelope(bytes, SIDE_TYPE, LIMITS)
  if (!opened.ok) return opened
  const shape = checkShape(SideCardSchema, opened.value.json)
  if (!shape.ok) return shape
  const card = opened.value.json as unknown as SideCard
  const root = base64ToBytes(card.root)
  if (root === null) return actFault('schema', '$.root')
  const signed = verifySignatures(crypto, opened.value, [{ name: `${card.side}/root`, publicKey: root }])
  if (!signed.ok) return signed
  // A second signature could be by anybody and would look like somebody's word for the card.
  return signed.value.unknown.length === 0 ? ok({ card, root }) : actFault('signature')
}

/** A root key in a form that two people can compare by voice. */
export interface Fingerprint {
  /** 128 bits: 32 hexadecimal digits. */
  readonly hex: string
  /** The same in eight groups of four. */
  readonly groups: readonly string[]
}

/**
 * The fingerprint of a side's root key: the first 128 bits of
 * SHA-256("alternat/root/v1\n" ‖ side ‖ "\n" ‖ key), so that a key vouched for under one side's name is not
 * taken for another's.
 */
export function fingerprint(crypto: Crypto, side: string, rootKey: Uint8Array): Fingerprint {
  const hash = crypto.sha256(concat(utf8(`alternat/root/v1\n${side}\n`), rootKey))
  const hex = toHex(hash.slice(0, 16))
  return { hex, groups: hex.match(/.{4}/g) ?? [] }
}
