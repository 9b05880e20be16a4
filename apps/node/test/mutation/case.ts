import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEED } from '../faults/scale.ts'
import type { Verdict } from './format.ts'

/** What became of one mutation: its code, or what is wrong with the reader. */
export type Judged = { readonly code: string } | { readonly wrong: string }

/** Judges how a reader ended: typed, in bounds, and one spelling for what it accepts. */
export function judge(
  { code, again }: Verdict,
  bytes: Uint8Array,
  codes: ReadonlySet<string>,
  tooMuch: string | null,
): Judged {
  if (tooMuch !== null) return { wrong: tooMuch }
  if (code !== 'accepted')
    return codes.has(code) ? { code } : { wrong: `ended as ${code}, which is in no table` }
  const same = again !== undefined && Buffer.compare(again, bytes) === 0
  return same ? { code } : { wrong: 'was accepted and is written back as something else' }
}

/** Keeps the bytes that did it and says how to see them again; they belong into vectors/regressions once mended. */
export function keep(format: string, n: number, bytes: Uint8Array, wrong: string): never {
  const folder = join(tmpdir(), 'alternat-found')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${format}-${SEED}-${n}.bin`)
  writeFileSync(file, bytes)
  throw new Error(`${format}: ${wrong}\nkept as ${file}, seen again with ALTERNAT_SEED=${SEED}, case ${n}`)
}
