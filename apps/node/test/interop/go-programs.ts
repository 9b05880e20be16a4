import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from './hex.ts'

/** What is built: our own small programs in `go/`, and those of others, by their import path. */
const PACKAGES = {
  peer: './peer',
  'tessera-log': './tessera-log',
  fsck: 'github.com/transparency-dev/tessera/cmd/fsck',
  litewitness: 'filippo.io/torchwood/cmd/litewitness',
} as const

export type Program = keyof typeof PACKAGES

const SOURCES = join(import.meta.dirname, 'go')
const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache/alternat-interop')
/** The first build fetches some fifty modules and compiles SQLite. */
const PATIENCE = 600_000

let warned = false

/**
 * The path of a program, built once for each state of `go/` out of modules that `go.sum` pins; `null` on a machine
 * without Go or without a way to the modules: then its tests are skipped with one line. With `CI=true` that is an
 * error instead.
 */
export function goProgram(program: Program): string | null {
  const folder = join(CACHE, stateOfSources())
  const path = join(folder, program)
  const failure = existsSync(path)
    ? null
    : alone(folder, () => (existsSync(path) ? null : build(program, path)))
  if (failure === null) return path
  if (process.env['CI'] === 'true') throw new Error(`the Go program ${program} cannot be built: ${failure}`)
  if (!warned) console.warn(`skipped: checks against Go programs need Go and its modules (${failure})`)
  warned = true
  return null
}

/** Builds beside its place and moves it there, so that it is there whole or not at all. */
function build(program: Program, path: string): string | null {
  const making = `${path}.making-${process.pid}`
  try {
    execFileSync('go', ['build', '-mod=readonly', '-o', making, PACKAGES[program]], {
      cwd: SOURCES,
      timeout: PATIENCE,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    renameSync(making, path)
    return null
  } catch (error) {
    rmSync(making, { force: true })
    return error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : 'unknown reason'
  }
}

/** One build at a time: test files run beside each other, and two would compile everything twice. */
function alone<T>(folder: string, work: () => T): T {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'building')
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Whether the lock is ours now. One that a run left behind that is gone is taken away. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isHeld(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return pid === 0 || process.kill(pid, 0)
  } catch {
    return false
  }
}

function stateOfSources(): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:go|mod|sum)$/.test(name),
  )
  const parts = files.toSorted().map((name) => `${name}\n${readFileSync(join(SOURCES, name), 'utf8')}`)
  return sha256Hex(parts.join('\n')).slice(0, 16)
}
