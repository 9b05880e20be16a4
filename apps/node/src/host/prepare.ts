import { blobDigest, SALT_LENGTH, saltBlob } from '@alternat/acts'
import { bad, ok, utf8, type Result } from '@alternat/tlog'
import { nodeCrypto } from '../crypto.ts'
import type { Ports } from '../ports.ts'
import type { BlobHeld } from '../store/types.ts'
import { fieldSchema, isBlobRef } from './names.ts'

/** Free text that goes with an act: its language, and the words. */
export interface FreeText {
  readonly lang: string
  readonly words: string
}

/** A body whose texts have been put beside it. */
export interface Prepared {
  readonly body: Readonly<Record<string, unknown>>
  readonly blobs: readonly BlobHeld[]
}

/**
 * Puts free texts beside a body: each is salted, and the field it belongs to gets its digest, language and
 * size (design §4 “Free text stands outside the envelope”).
 *
 * @param texts by the name of the field that refers to the text
 */
export function withTexts(
  ports: Pick<Ports, 'random'>,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, FreeText>>,
): Result<Prepared, 'text-field'> {
  const blobs: BlobHeld[] = []
  const refs: Record<string, unknown> = {}
  for (const [field, { lang, words }] of Object.entries(texts)) {
    if (!isBlobRef(fieldSchema(kind, field))) {
      return bad('text-field', `An act of kind ${kind} has no free text in this field.`, field)
    }
    const bytes = utf8(words)
    const salted = saltBlob(ports.random(SALT_LENGTH), bytes)
    const digest = blobDigest(nodeCrypto, salted)
    blobs.push({ digest, salted })
    refs[field] = { digest, lang, size: bytes.length }
  }
  return ok({ body: { ...body, ...refs }, blobs })
}
