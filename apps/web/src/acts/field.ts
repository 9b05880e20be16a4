/** A field of an act as a form asks for it: what it is, read off the schema of its kind. */
export type Field = { readonly name: string; readonly required: boolean } & (
  | { readonly is: 'words'; readonly max: number }
  | { readonly is: 'lines'; readonly max: number; readonly most: number }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | { readonly is: 'day' }
  | { readonly is: 'minute' }
  | { readonly is: 'number'; readonly least: number; readonly most: number }
  | { readonly is: 'yesno' }
  | { readonly is: 'side' }
  | { readonly is: 'sides' }
  | { readonly is: 'matter' }
  | { readonly is: 'act'; readonly kind: string | null }
  | { readonly is: 'digest' }
  | { readonly is: 'digests' }
  | { readonly is: 'name'; readonly pattern: string }
  | { readonly is: 'names'; readonly pattern: string }
  | { readonly is: 'log' }
  | { readonly is: 'text' }
  | { readonly is: 'group'; readonly fields: readonly Field[] }
  | { readonly is: 'rows'; readonly fields: readonly Field[]; readonly least: number; readonly most: number }
)

interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly prose?: boolean
  readonly calendar?: 'day' | 'minute'
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Fields that a form never asks for: what a title gives, and what only a compiled record has. */
const UNASKED: ReadonlySet<string> = new Set([
  'slug',
  'sides',
  'compiler',
  'reportedOf',
  'reportedOn',
  'source',
])
/** Acts that are matters; every other reference is to an act of some kind. */
const MATTERS: ReadonlySet<string> = new Set(['matter', 'on', 'norm', 'sameAs', 'by'])
const ACTS: Readonly<Record<string, string>> = {
  meeting: 'group.meet',
  readout: 'group.readout',
  notice: 'channel.notice',
  statement: 'arrangement.parallel',
}

/** The fields of a kind, in the order of its schema. */
export function fieldsOf(schema: unknown): Field[] {
  const { properties = {}, required = [] } = schema as Schema
  return Object.entries(properties).flatMap(([name, one]) => {
    const field = UNASKED.has(name) ? null : fieldOf(name, one, required.includes(name))
    return field === null ? [] : [field]
  })
}

function fieldOf(name: string, schema: Schema, required: boolean): Field | null {
  const common = { name, required }
  if (schema.enum !== undefined) return { ...common, is: 'choice', values: schema.enum }
  if (schema.type === 'boolean') return { ...common, is: 'yesno' }
  if (schema.type === 'integer') {
    return {
      ...common,
      is: 'number',
      least: schema.minimum ?? 0,
      most: schema.maximum ?? Number.MAX_SAFE_INTEGER,
    }
  }
  if (schema.type === 'string') return stringField(common, schema)
  if (schema.type === 'array') return listField(common, schema)
  return schema.type === 'object' ? objectField(common, schema) : null
}

type Common = Pick<Field, 'name' | 'required'>

function stringField(common: Common, schema: Schema): Field {
  const { pattern = '', calendar, prose, maxLength = 64 } = schema
  if (prose === true) return { ...common, is: 'words', max: maxLength }
  if (calendar !== undefined) return { ...common, is: calendar }
  if (pattern.includes('{64}$') && pattern.startsWith('^[0-9a-f]')) return { ...common, is: 'digest' }
  if (pattern.includes('/alternat/')) return { ...common, is: 'log' }
  return isSide(pattern) ? { ...common, is: 'side' } : { ...common, is: 'name', pattern }
}

function isSide(pattern: string): boolean {
  return pattern === '^[a-z0-9.-]{1,120}$'
}

function listField(common: Common, { items = {}, minItems = 0, maxItems = 64 }: Schema): Field | null {
  if (items.type === 'object') {
    return { ...common, is: 'rows', fields: fieldsOf(items), least: minItems, most: maxItems }
  }
  const one = fieldOf(common.name, items, true)
  if (one === null) return null
  if (one.is === 'words') return { ...common, is: 'lines', max: one.max, most: maxItems }
  if (one.is === 'side') return { ...common, is: 'sides' }
  if (one.is === 'digest') return { ...common, is: 'digests' }
  return one.is === 'name' ? { ...common, is: 'names', pattern: one.pattern } : null
}

function objectField(common: Common, schema: Schema): Field {
  const names = Object.keys(schema.properties ?? {})
  if (names.join() === 'log,index,leaf') {
    const kind = ACTS[common.name] ?? null
    return MATTERS.has(common.name) ? { ...common, is: 'matter' } : { ...common, is: 'act', kind }
  }
  if (names.join() === 'digest,lang,size') return { ...common, is: 'text' }
  return { ...common, is: 'group', fields: fieldsOf(schema) }
}
