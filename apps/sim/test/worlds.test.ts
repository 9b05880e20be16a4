import { expect, test } from 'vitest'
import type { Played } from '../src/batch.ts'
import { IS_CI, sim } from './sim.ts'

const FAST = Number(process.env['SIM_SEEDS'] ?? (IS_CI ? 20_000 : 300))
const REAL = IS_CI ? 200 : 10
const HOURS = 3_600_000

type Told = Played & { readonly never: readonly string[] }

async function played(...args: string[]): Promise<Told> {
  return JSON.parse((await sim('--json', '--workers', '2', ...args)).out) as Told
}

test(
  `in ${FAST} worlds everything that must hold holds, and what is interesting is reached`,
  { timeout: 2 * HOURS },
  async () => {
    const { broken, never, seeds } = await played('--seeds', String(FAST))
    expect(broken).toEqual([])
    expect(never).toEqual([])
    expect(seeds).toBe(FAST)
  },
)

test(`with real signatures, in ${REAL} worlds`, { timeout: HOURS }, async () => {
  const { broken, seeds } = await played('--seeds', String(REAL), '--from', '1000000', '--real')
  expect(broken).toEqual([])
  expect(seeds).toBe(REAL)
})
