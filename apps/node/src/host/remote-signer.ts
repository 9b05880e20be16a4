import { bad, equal, type Crypto, type Result, type Signer } from '@alternat/tlog'
import type { AskSignature } from './socket.ts'

/** How often the log may move on under a person who is signing before we give up. */
const MAX_ASKS = 8

/** Thrown inside an attempt when a signature is wanted that nobody has given yet; never leaves this file. */
class Wanted extends Error {
  readonly office: string
  readonly bytes: Uint8Array

  constructor(office: string, bytes: Uint8Array) {
    super('a signature is wanted')
    this.office = office
    this.bytes = bytes
  }
}

/**
 * The public keys that an office (or `root`) may sign with, to be named on the signatures: several while one takes
 * the place of another. Which of them it was is told by the signature.
 */
export type KeyOf = (office: string) => {
  readonly name: string
  readonly keys: readonly Uint8Array[]
  /** Of ML-DSA-44, where there are any. */
  readonly further: readonly Uint8Array[]
} | null

/** What an office has signed. */
interface Answer {
  readonly office: string
  readonly message: Uint8Array
  readonly signatures: Uint8Array
}

/** An answer begins with the 64 bytes of Ed25519; those of ML-DSA-44 follow where the office has such a key. */
const ED25519_BYTES = 64

/** An attempt whose signatures are made elsewhere. */
export interface Elsewhere<T> {
  readonly crypto: Crypto
  readonly ask: AskSignature
  readonly keyOf: KeyOf
  /** Looked at before anybody is asked: a refusal ends it. */
  readonly before: () => Result<unknown>
  readonly attempt: (offices: (office: string) => Signer | null) => Result<T>
}

/**
 * Runs a synchronous attempt whose signatures are made elsewhere: under custody *own* an office's key is in
 * the officer's command line and never in the server. The attempt is broken off where a signature is
 * missing, the officer is asked, and it is run again; if the log has moved on meanwhile the envelope
 * differs and the officer is asked again, as where they say that what they were asked for is out of date. The attempt
 * must change nothing before it signs, and say the same of an act as long as its place is the same
 * (`apps/node/src/release/moment.ts`).
 */
export async function withSignaturesFrom<T>({
  crypto,
  ask,
  keyOf,
  before,
  attempt,
}: Elsewhere<T>): Promise<Result<T>> {
  const given: Answer[] = []
  const offices = (office: string): Signer | null => {
    const own = keyOf(office)
    const [first] = own?.keys ?? []
    // An office that has no key by our card or log has none anywhere: asking for it would be asking for nothing.
    if (own === null || first === undefined) return null
    const { name, keys } = own
    const answers = given.filter((one) => one.office === office)
    const answer = (message: Uint8Array): Uint8Array => {
      const found = answers.find((one) => equal(one.message, message))
      if (found === undefined) throw new Wanted(office, message)
      return found.signatures
    }
    const publicKey = keys.find((key) => answers.some((one) => isBy(crypto, key, one))) ?? first
    const signer = { name, publicKey, sign: (message: Uint8Array) => answer(message).slice(0, ED25519_BYTES) }
    // Whether the officer's key file holds a key of ML-DSA-44 is told by what was given, before it is asked for.
    const further = own.further.find((key) => answers.some((one) => isByFurther(crypto, key, one)))
    if (further === undefined) return signer
    const sign = (message: Uint8Array): Uint8Array => answer(message).slice(ED25519_BYTES)
    return { ...signer, further: { name, publicKey: further, sign } }
  }
  for (let asks = 0; asks < MAX_ASKS; asks++) {
    try {
      return attempt(offices)
    } catch (error) {
      if (!(error instanceof Wanted)) throw error
      const { office, bytes: message } = error
      const would = before()
      if (!would.ok) return would
      const signatures = await ask(office, message)
      if (signatures !== null) given.push({ office, message, signatures })
    }
  }
  return bad('head-moved', 'The log kept moving on while the office was signing: try again.')
}

function isBy({ ed25519Verify }: Crypto, key: Uint8Array, { message, signatures }: Answer): boolean {
  return ed25519Verify(key, message, signatures.slice(0, ED25519_BYTES))
}

function isByFurther({ mldsa44Verify }: Crypto, key: Uint8Array, { message, signatures }: Answer): boolean {
  return signatures.length > ED25519_BYTES && mldsa44Verify(key, message, signatures.slice(ED25519_BYTES))
}
