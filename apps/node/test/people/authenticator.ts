import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { Assertion, Attestation } from '../../src/people/passkeys.ts'

/** What an authenticator is made to do wrong, for tests that must see it refused. */
export interface Wrongs {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly verified?: boolean
  readonly counter?: number
  readonly type?: string
}

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** The few shapes of CBOR (RFC 8949) that a passkey is written in. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([k, v]) => [cbor(k), cbor(v)])])
}

function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n])
  if (n < 256) return Buffer.from([(major << 5) | 24, n])
  return Buffer.from([(major << 5) | 25, n >> 8, n & 255])
}

/** What the page asks a passkey for, out of what the program sent. */
export function separated(asked: 'sign-in' | 'new-passkey', sent: string): string {
  return sha256(
    Buffer.concat([Buffer.from(`alternat/${asked}/v1`), Buffer.from(sent, 'base64url')]),
  ).toString('base64url')
}

/** A passkey in memory, ES256, made and used as a browser would (WebAuthn §6): no mock of ours, a second implementation. */
export class Authenticator {
  readonly id = randomBytes(32)
  readonly #origin: string
  readonly #key: KeyObject
  readonly #cose: Buffer
  counter: number

  constructor(origin: string, counter = 1) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = publicKey.export({ format: 'jwk' })
    const part = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url')
    const cose = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, part(x)],
      [-3, part(y)],
    ])
    this.#key = privateKey
    this.#cose = cbor(cose)
    this.#origin = origin
    this.counter = counter
  }

  #data(wrongs: Wrongs, more: Uint8Array, attested: boolean): Buffer {
    const rpId = wrongs.rpId ?? new URL(this.#origin).hostname
    const flags = 1 | (wrongs.verified === false ? 0 : 4) | (attested ? 64 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(wrongs.counter ?? this.counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more])
  }

  #client(type: string, challenge: string, wrongs: Wrongs): string {
    const { origin = this.#origin } = wrongs
    return JSON.stringify({
      type: wrongs.type ?? type,
      challenge: wrongs.challenge ?? challenge,
      origin,
      crossOrigin: false,
    })
  }

  /** Answers options for a new passkey, as the page has it answer. */
  make(options: { readonly challenge: string }, wrongs: Wrongs = {}): Attestation {
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255])
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.#cose])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.#data(wrongs, credential, true)],
    ])
    return {
      id: b64(this.id),
      rawId: b64(this.id),
      type: 'public-key',
      response: {
        clientDataJSON: b64(
          Buffer.from(this.#client('webauthn.create', separated('new-passkey', options.challenge), wrongs)),
        ),
        attestationObject: b64(cbor(attestation)),
      },
      clientExtensionResults: { prf: { enabled: true } },
    }
  }

  /** Answers options for signing in, as the page has it answer. */
  use(options: { readonly challenge: string }, wrongs: Wrongs = {}): Assertion {
    return this.answer({ challenge: separated('sign-in', options.challenge) }, wrongs)
  }

  /** Answers any challenge. */
  answer(options: { readonly challenge: string }, wrongs: Wrongs = {}): Assertion {
    if (wrongs.counter === undefined && this.counter > 0) this.counter += 1
    const client = Buffer.from(this.#client('webauthn.get', options.challenge, wrongs))
    const data = this.#data(wrongs, Buffer.alloc(0), false)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key)
    return {
      id: b64(this.id),
      rawId: b64(this.id),
      type: 'public-key',
      response: {
        clientDataJSON: b64(client),
        authenticatorData: b64(data),
        signature: b64(signature),
      },
    }
  }
}
