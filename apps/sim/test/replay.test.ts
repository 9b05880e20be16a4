import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { playPlan } from '../src/run.ts'
import { shrink } from '../src/shrink.ts'
import { planOf, type Plan } from '../src/world/plan.ts'

/** A world that once showed a bug: what it was, and the world as it was played. */
interface Regression {
  readonly bug: string
  readonly plan: Plan
}

const regressions = JSON.parse(
  readFileSync(new URL('../regressions.json', import.meta.url), 'utf8'),
) as Regression[]

async function tell(plan: Plan): Promise<string[]> {
  const words: string[] = []
  const { broken } = await playPlan(plan, false, (word) => words.push(word))
  expect(broken).toBeNull()
  return words
}

describe('a world can be played again', () => {
  test('the same seed is the same world, event by event', async () => {
    for (const seed of [1, 2, 3, 17]) expect(await tell(planOf(seed))).toEqual(await tell(planOf(seed)))
  })

  test('two seeds are two worlds', () => {
    expect(planOf(1).events).not.toEqual(planOf(2).events)
  })

  test('a plan survives being written down', async () => {
    const plan = planOf(5)
    expect(await tell(JSON.parse(JSON.stringify(plan)) as Plan)).toEqual(await tell(plan))
  })

  test('leaving events out of a world breaks nothing', async () => {
    const parts = fc
      .integer({ min: 0, max: 10_000 })
      .map((seed) => planOf(seed))
      .chain((plan) => fc.subarray([...plan.events]).map((events): Plan => ({ ...plan, events })))
    await fc.assert(
      fc.asyncProperty(parts, async (plan) => {
        expect((await playPlan(plan)).broken).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  test('what it takes to break a world is found among its events', async () => {
    const plan = planOf(8, 30)
    const needed = [plan.events[4], plan.events[21]]
    const shorter = await shrink(plan, async ({ events }) =>
      needed.every((one) => events.includes(one as never)),
    )
    expect(shorter.events).toEqual(needed)
  })
})

describe('worlds that once broke', () => {
  test.each(regressions.map(({ bug, plan }) => [bug, plan] as const))('%s', async (_, plan) => {
    expect((await playPlan(plan)).broken).toBeNull()
  })

  test('are kept as plans, so that they stay the same worlds', () => {
    for (const { plan } of regressions) expect(plan.events.length).toBeGreaterThan(0)
  })
})
