import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { KINDS } from '@alternat/acts'
import { ROOT } from './docs/root.ts'

/**
 * What is frozen, by name: every file of `vectors/` (what once went wrong, under `regressions`, may still grow), and the
 * schema of every body that the fold acts upon. Paths are told from the root of the project.
 */
export function frozenParts(): Map<string, Uint8Array | string> {
  const parts = new Map<string, Uint8Array | string>()
  for (const path of readdirSync(`${ROOT}/vectors`, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.(?:json|evidence|bundle-archive)$/.test(path)) continue
    if (path.startsWith('regressions') || path === 'frozen.json') continue
    parts.set(`vectors/${path}`, readFileSync(`${ROOT}/vectors/${path}`))
  }
  for (const { kind, schema, works } of KINDS.values())
    if (works) parts.set(`body of ${kind}`, JSON.stringify(schema))
  return parts
}

/** Adds what has no digest yet. A digest that stands is never written over: that would be a new version. */
function freeze(): void {
  const path = `${ROOT}/vectors/frozen.json`
  const known = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  for (const [name, bytes] of frozenParts()) known[name] ??= createHash('sha256').update(bytes).digest('hex')
  const sorted = Object.fromEntries(Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
}

if (import.meta.main) freeze()
