import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Said } from './after-fault.ts'
import { runChild } from './run-child.ts'
import { newPlace } from './world.ts'

/** What a disk does to a call: fails it, says it is full, or the machine stops in the midst of it. */
export const FAULTS = ['error=EIO', 'error=ENOSPC', 'signal=SIGKILL'] as const
/** One of {@link FAULTS}. */
export type DiskFault = (typeof FAULTS)[number]

/** Every call by which a process changes what is on a disk. */
const CALLS = [
  'write',
  'writev',
  'pwrite64',
  'pwritev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'fallocate',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'unlink',
  'unlinkat',
  'mkdir',
  'mkdirat',
  'fchmod',
  'chmod',
  'fchmodat',
]

/** One call of a deed: the n-th of its kind that touches one of the files watched, counted from 1. */
export interface Call {
  readonly name: string
  readonly nth: number
}

/** What a deed does to the disk when nothing goes wrong. */
export interface Recorded {
  readonly said: Said
  readonly calls: readonly Call[]
  /** The files and folders it changed, whole paths. */
  readonly paths: readonly string[]
}

/** Whether strace is here and may trace. */
export function canTrace(): boolean {
  try {
    execFileSync('strace', ['-f', '-e', 'trace=write', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const TRACE = ['strace', '-f', '--seccomp-bpf', '-s', '0', '-e', `trace=${CALLS.join(',')}`]

/** Runs a deed once under strace and lists the calls that changed something below a folder. */
export async function record(args: readonly string[], below: string): Promise<Recorded> {
  const log = join(newPlace(), 'trace')
  const said = await runChild(args, [...TRACE, '-y', '-o', log])
  const touching = readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => touched(line, below) ?? [])
  const paths = [...new Set(touching.map(({ path }) => path))]
  const counts = new Map<string, number>()
  const calls = touching.map(({ name }) => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return { name, nth: counts.get(name) as number }
  })
  return { said, calls, paths }
}

/** `PID name(FD<path>…` or `PID name("path"…`: what it touches below the folder, if anything. */
function touched(line: string, below: string): { name: string; path: string } | null {
  const [, name, inside] = /^[0-9]+ +([a-z0-9_]+)\((.*)$/.exec(line) ?? []
  if (name === undefined || inside === undefined) return null
  const path = /[<"]([^<>"]*)[>"]/.exec(inside.slice(inside.indexOf(below) - 1))?.[1]
  return inside.includes(below) && path?.startsWith(below) ? { name, path } : null
}

/** What a deed said while one call of it went wrong, and whether it truly did. */
export interface Faulted extends Said {
  /** By strace's own word: another run may make fewer calls, and then nothing went wrong in it. */
  readonly hit: boolean
}

/** Runs the deed with one call going wrong; the paths are those of {@link record}, in the folder of this run. */
export async function runWithFault(
  args: readonly string[],
  paths: readonly string[],
  { name, nth }: Call,
  fault: DiskFault,
): Promise<Faulted> {
  const watched = paths.flatMap((path) => ['-P', path])
  const log = join(newPlace(), 'trace')
  const inject = ['-e', `inject=${name}:${fault}:when=${nth}`]
  const said = await runChild(args, [...TRACE, ...watched, ...inject, '-o', log])
  const told = readFileSync(log, 'utf8')
  return { ...said, hit: told.includes('(INJECTED)') || told.includes('killed by SIGKILL') }
}
