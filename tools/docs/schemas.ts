import { jsonSchemas } from '@alternat/acts'
import { PayloadSchema } from '../../packages/acts/src/bytes/payload.ts'
import { SideCard } from '../../packages/acts/src/schema/side.ts'

/** Where the JSON Schemas are published. */
export const SCHEMA_FOLDER = 'docs/formats/schemas/'

/** Every published schema by its path: one for each kind of act, one for the payload, one for the side card. */
export function schemaFiles(): Map<string, string> {
  const bodies = Object.entries(jsonSchemas()).map(([kind, schema]) => [`act.${kind}`, schema] as const)
  const whole = [
    ['payload', published('payload', PayloadSchema)],
    ['side-card', published('side-card', SideCard)],
  ] as const
  return new Map(
    [...bodies, ...whole].map(([name, schema]) => [`${SCHEMA_FOLDER}${name}.json`, text(schema)]),
  )
}

function published(name: string, schema: object): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:alternat:${name}:v1`,
    title: name,
    ...(JSON.parse(JSON.stringify(schema)) as object),
  }
}

function text(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
