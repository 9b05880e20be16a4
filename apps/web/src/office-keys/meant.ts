import { canonicalize, type Payload, type Ref } from '@alternat/acts'
import {
  amend,
  contentFrom,
  encodeContent,
  freeBracket,
  isClean,
  languageOf,
  openBrackets,
  settle,
  textDigest,
  type Change,
  type Settled,
  type TextContent,
} from '@alternat/text'
import { equal, utf8, type Crypto } from '@alternat/tlog'
import type { Read } from './to-sign.ts'

type Fields = Readonly<Record<string, unknown>>

/** What a person asked for, as the form sent it. */
export interface Meant {
  readonly dialogue: string
  readonly kind: string
  readonly level: 'between' | 'public'
  /** `null`: whichever office may. */
  readonly office: string | null
  readonly body: Fields
  /** Free texts by the field that names them. */
  readonly texts: Readonly<Record<string, { readonly lang: string; readonly words: string }>>
}

/** What this page knows besides, to tell names and changes of texts. */
export interface Known {
  /** The act that a person means by a matter’s slug or the beginning of an act’s id, as this page shows it. */
  readonly named: (name: string) => Ref | null
  /** The revision that a change starts from; `null` where nothing is changed. */
  readonly base: TextContent | null
  /** The sides to which words of that revision may be put down. */
  readonly sides: readonly string[]
}

const ADDRESS = /^\/api\/d\/([a-z0-9-]{1,64})\/(acts|norms|brackets)$/

/** What a form asked for when it sent this to that address; `null` where nothing of the kind is signed. */
export function meantBy(url: string, sent: unknown): Meant | null {
  const [, dialogue, what] = ADDRESS.exec(url) ?? []
  if (dialogue === undefined || typeof sent !== 'object' || sent === null) return null
  const { office = null, ...rest } = sent as Fields
  const common = { dialogue, office: office as string | null, texts: {}, level: 'between' as const }
  if (what === 'norms') return { ...common, kind: 'text.table', body: { as: 'norm', ...rest } }
  if (what === 'brackets') return { ...common, kind: 'text.amend', body: rest }
  const { kind, body, level = 'between', texts = {} } = rest as Partial<Meant>
  return { ...common, kind: kind ?? '', body: body ?? {}, level, texts }
}

/**
 * Whether the act to be signed says what this person typed, all of it and nothing more: kind, audience, office, every
 * field, every word beside it, and references to exactly the acts that its fields name.
 */
export function isMeant(crypto: Crypto, read: Read, meant: Meant, known: Known): boolean {
  const { kind, level, office, log, body, refs } = read.payload
  const isNamed = kind === meant.kind && level === meant.level && (meant.office ?? office) === office
  const isHere = log.endsWith(`/alternat/${meant.dialogue}`)
  return isNamed && isHere && refersTo(body, refs) && isBody(crypto, read, meant, known)
}

function isBody(crypto: Crypto, read: Read, meant: Meant, known: Known): boolean {
  const { kind, body } = meant
  const { languages, words } = body
  if (kind === 'text.table' && body['settled'] !== undefined) return isRevision(crypto, read, body, known)
  if (kind === 'text.table' && !Array.isArray(languages)) return isTable(crypto, read, body, known)
  if (kind === 'text.amend' && words !== undefined) return isChange(crypto, read, body, known)
  return isFilled(read, meant, known)
}

/** Each field as typed, and each free text in the field that names it. */
function isFilled({ payload, texts }: Read, meant: Meant, { named }: Known): boolean {
  const { body } = payload
  const fields = Object.keys(meant.texts)
  const typed = Object.fromEntries(Object.entries(meant.body).filter(([name]) => !fields.includes(name)))
  const rest = Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)))
  return (
    isSame(typed, rest, named) &&
    Object.entries(meant.texts).every(([name, { lang, words }]) =>
      isText(texts, body[name], lang, utf8(words)),
    )
  )
}

function isText(texts: Read['texts'], field: unknown, lang: string, bytes: Uint8Array): boolean {
  const { digest, lang: given, size, ...more } = (field ?? {}) as Fields
  const words = texts.get(String(digest))
  const isWhole = Object.keys(more).length === 0 && size === bytes.length && given === lang
  return isWhole && words !== undefined && equal(words, bytes)
}

/** A text to be tabled: made of the typed paragraphs here as well, and compared in every part. */
function isTable(crypto: Crypto, read: Read, typed: Fields, known: Known): boolean {
  const { languages, ...as } = typed
  const content = contentFrom(languages as Record<string, string[]>)
  return content !== null && isContent(crypto, read, as, content, known)
}

/** A new revision: made here as well of the one on the page and the words that were chosen for its brackets. */
function isRevision(crypto: Crypto, read: Read, typed: Fields, known: Known): boolean {
  const { base } = known
  const { settled, ...as } = typed
  if (base === null || textDigest(crypto, base) !== typed['base']) return false
  const content = settle(base, settled as Settled)
  return content.ok && isContent(crypto, read, as, content.value, known)
}

function isContent(
  crypto: Crypto,
  { payload, texts }: Read,
  as: Fields,
  content: TextContent,
  { named }: Known,
): boolean {
  const { content: ref, ...rest } = payload.body
  const expected = {
    ...as,
    digest: textDigest(crypto, content),
    languages: content.languages,
    paragraphs: content.paragraphs.map(({ id }) => id),
    ...(isClean(content) ? {} : { brackets: openBrackets(content).toSorted() }),
  }
  return isSame(expected, rest, named) && isText(texts, ref, languageOf(content), encodeContent(content))
}

/** A change to a text: made of the revision on the page here as well. */
function isChange(crypto: Crypto, { payload, texts }: Read, typed: Fields, known: Known): boolean {
  const { base, named } = known
  if (base === null || textDigest(crypto, base) !== typed['base']) return false
  const { step, paragraph, words, matter, base: from } = typed
  const bracket = typed['bracket'] ?? freeBracket(base)
  const change = { step, paragraph, bracket, words } as unknown as Change
  const { change: ref, result, ...rest } = payload.body
  const isAsTyped = isSame({ matter, base: from, step, paragraph, bracket }, rest, named)
  if (!isAsTyped || !isText(texts, ref, languageOf(base), utf8(canonicalize(change)))) return false
  // The words that stood there are put down to whoever tabled the text: one of the sides.
  return known.sides.some((tabledBy) => {
    const changed = amend(base, change, { by: sideIn(payload), tabledBy })
    return changed.ok && textDigest(crypto, changed.value) === result
  })
}

function sideIn({ log }: Payload): string {
  return log.slice(0, log.indexOf('/'))
}

/** The same value; a name that was typed is the act that this page shows under it. */
function isSame(typed: unknown, given: unknown, named: Known['named']): boolean {
  if (typeof typed === 'string' && typeof given === 'object' && given !== null) {
    const ref = named(typed)
    return ref !== null && canonicalize(ref) === canonicalize(given)
  }
  if (typeof typed !== 'object' || typed === null) return typed === given
  if (typeof given !== 'object' || given === null || Array.isArray(typed) !== Array.isArray(given))
    return false
  const entries = Object.entries(typed).filter(([, value]) => value !== undefined)
  return (
    entries.length === Object.keys(given).length &&
    entries.every(([name, value]) => isSame(value, (given as Fields)[name], named))
  )
}

/** Whether the references are exactly those in the body: an act may not be tied to others that nobody typed. */
function refersTo(body: Fields, refs: readonly Ref[]): boolean {
  const inBody = new Set(refsIn(body))
  const listed = refs.map((ref) => canonicalize(ref))
  return listed.length === inBody.size && listed.every((ref) => inBody.has(ref))
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { log, index, leaf } = value as Partial<Ref>
  if (typeof log === 'string' && typeof index === 'number' && typeof leaf === 'string') {
    return [canonicalize({ log, index, leaf })]
  }
  return Object.values(value).flatMap(refsIn)
}
