import type { TSchema } from 'typebox'

/** The keywords of a schema, by name. */
export type Keywords = Readonly<Record<string, unknown>>

/** A string of a value, with the schema that speaks of it. */
export interface FoundString {
  /** `$.content[0]`. */
  readonly path: string
  readonly text: string
  readonly schema: Keywords
}

/**
 * Every string of a value with its schema, found by walking both together. Members no schema speaks of are
 * passed over, and under `anyOf` (a value or null, here) a string is found once for each branch of strings.
 */
export function strings(schema: TSchema, value: unknown): FoundString[] {
  return walk(schema as Keywords, value, '$')
}

function walk(schema: Keywords, value: unknown, path: string): FoundString[] {
  const branches = schema['anyOf']
  if (Array.isArray(branches)) return branches.flatMap((branch: Keywords) => walk(branch, value, path))
  if (typeof value === 'string') return isOfStrings(schema) ? [{ path, text: value, schema }] : []
  if (Array.isArray(value)) return walkItems(schema, value, path)
  return typeof value === 'object' && value !== null ? walkMembers(schema, value, path) : []
}

function walkItems(schema: Keywords, value: readonly unknown[], path: string): FoundString[] {
  const items = schema['items'] as Keywords | undefined
  return items === undefined ? [] : value.flatMap((item, i) => walk(items, item, `${path}[${i}]`))
}

function walkMembers(schema: Keywords, value: object, path: string): FoundString[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Keywords>>
  return Object.entries(value).flatMap(([name, member]) =>
    Object.hasOwn(properties, name) ? walk(properties[name] as Keywords, member, `${path}.${name}`) : [],
  )
}

function isOfStrings(schema: Keywords): boolean {
  return schema['type'] === 'string'
}
