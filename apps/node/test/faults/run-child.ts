import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Said } from './after-fault.ts'

/** The Node that the program is pinned to, whatever runs the tests. */
export const NODE = fileURLToPath(new URL('../../../../node_modules/.bin/node', import.meta.url))
const SCRIPT = join(import.meta.dirname, 'deeds-child.ts')

/** A child at work, as far as its parent hears of it. */
export interface Working {
  /** Lines said so far. */
  readonly lines: string[]
  kill(): void
}

/**
 * Runs a deed in a process of its own to its end.
 *
 * @param under a program and its arguments to run it under
 * @param onLine told at every line and once at the start
 */
export function runChild(
  args: readonly string[],
  under: readonly string[] = [],
  onLine: (working: Working) => void = () => {},
): Promise<Said> {
  const [program, ...before] = [...under, NODE]
  const child = spawn(program, [...before, SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const working = { lines: [] as string[], kill: () => void child.kill('SIGKILL') }
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      working.lines.push(line)
      onLine(working)
    }
  })
  onLine(working)
  return new Promise((resolve) => {
    // What was cut off in the middle of a line was never said.
    child.on('close', (_code, signal) => resolve({ lines: working.lines, signal }))
  })
}
