import {
  blobBytes,
  blobDigest,
  digestOfPayload,
  payloadToSign,
  sideOf,
  dialogueOf,
  type Payload,
} from '@alternat/acts'
import { bad, base64ToBytes, hexToBytes, ok, type Crypto, type Result } from '@alternat/tlog'
import { OFFICE_KEY_CODES } from './codes.ts'

/** What the program of this side answers (202) where an act waits for its officer’s signature. */
export interface ToSign {
  readonly ticket: string
  readonly step: number
  readonly office: string
  /** The bytes to be signed, base64. */
  readonly message: string
  /** What it says that the content digest is; the page computes its own. */
  readonly digest: string
  /** When it is over, milliseconds since 1970. */
  readonly until: number
  /** The texts beside the act: digest, and base64 of salt and bytes. */
  readonly blobs: readonly { readonly digest: string; readonly salted: string }[]
}

/** What stands in the bytes to be signed, read here. */
export interface Read {
  readonly payload: Payload
  readonly message: Uint8Array
  /** The content digest, computed from the payload: what the passkey is challenged with. */
  readonly digest: Uint8Array
  /** The texts beside it that have the digest they go by. */
  readonly texts: ReadonlyMap<string, Uint8Array>
}

/** Whether an answer wants a signature. */
export function isToSign(value: unknown): value is ToSign {
  const { ticket, message, blobs } = (value ?? {}) as Partial<ToSign>
  return typeof ticket === 'string' && typeof message === 'string' && Array.isArray(blobs)
}

/**
 * Reads what is to be signed, and believes nothing that is said beside it: the payload out of the message, the content
 * digest out of the payload, each text under the digest that it has. `to-sign-unreadable` for anything but an act of
 * this side.
 */
export function readToSign(crypto: Crypto, side: string, toSign: ToSign): Result<Read, 'to-sign-unreadable'> {
  const message = base64ToBytes(toSign.message)
  const payload = message === null ? null : payloadToSign(message)
  if (message === null || payload === null || sideOf(payload.log) !== side) return unreadable()
  const digest = hexToBytes(digestOfPayload(crypto, payload))
  return digest === null ? unreadable() : ok({ payload, message, digest, texts: textsIn(crypto, toSign) })
}

/** The dialogue in which it would be said. */
export function dialogueToSign({ payload }: Read): string {
  return dialogueOf(payload.log)
}

function textsIn(crypto: Crypto, { blobs }: ToSign): ReadonlyMap<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>()
  for (const { salted } of blobs) {
    const bytes = base64ToBytes(salted)
    const text = bytes === null ? null : blobBytes(bytes)
    if (bytes !== null && text?.ok === true) texts.set(blobDigest(crypto, bytes), text.value)
  }
  return texts
}

function unreadable(): Result<never, 'to-sign-unreadable'> {
  return bad('to-sign-unreadable', OFFICE_KEY_CODES['to-sign-unreadable'])
}
