import { readEnvelope } from '../bytes/envelope.ts'
import { unseal } from '../bytes/sealed.ts'
import type { Body } from '../kinds.ts'
import { checkBody } from '../schema/check.ts'

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
  return textsOfSealed(sealed).names
}

/** What a sealed act says of texts: which it names, and which it asks to be taken off the record. */
export function textsOfSealed(sealed: Uint8Array): { names: string[]; erases: string[] } {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  if (read?.ok !== true) return { names: [], erases: [] }
  const { kind, body } = read.value.payload
  return { names: blobsNamed(body), erases: kind === 'record.erase' ? erasedIn(body) : [] }
}

/** The texts that a `record.erase` names; none where its body is not as it must be. */
export function erasedIn(body: unknown): string[] {
  return checkBody('record.erase', body).ok ? [...(body as Body<'record.erase'>).blobs] : []
}

function isBlobRef(value: object): value is { digest: string } {
  const { digest, lang, size, ...rest } = value as Record<string, unknown>
  const whole = typeof digest === 'string' && typeof lang === 'string' && typeof size === 'number'
  return whole && Object.keys(rest).length === 0 && /^[0-9a-f]{64}$/.test(digest)
}
