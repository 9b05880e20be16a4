import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const NODE = fileURLToPath(new URL('../../../../node_modules/.bin/node', import.meta.url))
const BIN = fileURLToPath(new URL('../../bin/alternat.js', import.meta.url))

/** How a run of the real program ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the real program. */
export function start(cwd: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(NODE, [BIN, ...args], { cwd, env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' } })
}

/** Runs the real program to its end, with nothing on its standard input. */
export function alternat(cwd: string, ...args: string[]): Promise<Ended> {
  const child = start(cwd, args)
  child.stdin.end()
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

/** The one JSON document a run printed. */
export function json(ended: Ended): Record<string, unknown> {
  return JSON.parse(ended.out) as Record<string, unknown>
}

/** The code of the error a run printed with `--json`. */
export function errorCode(ended: Ended): unknown {
  return (json(ended)['error'] as Record<string, unknown>)['code']
}
