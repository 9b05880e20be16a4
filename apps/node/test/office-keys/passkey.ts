import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { concat, utf8 } from '@alternat/tlog'
import { savePasskey } from '../../src/people/kept-passkeys.ts'
import type { Assertion } from '../../src/people/passkeys.ts'
import type { People } from '../../src/people/people.ts'

const base64url = (bytes: Uint8Array): string => bytes.toBase64({ alphabet: 'base64url', omitPadding: true })
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

/** A passkey as a test holds one: it answers whatever it is asked. */
export interface TestPasskey {
  readonly id: string
  /** Answers to a challenge, at an origin; with its person checked, unless it is told not to. */
  answer(challenge: Uint8Array, origin: string, verified?: boolean): Assertion
}

/** The public key as COSE has it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const part = (text: string): Uint8Array => Uint8Array.fromBase64(text, { alphabet: 'base64url' })
  const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20)
  return concat(head, part(x), Uint8Array.of(0x22, 0x58, 0x20), part(y))
}

/** The public key of Ed25519 as COSE has it: {1: 1, 3: -8, -1: 6, -2: x}. */
function coseOfEdwards(key: KeyObject): Uint8Array {
  const x = Uint8Array.fromBase64(key.export({ format: 'jwk' }).x ?? '', { alphabet: 'base64url' })
  return concat(Uint8Array.of(0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20), x)
}

/** Makes a passkey and registers it for a person; `ed25519`: one that answers the same bytes in the same way. */
export function registerPasskey(
  people: People,
  person: string,
  curve: 'P-256' | 'ed25519' = 'P-256',
): TestPasskey {
  const isEdwards = curve === 'ed25519'
  const { publicKey, privateKey } = isEdwards
    ? generateKeyPairSync('ed25519')
    : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = base64url(people.ports.random(16))
  const made = people.ports.clock()
  savePasskey(people, {
    id,
    person,
    key: isEdwards ? coseOfEdwards(publicKey) : coseOf(publicKey),
    counter: 0,
    transports: [],
    label: 'Test',
    prf: true,
    synced: false,
    made,
    used: null,
    stopped: null,
  })
  const answer: TestPasskey['answer'] = (challenge, origin, verified = true) => {
    const clientData = utf8(JSON.stringify({ type: 'webauthn.get', challenge: base64url(challenge), origin }))
    const flags = Uint8Array.of(verified ? 0x05 : 0x01)
    const authenticatorData = concat(sha256(utf8(new URL(origin).hostname)), flags, new Uint8Array(4))
    const signature = sign(
      isEdwards ? null : 'sha256',
      concat(authenticatorData, sha256(clientData)),
      privateKey,
    )
    const response = {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(new Uint8Array(signature)),
    }
    return { id, rawId: id, type: 'public-key', response }
  }
  return { id, answer }
}

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** The same answer with its signature (r, s) written as (r, n − s), which verifies as well. */
export function rewritten(answer: Assertion): Assertion {
  const der = Uint8Array.fromBase64(answer.response.signature, { alphabet: 'base64url' })
  const rest = 4 + (der[3] ?? 0)
  const s = BigInt(`0x${der.slice(rest + 2).toHex()}`)
  const hex = (ORDER - s).toString(16)
  const bytes = Uint8Array.fromHex(hex.padStart(hex.length + (hex.length % 2), '0'))
  const positive = (bytes[0] ?? 0) > 0x7f ? concat(Uint8Array.of(0), bytes) : bytes
  const pair = concat(der.slice(2, rest), Uint8Array.of(0x02, positive.length), positive)
  const signature = base64url(concat(Uint8Array.of(0x30, pair.length), pair))
  return { ...answer, response: { ...answer.response, signature } }
}

/** The same answer with its signature spelt in ways that are no DER, and that a lenient reader takes for the same numbers. */
export function respelt(answer: Assertion): Assertion[] {
  const der = Uint8Array.fromBase64(answer.response.signature, { alphabet: 'base64url' })
  const inner = der.slice(2)
  const rest = 4 + (der[3] ?? 0)
  const padded = concat(Uint8Array.of(0x02, (der[3] ?? 0) + 1, 0), der.slice(4, rest), der.slice(rest))
  const spellings = [
    concat(Uint8Array.of(0x30, 0x81, inner.length), inner),
    concat(Uint8Array.of(0x30, padded.length), padded),
    concat(Uint8Array.of(0x30, inner.length + 1, 0x02, 0x81, der[3] ?? 0), der.slice(4)),
    concat(der, Uint8Array.of(0)),
  ]
  return spellings.map((bytes) => ({
    ...answer,
    response: { ...answer.response, signature: base64url(bytes) },
  }))
}
