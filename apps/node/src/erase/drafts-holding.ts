import { blobText } from '@alternat/acts'
import { parseContent } from '@alternat/text'
import { base64ToBytes, utf8 } from '@alternat/tlog'
import { wordsOf } from '../release/texts.ts'
import type { Store } from '../store/types.ts'

/**
 * The drafts that hold the words of these texts, by id. The same words typed again have another salt and so another
 * digest: they are looked for as words, in the drafts as they were typed and in the texts beside them.
 */
export function draftsHolding(store: Store, digests: readonly string[]): string[] {
  const texts = digests.map((digest) => wordsUnder(store, digest))
  return store
    .drafts()
    .filter(({ draft }) => {
      const all = [draft, ...textsBeside(draft)].join('\n')
      return digests.some((digest, i) => all.includes(digest) || holdsAll(all, texts[i] ?? []))
    })
    .map(({ id }) => id)
}

/** The words of a text, piece by piece; none where its bytes are not held. */
function wordsUnder(store: Store, digest: string): string[] {
  const salted = store.blob(digest)
  const text = salted === null ? null : blobText(salted)
  if (text?.ok !== true) return []
  const content = parseContent(utf8(text.value))
  return content.ok ? wordsOf(content.value, '').map((one) => one.text) : [text.value]
}

function holdsAll(all: string, words: readonly string[]): boolean {
  const sought = words.filter((one) => one.trim() !== '')
  return sought.length > 0 && sought.every((one) => all.includes(one) || all.includes(escaped(one)))
}

/** As JSON writes it inside a string. */
function escaped(words: string): string {
  return JSON.stringify(words).slice(1, -1)
}

interface Kept {
  readonly request?: { readonly blobs?: readonly { readonly salted?: unknown }[] }
}

function textsBeside(draft: string): string[] {
  const { request } = JSON.parse(draft) as Kept
  return (request?.blobs ?? []).flatMap(({ salted }) => {
    const bytes = typeof salted === 'string' ? base64ToBytes(salted) : null
    const text = bytes === null ? null : blobText(bytes)
    return text?.ok === true ? [text.value] : []
  })
}
