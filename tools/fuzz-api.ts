import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROLES } from '../apps/node/src/people/roles.ts'
import { startProxy } from './fuzz/proxy.ts'
import { startDemonstration } from './fuzz/demonstration.ts'
import { fuzz, type Fuzzed } from './fuzz/schemathesis.ts'
import { findSchemathesis } from './fuzz/venv.ts'

/**
 * Fuzzes the HTTP interface from its own OpenAPI document: once signed in as nobody, once as each role. Nothing may be
 * answered with 5xx, nor with anything the document does not say. `npm run fuzz:api -- --seconds 60 --as auditor`
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    as: { type: 'string', multiple: true },
    port: { type: 'string', default: '7950' },
  },
})

const NOBODY = 'nobody'
/** Sessions of one person side by side. */
const SESSIONS = 12

async function main(): Promise<number> {
  const program = await findSchemathesis()
  if (program === null) return 2
  const wanted = values.as ?? [NOBODY, ...ROLES]
  const strange = wanted.find((who) => who !== NOBODY && !(ROLES as readonly string[]).includes(who))
  if (strange !== undefined) {
    process.stderr.write(`There is no role ${strange}: ${[NOBODY, ...ROLES].join(', ')}.\n`)
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'alternat-fuzz-'))
  const demonstration = await startDemonstration(join(folder, 'demo'), Number(values.port))
  const results: Fuzzed[] = []
  try {
    for (const who of wanted) {
      process.stdout.write(`\n== as ${who}\n`)
      const cookies: string[] = []
      for (let n = 0; who !== NOBODY && n < SESSIONS; n++) cookies.push(await demonstration.signIn(who))
      const proxy = await startProxy(demonstration.address, Number(values.port) + 10, cookies)
      const { address } = proxy
      results.push(await fuzz(program, { who, address, seconds: Number(values.seconds), folder }))
      await proxy.close()
    }
  } finally {
    await demonstration.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const { who, cases, clean } of results)
    process.stdout.write(`${clean ? 'clean' : 'FOUND'}  ${who}: ${cases}\n`)
  return results.every(({ clean }) => clean) ? 0 : 1
}

process.exitCode = await main()
