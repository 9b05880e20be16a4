import { existsSync, readFileSync } from 'node:fs'
import { adversaryTable } from './adversary-table.ts'
import { bodyTables } from './body-tables.ts'
import { errorTables, guardTable } from './errors-page.ts'
import { familiesTable } from './families-table.ts'
import { kindsTable } from './kinds-table.ts'
import { EXAMPLE_PATH, exampleFile } from './example.ts'
import { fill } from './markers.ts'
import { ROOT } from './root.ts'
import { schemaFiles } from './schemas.ts'
import { shapes } from './shapes.ts'
import { claimsTable, conductTable } from './small-tables.ts'
import { voidTable } from './void-table.ts'

/** Page → its generated parts by name. */
const PARTS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/formats/act.md': {
    kinds: kindsTable,
    bodies: bodyTables,
    'void reasons': voidTable,
    claims: claimsTable,
    conduct: conductTable,
  },
  'docs/formats/card.md': { shapes },
  'docs/design.md': { families: familiesTable },
  'docs/threats.md': { 'adversarial list': adversaryTable },
  'docs/errors.md': { codes: errorTables, guard: guardTable },
}

/** A file of the documentation as it should be, beside what it is. */
export interface Page {
  readonly path: string
  readonly wanted: string
  /** `null` where there is no such file. */
  readonly found: string | null
}

/** Every file that is generated, whole or in part. */
export function pages(): Page[] {
  const filled = Object.entries(PARTS).map(([path, parts]) => {
    const found = read(path) ?? ''
    const wanted = Object.entries(parts).reduce((page, [name, part]) => fill(page, name, part()), found)
    return { path, wanted, found }
  })
  const schemas = [...schemaFiles()].map(([path, wanted]) => ({ path, wanted, found: read(path) }))
  const example = { path: EXAMPLE_PATH, wanted: exampleFile(), found: read(EXAMPLE_PATH) }
  return [...filled, ...schemas, example]
}

function read(path: string): string | null {
  return existsSync(ROOT + path) ? readFileSync(ROOT + path, 'utf8') : null
}
