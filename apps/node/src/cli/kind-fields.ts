import { jsonSchemas, KINDS } from '@alternat/acts'

/** A part of a JSON Schema, as far as it is told to people. */
interface Part {
  readonly type?: string
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number
  readonly anyOf?: readonly Part[]
  readonly items?: Part
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly required?: readonly string[]
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** One field of a body, in words. */
export interface FieldLine {
  readonly field: string
  readonly needed: boolean
  readonly what: string
}

const BY_PATTERN: readonly (readonly [string, string])[] = [
  ['^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', 'a day, YYYY-MM-DD'],
  ['T([01][0-9]|2[0-3])', 'a minute in UTC, YYYY-MM-DDTHH:MMZ'],
  ['^[0-9a-f]{64}$', 'a digest, 64 hex digits'],
  ['^[a-z0-9-]{1,64}$', 'a short name in a-z, 0-9 and -'],
  ['^[a-z0-9.-]{1,120}$', 'the id of a side'],
]

function stringWords({ pattern = '', maxLength }: Part): string {
  const known = BY_PATTERN.find(([start]) => pattern.includes(start))
  if (known !== undefined) return known[1]
  return maxLength === undefined ? 'words' : `words, at most ${maxLength} characters`
}

function objectWords({ properties = {}, required = [] }: Part): string {
  const names = Object.keys(properties)
  if (names.join() === 'log,index,leaf') return 'a matter by its slug, or an act by 8 digits of its leaf'
  if (names.join() === 'digest,lang,size') return 'free text: --text FIELD:LANGUAGE=FILE'
  return `{${names.map((name) => (required.includes(name) ? name : `${name}?`)).join(', ')}}`
}

function words(part: Part): string {
  if (part.enum !== undefined) return part.enum.map(String).join(' | ')
  if (part.const !== undefined) return String(part.const)
  if (part.anyOf !== undefined) return part.anyOf.map(words).join(' | ')
  if (part.type === 'array') return `a list, each ${words(part.items ?? {})}`
  if (part.type === 'object') return objectWords(part)
  if (part.type === 'integer') return `a whole number ${part.minimum ?? 0}–${part.maximum ?? ''}`
  return part.type === 'string' ? stringWords(part) : (part.type ?? 'anything')
}

/** Every kind of act an office performs, with its power; leaf 0 is written by the program alone. */
export function kindLines(): { readonly kind: string; readonly power: string }[] {
  return [...KINDS.values()]
    .filter(({ power }) => power !== 'root')
    .map(({ kind, power }) => ({ kind, power }))
}

/** The JSON Schema of the body of a kind; `null` for a kind nobody knows. */
export function schemaOf(kind: string): object | null {
  return KINDS.has(kind) ? ((jsonSchemas() as Readonly<Record<string, object>>)[kind] ?? null) : null
}

/** Only a reconstruction may have these (design §9 rule 2), and its compiler does not type them by hand. */
const RECONSTRUCTION = new Set(['reportedOf', 'reportedOn', 'source'])

/** The fields of the body of a kind, the needed ones first. */
export function fieldLines(kind: string): FieldLine[] {
  const { properties = {}, required = [] } = (schemaOf(kind) ?? {}) as Part
  const told = Object.entries(properties).filter(
    ([field]) => required.includes(field) || !RECONSTRUCTION.has(field),
  )
  const lines = told.map(([field, part]) => ({
    field,
    needed: required.includes(field),
    what: words(part),
  }))
  return lines.toSorted((a, b) => Number(b.needed) - Number(a.needed))
}

/** What the program completes by itself, where a text is written in words instead of digests. */
export function shortForm(kind: string): string | null {
  if (kind === 'text.table') {
    return (
      'Instead of digest, content and paragraphs, write the words: ' +
      '"languages": {"en": ["first paragraph", "second paragraph"]}. To settle brackets in a new revision: "matter", ' +
      '"base", and the words that shall stand: "settled": {"b1": {"en": "these words"}}'
    )
  }
  if (kind === 'text.amend') {
    return (
      'Instead of result, digest and bracket, write the change: "step": "place", "paragraph": "p1", ' +
      '"words": {"en": {"run": 0, "from": 4, "to": 9, "words": "other words"}} ' +
      '(UTF-16 units in the run that alternat text shows)'
    )
  }
  return null
}
