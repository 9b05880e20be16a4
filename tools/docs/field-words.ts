import * as common from '../../packages/acts/src/schema/common.ts'
import { FurtherKey, Office, RawKey } from '../../packages/acts/src/schema/side.ts'
import { PartId } from '../../packages/acts/src/schema/text.ts'

/** A JSON Schema, as far as it is looked at here. */
interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly prose?: boolean
  readonly pattern?: string
}

const { ActRef, BlobRef, Count, Dated, Day, Hex32, Lang, Minute, Origin, RowCode, SideId, Slug, Source } =
  common
const NAMES = new Map<string, string>(
  Object.entries({
    ActRef,
    BlobRef,
    Count,
    Dated,
    Day,
    Hex32,
    Lang,
    Minute,
    Origin,
    RowCode,
    SideId,
    Slug,
    Source,
    RawKey,
    FurtherKey,
    Office,
    PartId,
  }).map(([name, schema]) => [JSON.stringify(schema), name]),
)

/** A schema in a few words: the name of a shared shape, `a / b` for a list of words, `words ≤160`. */
export function wordsFor(schema: Schema): string {
  const name = NAMES.get(JSON.stringify(schema))
  if (name !== undefined) return name
  if (schema.enum !== undefined) return schema.enum.map((one) => `“${one}”`).join(' / ')
  if (schema.anyOf !== undefined) return schema.anyOf.map(wordsFor).join(' or ')
  if (schema.prose === true) return `words ≤${schema.maxLength}`
  if (schema.type === 'array')
    return `[${wordsFor(schema.items ?? {})}]${span(schema.minItems, schema.maxItems)}`
  if (schema.type === 'object') return `{${members(schema).join(', ')}}`
  if (schema.type === 'integer') return `whole number${span(schema.minimum, schema.maximum)}`
  if (schema.pattern !== undefined) return `string ${schema.pattern}`
  return schema.type ?? 'anything'
}

/** The fields of an object, `name?` where it may be absent, each with its words; leaves out those named. */
export function members(schema: Schema, without: ReadonlySet<string> = new Set()): string[] {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !without.has(name))
    .map(([name, one]) => `${name}${required.has(name) ? '' : '?'}: ${wordsFor(one)}`)
}

function span(from: number | undefined, to: number | undefined): string {
  return from === undefined && to === undefined ? '' : ` ${from ?? 0}–${to ?? ''}`
}
