import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Played } from '../src/batch.ts'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const CI = process.env['CI'] === 'true'
const FAST = Number(process.env['SIM_SEEDS'] ?? (CI ? 1_200 : 300))
const REAL = 20
const HOURS = 3_600_000

async function sim(...args: string[]): Promise<Played & { readonly never: readonly string[] }> {
  const child = spawn(process.execPath, [MAIN, '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  return JSON.parse(out) as Played & { readonly never: readonly string[] }
}

test(
  `in ${FAST} worlds everything that must hold holds, and what is interesting is reached`,
  { timeout: 2 * HOURS },
  async () => {
    const played = await sim('--seeds', String(FAST), '--workers', '2')
    expect(played.broken).toEqual([])
    expect(played.never).toEqual([])
    expect(played.seeds).toBe(FAST)
  },
)

test(`with real signatures, in ${REAL} worlds`, { timeout: HOURS }, async () => {
  const played = await sim('--seeds', String(REAL), '--from', '1000000', '--real', '--workers', '2')
  expect(played.broken).toEqual([])
  expect(played.seeds).toBe(REAL)
})
