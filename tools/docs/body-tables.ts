import { jsonSchemas, KINDS, type Kind } from '@alternat/acts'
import { members } from './field-words.ts'
import { code, table } from './markers.ts'

/** What every body may carry: said once, above the tables. */
const SHARED = new Set(['note', 'stands', 'sameAs', 'reportedOf', 'reportedOn', 'source'])

/** The fields of every body, a table for each family. */
export function bodyTables(): string {
  const schemas = jsonSchemas()
  const families = Map.groupBy(KINDS.keys() as Iterable<Kind>, (kind) => kind.slice(0, kind.indexOf('.')))
  return [...families]
    .map(([family, kinds]) => `**${family}**\n\n${familyTable(kinds, schemas)}`)
    .join('\n\n')
}

function familyTable(kinds: readonly Kind[], schemas: ReturnType<typeof jsonSchemas>): string {
  const rows = kinds.map((kind) => [code(kind), fieldsOf(schemas[kind])])
  return table(['kind', 'fields of its own'], rows)
}

function fieldsOf(schema: object): string {
  const fields = members(schema, SHARED)
  return fields.length === 0 ? 'none' : fields.map(code).join(' · ')
}

/** Whether a family’s page says of each kind what its schema says of the shared fields: they are in all. */
export function hasShared(schema: { readonly properties?: object }): boolean {
  return [...SHARED].every((name) => name in (schema.properties ?? {}))
}
