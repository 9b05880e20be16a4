import { keyidOf, readEnvelope, sideOf, unseal, verifyEnvelope, type NamedKey } from '@alternat/acts'
import { base64ToBytes, type Crypto } from '@alternat/tlog'

/** An office and keys that a log introduces for it, base64. */
export interface OfficeKeys {
  readonly name: string
  readonly keys: readonly string[]
}

/** How the signatures of acts stand. */
export interface SignatureCount {
  /** Signed by a key that the log introduces for the office named. */
  readonly good: number
  /** By keys that the log does not introduce for it, as far as known when it was looked at. */
  readonly unknown: number
  /** Void for all: not readable, of another log or place, or with a signature that fails. */
  readonly void: number
}

/** What the acts of a stretch of a log showed. */
export interface ActsSeen extends SignatureCount {
  /** Offices and keys that acts about keys introduce. */
  readonly introduced: readonly OfficeKeys[]
}

/**
 * Checks the signatures of acts against every key that their log introduces for the office, whenever it does:
 * whether an act was its office's at its time, and may do what it does, is for the fold. What this shows is that no
 * byte of an act differs from what an office signed.
 */
export class ActSignatures {
  readonly #crypto: Crypto
  readonly #log: string
  readonly #keys = new Map<string, NamedKey[]>()
  readonly #introduced: OfficeKeys[] = []
  readonly #count = { good: 0, unknown: 0, void: 0 }

  constructor(crypto: Crypto, log: string, offices: readonly OfficeKeys[]) {
    this.#crypto = crypto
    this.#log = log
    for (const office of offices) this.#know(office)
  }

  /** Looks at one act in its place. */
  look(sealed: Uint8Array, index: number): void {
    this.#count[this.#stand(sealed, index)] += 1
  }

  seen(): ActsSeen {
    return { ...this.#count, introduced: this.#introduced }
  }

  #stand(sealed: Uint8Array, index: number): keyof SignatureCount {
    const envelope = unseal(sealed)?.envelope
    const read = envelope === undefined ? null : readEnvelope(envelope)
    if (read?.ok !== true) return 'void'
    const { payload } = read.value
    if (payload.log !== this.#log || payload.seq !== index) return 'void'
    for (const office of introducedBy(payload.kind, payload.body)) {
      this.#introduced.push(office)
      this.#know(office)
    }
    const keys = this.#keys.get(payload.office) ?? []
    const verified = verifyEnvelope(this.#crypto, read.value, keys)
    if (verified.ok) return 'good'
    return read.value.envelope.signatures.some(({ keyid }) => this.#knows(keys, keyid)) ? 'void' : 'unknown'
  }

  #knows(keys: readonly NamedKey[], keyid: string): boolean {
    return keys.some((key) => keyidOf(this.#crypto, key) === keyid)
  }

  #know({ name, keys }: OfficeKeys): void {
    const known = this.#keys.get(name) ?? []
    const raw = keys.flatMap((key) => base64ToBytes(key) ?? [])
    const fresh = raw.map((publicKey) => ({ name: `${sideOf(this.#log)}/${name}`, publicKey }))
    this.#keys.set(name, [...known, ...fresh])
  }
}

/** The offices and keys that an act about keys introduces; nothing for any other act. */
export function introducedBy(kind: string, body: Readonly<Record<string, unknown>>): OfficeKeys[] {
  if (kind === 'side.open') {
    const offices = Array.isArray(body['offices']) ? body['offices'] : []
    return [...offices.flatMap(officeIn), { name: 'root', keys: stringsIn([body['root']]) }]
  }
  return kind === 'side.keys' && body['step'] !== 'revoke' ? officeIn(body['office']) : []
}

/** The body has not been checked against its kind: whatever has not this shape introduces nothing. */
function officeIn(value: unknown): OfficeKeys[] {
  const { name, keys } = (value ?? {}) as { name?: unknown; keys?: unknown }
  return typeof name === 'string' && Array.isArray(keys) ? [{ name, keys: stringsIn(keys) }] : []
}

function stringsIn(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string')
}
