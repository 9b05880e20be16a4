import { bad, toHex, type Result, type Signer } from '@alternat/tlog'
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

/** The public key of an office (or of `root`), to be named on the signature. */
export type KeyOf = (office: string) => { readonly name: string; readonly publicKey: Uint8Array } | null

/**
 * Runs a synchronous attempt whose signatures are made elsewhere: under custody *own* an office's key is in
 * the officer's command line and never in the server. The attempt is broken off where a signature is
 * missing, the officer is asked, and it is run again; if the log has moved on meanwhile the envelope
 * differs and the officer is asked again. The attempt must change nothing before it signs.
 */
export async function withSignaturesFrom<T>(
  ask: AskSignature,
  keyOf: KeyOf,
  attempt: (offices: (office: string) => Signer | null) => Result<T>,
): Promise<Result<T>> {
  const given = new Map<string, Uint8Array>()
  const offices = (office: string): Signer | null => {
    const key = keyOf(office)
    // An office that is not on our card has no key anywhere: asking for it would be asking for nothing.
    if (key === null) return null
    const sign = (message: Uint8Array): Uint8Array => {
      const signature = given.get(`${office} ${toHex(message)}`)
      if (signature === undefined) throw new Wanted(office, message)
      return signature
    }
    return { ...key, sign }
  }
  for (let asks = 0; asks < MAX_ASKS; asks++) {
    try {
      return attempt(offices)
    } catch (error) {
      if (!(error instanceof Wanted)) throw error
      given.set(`${error.office} ${toHex(error.bytes)}`, await ask(error.office, error.bytes))
    }
  }
  return bad('head-moved', 'The log kept moving on while the office was signing: try again.')
}
