import { findMatter, KINDS, type Fold, type Ref } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'

type Schema = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, unknown>>

/** Faults of naming an act or a matter. */
export type NameCode = 'matter-unknown' | 'matter-ambiguous'

function propertiesOf(schema: unknown): Readonly<Record<string, Schema>> | null {
  const properties = (schema as { properties?: unknown } | undefined)?.properties
  return typeof properties === 'object' && properties !== null ? (properties as Record<string, Schema>) : null
}

/** Whether a schema is that of a reference to an act: exactly log, index and leaf. */
export function isActRef(schema: unknown): boolean {
  return Object.keys(propertiesOf(schema) ?? {}).join() === 'log,index,leaf'
}

/** Whether a schema is that of a reference to free text. */
export function isBlobRef(schema: unknown): boolean {
  return Object.keys(propertiesOf(schema) ?? {}).join() === 'digest,lang,size'
}

/** The schema of one field of a kind's body, or `undefined`. */
export function fieldSchema(kind: string, field: string): unknown {
  return propertiesOf(KINDS.get(kind)?.schema)?.[field]
}

/** The act that a person means by a matter's slug, or by the first 8 or more digits of an act's leaf. */
export function refFor(fold: Fold, name: string): Result<Ref, NameCode> {
  const matter = findMatter(fold, name)
  if (!('code' in matter)) return ok(matter.ref)
  if (matter.code === 'matter-ambiguous') {
    const candidates = matter.candidates.map((c) => c.id.slice(0, 12)).join(', ')
    return bad(
      'matter-ambiguous',
      `Several matters are called that: name one by its id (${candidates}).`,
      name,
    )
  }
  const entry = /^[0-9a-f]{8,64}$/.test(name) ? fold.entries.filter((e) => e.ref.leaf.startsWith(name)) : []
  const [only] = entry
  if (only !== undefined && entry.length === 1) return ok(only.ref)
  return bad('matter-unknown', 'No matter or act of this name is on the record.', name)
}

function named(fold: Fold, schema: unknown, value: unknown): Result<unknown, NameCode> {
  if (typeof value === 'string' && isActRef(schema)) return refFor(fold, value)
  const items = (schema as { items?: unknown } | undefined)?.items
  if (Array.isArray(value) && items !== undefined) return all(value.map((one) => named(fold, items, one)))
  const properties = propertiesOf(schema)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (properties === null || !isObject) return ok(value)
  const keys = Object.keys(value)
  const values = all(keys.map((key) => named(fold, properties[key], (value as Fields)[key])))
  return values.ok ? ok(Object.fromEntries(keys.map((key, i) => [key, values.value[i]]))) : values
}

function all(results: Result<unknown, NameCode>[]): Result<unknown[], NameCode> {
  const values: unknown[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

/**
 * Puts references in the place of names: wherever the schema of the kind wants a reference to an act and the
 * body has a string, that string is a matter's slug or the beginning of an act's leaf (design §9 rule 5).
 */
export function withRefs(fold: Fold, kind: string, body: Fields): Result<Fields, NameCode> {
  return named(fold, KINDS.get(kind)?.schema, body) as Result<Fields, NameCode>
}

function collect(value: unknown, into: Map<string, Ref>): void {
  if (typeof value !== 'object' || value === null) return
  const { log, index, leaf } = value as Partial<Ref>
  if (typeof log === 'string' && typeof index === 'number' && typeof leaf === 'string') {
    into.set(leaf, { log, index, leaf })
  } else Object.values(value).forEach((part) => collect(part, into))
}

/** Every act a body refers to, each once, in the order of the body: the `refs` of its envelope. */
export function refsIn(body: Fields): Ref[] {
  const found = new Map<string, Ref>()
  collect(body, found)
  return [...found.values()]
}
