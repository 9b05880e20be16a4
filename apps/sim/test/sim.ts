import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** Whether everything is played: minutes on end, and not on the machine of somebody who wants to know soon. */
export const IS_CI = process.env['CI'] === 'true'

/** How the simulation ended. */
export interface Run {
  readonly status: number | null
  /** What it printed for others to read; what it tells of its progress goes to whoever runs the tests. */
  readonly out: string
}

/** Runs the simulation as its users do. */
export async function sim(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, out }
}
