import { blobDigest, blobText, SALT_LENGTH } from '@alternat/acts'
import { openBrackets, parseChange, parseContent, textDigest, type Change } from '@alternat/text'
import { ok, utf8, type Crypto, type Result } from '@alternat/tlog'
import type { BlobHeld, Store } from '../store/types.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'
import { sidesNamed, wordsBrought, wordsOf, type Words } from './texts.ts'

interface Named {
  readonly path: string
  readonly digest: string
  readonly size: number
}

/** An act as far as its texts go. */
export interface WithTexts {
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly blobs: readonly BlobHeld[]
  /** The ids of the dialogue's sides. */
  readonly sides: readonly string[]
}

/**
 * The words of every text a body names, given with it or held here: what the guard reads besides the body.
 * `blob-missing`; `blob-unnamed` for a text given that the body does not name, which would otherwise leave
 * unread; `blob-bad` where digest, size or UTF-8 do not fit; `text-change`, `text-differs`, `text-sides` for
 * a tabled text or a change that is not what the body says.
 */
export function textsOf(crypto: Crypto, store: Store, act: WithTexts): Result<Words[], ReleaseOwnCode> {
  const named = blobsNamed(act.body)
  const stray = act.blobs.find(({ digest }) => !named.some((one) => one.digest === digest))
  if (stray !== undefined) return releaseFault('blob-unnamed', stray.digest)
  const words: Words[] = []
  for (const one of named) {
    const salted = act.blobs.find(({ digest }) => digest === one.digest)?.salted ?? store.blob(one.digest)
    if (salted === null) return releaseFault('blob-missing', one.path)
    const text = soundText(crypto, one, salted)
    if (text === null) return releaseFault('blob-bad', one.path)
    const read = readWords(crypto, act, one.path, text)
    if (!read.ok) return read
    words.push(...read.value)
  }
  return ok(words)
}

function soundText(crypto: Crypto, named: Named, salted: Uint8Array): string | null {
  if (blobDigest(crypto, salted) !== named.digest) return null
  if (salted.length - SALT_LENGTH !== named.size) return null
  const text = blobText(salted)
  return text.ok ? text.value : null
}

/** Of a tabled text and of a change the words alone: names of sides, paragraphs and brackets are typed fields. */
function readWords(
  crypto: Crypto,
  act: WithTexts,
  path: string,
  text: string,
): Result<Words[], ReleaseOwnCode> {
  if (act.kind === 'text.table' && path === '$.content') return readTabled(crypto, act, path, text)
  if (path !== '$.change') return ok([{ path, text }])
  const change = parseChange(utf8(text))
  if (!change.ok) return releaseFault('text-change', change.fault.message)
  return act.kind === 'text.amend' && !isChangeNamed(change.value, act.body)
    ? releaseFault('text-differs', path)
    : ok(wordsBrought(change.value, path))
}

/** Step, paragraph and bracket stand in the act as they stand in the change, so that both are looked at. */
function isChangeNamed({ step, paragraph, bracket, words }: Change, body: WithTexts['body']): boolean {
  const same = step === body['step'] && paragraph === body['paragraph'] && bracket === body['bracket']
  return same && Object.keys(words).every((lang) => lang.length <= LONGEST_LANG)
}

/** Longest tag of a language that anybody needs (RFC 5646 §4.4.1). */
export const LONGEST_LANG = 35

function readTabled(
  crypto: Crypto,
  act: WithTexts,
  path: string,
  text: string,
): Result<Words[], ReleaseOwnCode> {
  const content = parseContent(utf8(text))
  if (!content.ok) return releaseFault('text-change', content.fault.message)
  if (textDigest(crypto, content.value) !== act.body['digest']) return releaseFault('text-differs', path)
  const { languages, paragraphs } = content.value
  if (!sameList(languages, act.body['languages'])) return releaseFault('text-differs', '$.languages')
  const ids = paragraphs.map(({ id }) => id)
  if (!sameList(ids, act.body['paragraphs'])) return releaseFault('text-differs', '$.paragraphs')
  // The fold counts brackets by what the body says: a text cannot pass for clean while its words are not.
  const open = openBrackets(content.value).toSorted()
  if (!sameNames(open, act.body['brackets'])) return releaseFault('text-differs', '$.brackets')
  const stranger = sidesNamed(content.value).find((side) => !act.sides.includes(side))
  return stranger === undefined ? ok(wordsOf(content.value, path)) : releaseFault('text-sides', stranger)
}

function sameList(names: readonly string[], named: unknown): boolean {
  const list = named as readonly string[]
  return list.length === names.length && list.every((name, i) => name === names[i])
}

function sameNames(open: readonly string[], named: unknown): boolean {
  const list = named === undefined ? [] : (named as readonly string[])
  return list.length === open.length && list.toSorted().every((name, i) => name === open[i])
}

/** Every `{digest, lang, size}` inside a body, with its path. */
export function blobsNamed(value: unknown, path = '$'): Named[] {
  if (typeof value !== 'object' || value === null) return []
  if (isBlobRef(value)) return [{ path, digest: value.digest, size: value.size }]
  return Object.entries(value).flatMap(([key, inner]) => blobsNamed(inner, `${path}.${key}`))
}

function isBlobRef(value: object): value is { digest: string; lang: string; size: number } {
  return 'digest' in value && 'lang' in value && 'size' in value && Object.keys(value).length === 3
}
