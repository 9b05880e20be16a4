import { readEnvelope } from '../bytes/envelope.ts'
import { unseal } from '../bytes/sealed.ts'

/**
 * The digests of the free texts that a body names, in the order they stand there: every object in it that is
 * exactly a digest, a language and a size (design §4). Found by form, not by kind, so that acts of kinds this
 * program does not know travel with their texts too.
 */
export function blobsNamed(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  if (isBlobRef(body)) return [body.digest]
  return Object.values(body).flatMap(blobsNamed)
}

/** The digests that a sealed act names; none for an act that cannot be read. */
export function blobsOfSealed(sealed: Uint8Array): string[] {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? blobsNamed(read.value.payload.body) : []
}

function isBlobRef(value: object): value is { digest: string } {
  const { digest, lang, size, ...rest } = value as Record<string, unknown>
  const whole = typeof digest === 'string' && typeof lang === 'string' && typeof size === 'number'
  return whole && Object.keys(rest).length === 0 && /^[0-9a-f]{64}$/.test(digest)
}
