/**
 * Writes the generated parts of the documentation: `node tools/docs.ts`. With `--check` it writes nothing,
 * names what is stale and ends with 1.
 */
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pages } from './docs/pages.ts'
import { ROOT } from './docs/root.ts'
import { SCHEMA_FOLDER } from './docs/schemas.ts'

const checking = process.argv.includes('--check')
const wanted = pages()
const stale = wanted.filter((page) => page.found !== page.wanted)
const known = new Set(wanted.map(({ path }) => path))
const orphans = globSync(`${SCHEMA_FOLDER}*.json`, { cwd: ROOT }).filter((path) => !known.has(path))

if (!checking) {
  for (const { path, wanted: text } of stale) {
    mkdirSync(dirname(ROOT + path), { recursive: true })
    writeFileSync(ROOT + path, text)
  }
  for (const path of orphans) rmSync(ROOT + path)
}
for (const path of [...stale.map((page) => page.path), ...orphans]) {
  process.stdout.write(`${checking ? 'stale' : 'written'}: ${path}\n`)
}
if (checking && stale.length + orphans.length > 0) process.exitCode = 1
