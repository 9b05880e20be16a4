import { blobText, bodyFields } from '@alternat/acts'
import { parseContent } from '@alternat/text'
import { base64ToBytes, utf8 } from '@alternat/tlog'
import { wordsOf } from '../release/texts.ts'
import type { Store } from '../store/types.ts'
import { ERASE_CODES } from './codes.ts'

/** A draft as it is to be kept from now on. */
export interface DraftWithout {
  readonly id: string
  readonly draft: string
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

interface Kept {
  readonly request?: {
    readonly kind?: string
    readonly body?: Json
    readonly blobs?: readonly { readonly digest?: string; readonly salted?: string }[]
  }
}

/**
 * The drafts in which the words of these texts stand, with these words gone and everything else as it was: what our
 * people have typed is theirs, and the other side can take nothing of it by erasing words of its own. The same words
 * typed again have another salt and so another digest, so they are looked for as words: a whole passage in a field of
 * prose or in a text, never a part of one, and never a choice out of a list, a name or a digest.
 */
export function draftsWithout(store: Store, digests: readonly string[]): DraftWithout[] {
  const passages = new Set(digests.flatMap((digest) => passagesUnder(store, digest)))
  const isGone = (words: string): boolean => passages.has(words) && !NAME.test(words)
  return store.drafts().flatMap(({ id, draft }) => {
    const kept = JSON.parse(draft) as Kept
    const without = {
      ...kept,
      ...(kept.request && { request: requestWithout(kept.request, digests, isGone) }),
    }
    if (JSON.stringify(without) === JSON.stringify(kept)) return []
    const refused = { code: 'words-erased', message: ERASE_CODES['words-erased'] }
    return [{ id, draft: JSON.stringify({ ...without, refused }) }]
  })
}

/** Names, digests, codes: one word of ASCII is nobody’s passage. */
const NAME = /^[\w.,:;/+=-]*$/

/** The whole text, and each passage in it; none where its bytes are not held. */
function passagesUnder(store: Store, digest: string): string[] {
  const salted = store.blob(digest)
  return salted === null ? [] : passagesIn(salted)
}

function passagesIn(salted: Uint8Array): string[] {
  const text = blobText(salted)
  if (!text.ok) return []
  const content = parseContent(utf8(text.value))
  return [text.value, ...(content.ok ? wordsOf(content.value, '').map((one) => one.text) : [])]
}

function requestWithout(
  request: NonNullable<Kept['request']>,
  digests: readonly string[],
  isGone: (words: string) => boolean,
): NonNullable<Kept['request']> {
  const { body, blobs } = request
  const holdsIt = ({ digest = '', salted = '' }): boolean => {
    const bytes = base64ToBytes(salted)
    return digests.includes(digest) || (bytes !== null && passagesIn(bytes).some(isGone))
  }
  return {
    ...request,
    ...(body !== undefined && { body: blanked(body, '$', proseGone(request, isGone)) }),
    ...(blobs !== undefined && { blobs: blobs.filter((blob) => !holdsIt(blob)) }),
  }
}

/** The paths of the fields of prose that hold nothing but such a passage. */
function proseGone(
  { kind = '', body = {} }: NonNullable<Kept['request']>,
  isGone: (words: string) => boolean,
): ReadonlySet<string> {
  const { prose } = bodyFields(kind, body)
  return new Set(prose.filter(({ text }) => isGone(text)).map(({ path }) => path))
}

function blanked(value: Json, path: string, gone: ReadonlySet<string>): Json {
  if (gone.has(path)) return ''
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((item, i) => blanked(item, `${path}[${i}]`, gone))
  const fields = Object.entries(value).map(([name, part]) => [name, blanked(part, `${path}.${name}`, gone)])
  return Object.fromEntries(fields) as Json
}

function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}
