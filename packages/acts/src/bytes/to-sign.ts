import { equal, utf8, type Crypto } from '@alternat/tlog'
import { contentDigest } from './content.ts'
import { pae } from './dsse.ts'
import { ACT_TYPE } from './envelope.ts'
import { parseCanonical } from './json.ts'
import { isPayload, type Payload } from './payload.ts'
import { dialogueOf } from './origin.ts'
import { SALT_LENGTH, SEALED_CAP } from './sealed.ts'

/** What every message of an act begins with; the length of the payload and a space follow. */
const BEGINNING = utf8(`DSSEv1 ${ACT_TYPE.length} ${ACT_TYPE} `)
const SPACE = 0x20
/** A length of more digits is of no payload that could be an act. */
const MAX_DIGITS = 6

/**
 * The payload inside a message that an office is asked to sign (the DSSE pre-authentication encoding of an act);
 * `null` for anything else. For whoever holds a key and does not trust the program that asks: a message of another
 * type, with a length that lies, or in another spelling is never signed.
 */
export function payloadToSign(message: Uint8Array): Payload | null {
  if (!equal(message.subarray(0, BEGINNING.length), BEGINNING)) return null
  const start = message.indexOf(SPACE, BEGINNING.length) + 1
  if (start === 0 || start > BEGINNING.length + MAX_DIGITS + 1) return null
  const payload = message.slice(start)
  if (!equal(pae(ACT_TYPE, payload), message)) return null
  const json = parseCanonical(payload, { maxBytes: SEALED_CAP - SALT_LENGTH })
  return json.ok && isPayload(json.value) ? json.value : null
}

/** The digest of the content that a payload holds: everything that people decide of it, computed anew. */
export function digestOfPayload(crypto: Crypto, { log, kind, body, refs, level }: Payload): string {
  return contentDigest(crypto, { dialogue: dialogueOf(log), kind, body, refs, level })
}
