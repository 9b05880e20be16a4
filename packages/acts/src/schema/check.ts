import { bad, ok, type Result } from '@alternat/tlog'
import type { TObject } from 'typebox'
import { isDay, isMinute } from '../bytes/time.ts'
import { KINDS, type Kind, type KindEntry } from '../kinds.ts'
import { Lang, RowCode, SideId, Slug } from './common.ts'
import { sentence } from './sentence.ts'
import { strings, type FoundString } from './strings.ts'
import { PartId } from './text.ts'
import { validatorOf } from './validator.ts'

/** One field of prose in a body: the JSON path, and the words. */
export interface ProseField {
  readonly path: string
  readonly text: string
}

/** A JSON Schema (draft 2020-12) as a plain object. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * Checks a body against the schema of its kind, real calendar days included. The fault `schema` has a plain
 * sentence and the JSON path of the first field that is wrong. What the body refers to is the fold's to check.
 */
export function checkBody(kind: string, body: unknown): Result<KindEntry, 'unknown-kind' | 'schema'> {
  const entry = KINDS.get(kind)
  if (entry === undefined) return bad('unknown-kind', `This program knows no act called “${kind}”.`, kind)
  const shape = checkShape(entry.schema, body)
  return shape.ok ? ok(entry) : shape
}

/** Checks any value against a schema of ours: see {@link checkBody}. */
export function checkShape(schema: TObject, value: unknown): Result<void, 'schema'> {
  const validator = validatorOf(schema)
  if (!validator.Check(value)) {
    const { message, where } = sentence(validator.Errors(value))
    return bad('schema', message, where)
  }
  const unreal = strings(schema, value).find((found) => !isReal(found))
  return unreal === undefined
    ? ok(undefined)
    : bad('schema', `${unreal.path} names no day of the calendar.`, unreal.path)
}

/** What people chose in a body, by what it is to the program. */
export interface BodyFields {
  /** Words that people wrote as prose: exactly what the guard reads (design §9 rule 18). */
  readonly prose: readonly ProseField[]
  /** Names for programs: no prose, and yet room for words. */
  readonly names: readonly ProseField[]
  /** The sides it names, by their ids. */
  readonly sides: readonly ProseField[]
}

/** Names that people choose: slugs, paragraphs and brackets, rows, answers, tags of languages. */
const NAMES: ReadonlySet<unknown> = new Set([Slug, PartId, RowCode, Lang].map(patternOf))
const SIDE = patternOf(SideId)

/** The fields of a body, found by walking schema and body together. None for a kind that is not known. */
export function bodyFields(kind: string, body: unknown): BodyFields {
  const entry = KINDS.get(kind)
  return entry === undefined ? { prose: [], names: [], sides: [] } : schemaFields(entry.schema, body)
}

/** {@link bodyFields} of any value under a schema of ours. */
export function schemaFields(schema: TObject, value: unknown): BodyFields {
  const found = strings(schema, value)
  const fields = { prose: [] as ProseField[], names: [] as ProseField[], sides: [] as ProseField[] }
  for (const { path, text, schema } of found) {
    const pattern = patternOf(schema)
    if (schema['prose'] === true) fields.prose.push({ path, text })
    if (NAMES.has(pattern)) fields.names.push({ path, text })
    if (pattern === SIDE) fields.sides.push({ path, text })
  }
  return fields
}

/** The JSON Schema of the body of every kind, each with its `$id`. */
export function jsonSchemas(): Record<Kind, JsonSchema> {
  const schemas = [...KINDS].map(([kind, entry]) => [kind, published(kind, entry.schema)] as const)
  return Object.fromEntries(schemas) as Record<Kind, JsonSchema>
}

function patternOf(schema: object): unknown {
  return 'pattern' in schema ? schema.pattern : undefined
}

function published(kind: string, schema: TObject): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:alternat:act:v1:${kind}`,
    title: kind,
    ...(JSON.parse(JSON.stringify(schema)) as JsonSchema),
  }
}

function isReal({ schema, text }: FoundString): boolean {
  if (schema['calendar'] === 'day') return isDay(text)
  return schema['calendar'] === 'minute' ? isMinute(text) : true
}
