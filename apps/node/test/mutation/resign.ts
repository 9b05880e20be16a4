import {
  ACT_TYPE,
  canonicalize,
  hmacSha256,
  keyidOf,
  pae,
  readEnvelope,
  seal,
  SIDE_TYPE,
  unseal,
} from '@alternat/acts'
import {
  concat,
  encodeSignatureLine,
  isNoteText,
  MISBEHAVIOUR_FORMAT,
  parseNote,
  signNote,
  toHex,
  utf8,
  utf8ToString,
} from '@alternat/tlog'
import type { Node } from '../../src/side/node.ts'
import { LOG_A, NORLAND } from '../bundle/support.ts'
import { asText, type Mutate } from './bytes.ts'
import { PAIR_KEY } from './examples.ts'

/**
 * Malformed things under good signatures: what only a counterpart with valid keys can make, and what random changes
 * never reach, because a signature stops them. By format: change the content, sign it again.
 */
export function resigned(a: Node): Readonly<Record<string, Mutate>> {
  const note: Mutate = (bytes, chance, other) => {
    const parsed = parseNote(bytes)
    if (!parsed.ok) return asText(bytes, chance, other)
    const changed = utf8ToString(asText(utf8(parsed.value.text), chance, other)) ?? ''
    return signedNote(a, `${changed.replace(/\n+$/, '')}\n`)
  }
  return {
    note,
    checkpoint: note,
    act: (sealed, chance, other) => {
      const parts = unseal(sealed)
      const payloads = [payloadOf(parts?.envelope), payloadOf(unseal(other)?.envelope)] as const
      if (parts === null || payloads[0] === null) return asText(sealed, chance, other)
      const changed = asText(payloads[0], chance, payloads[1] ?? payloads[0])
      return seal(parts.salt, signedEnvelope(a, ACT_TYPE, officeOf(parts.envelope), changed))
    },
    card: (bytes, chance, other) => {
      const [payload, another] = [payloadOf(bytes), payloadOf(other)]
      if (payload === null) return asText(bytes, chance, other)
      return signedEnvelope(a, SIDE_TYPE, 'root', asText(payload, chance, another ?? payload))
    },
    // Both sides of the pair have the key: either may write anything under it.
    'off-record': (bytes, chance, other) => {
      const words = asText(bytes.slice(32), chance, other.slice(32))
      return concat(hmacSha256(a.crypto, PAIR_KEY, words), words)
    },
    misbehaviour: (bytes, chance, other) => resealed(a, asText(bytes, chance, other)),
  }
}

function signedNote({ crypto, keys }: Node, text: string): Uint8Array {
  if (!isNoteText(text)) return utf8(text)
  const lines = signNote(crypto, text, [keys.log(LOG_A)]).signatures.map(encodeSignatureLine)
  return utf8(`${text}\n${lines.join('')}`)
}

/** The digest at the end of a misbehaviour file can be made anew by anybody: no check may lean on it. */
function resealed({ crypto }: Node, bytes: Uint8Array): Uint8Array {
  const content = Buffer.from(bytes)
    .toString('latin1')
    .replace(/sha256 [0-9a-f]*\n?$/, '')
  if (!content.startsWith(MISBEHAVIOUR_FORMAT)) return bytes
  const body = new Uint8Array(Buffer.from(content, 'latin1'))
  return new Uint8Array(Buffer.concat([body, utf8(`sha256 ${toHex(crypto.sha256(body))}\n`)]))
}

/** What stands inside an envelope, as its bytes; null where there is none. */
function payloadOf(envelope: Uint8Array | undefined): Uint8Array | null {
  const text = envelope === undefined ? null : utf8ToString(envelope)
  const payload = /"payload":"([^"]*)"/.exec(text ?? '')?.[1]
  return payload === undefined ? null : new Uint8Array(Buffer.from(payload, 'base64'))
}

function officeOf(envelope: Uint8Array): string {
  const read = readEnvelope(envelope)
  return read.ok ? read.value.payload.office : 'foreign-affairs'
}

/** An envelope around any bytes at all, signed as if they were an act or a card. */
function signedEnvelope(a: Node, type: string, office: string, payload: Uint8Array): Uint8Array {
  const signer = a.offices(office)
  if (signer === null) throw new Error(office)
  const keyid = keyidOf(a.crypto, { name: `${NORLAND}/${office}`, publicKey: signer.publicKey })
  const sig = Buffer.from(signer.sign(pae(type, payload))).toString('base64')
  const base64 = Buffer.from(payload).toString('base64')
  return utf8(canonicalize({ payload: base64, payloadType: type, signatures: [{ keyid, sig }] }))
}
