import { parseArgs } from 'node:util'
import { play, type Progress } from './batch.ts'
import { PLANTS } from './plant/plants.ts'
import { seek } from './plant/planted.ts'
import { playPlan } from './run.ts'
import { SOMETIMES, type Counts } from './watch/sometimes.ts'
import { shrink } from './shrink.ts'
import { LIES } from './byzantine/lies.ts'
import { planOf, type Plan } from './world/plan.ts'

const USAGE = `npm run sim -- --seeds N [--from S] [--real] [--workers W] [--json]
npm run sim -- --seed N [--steps M] [--real] [--shrink]
npm run sim -- --planted [--workers W]
`

/** What must have been reached: every interesting state, and every lie told. */
const REACHED: readonly string[] = [...SOMETIMES, ...LIES.map((lie) => `lie: ${lie}`)]

/** From this many seeds on every interesting state must have been reached. */
const ENOUGH = 5000
/** Milliseconds between two words on how far it is. */
const EVERY = 30_000

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    steps: { type: 'string' },
    workers: { type: 'string', default: '1' },
    real: { type: 'boolean', default: false },
    shrink: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const say = (words: string): void => void process.stdout.write(`${words}\n`)
const workers = Number(values.workers)
const real = values.real

if (values.planted) process.exitCode = await lookForPlanted()
else if (values.seed !== undefined && values.shrink) process.exitCode = await cutDown(Number(values.seed))
else if (values.seed !== undefined) process.exitCode = await trace(Number(values.seed))
else if (values.seeds !== undefined) process.exitCode = await playMany(Number(values.seeds))
else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}

function planFor(seed: number): Plan {
  return planOf(seed, values.steps === undefined ? undefined : Number(values.steps))
}

/** Prints what remains of a broken world when every event is left out that it does not take. */
async function cutDown(seed: number): Promise<number> {
  const first = await playPlan(planFor(seed), real)
  if (first.broken === null) {
    say('Everything held.')
    return 0
  }
  const { invariant } = first.broken
  const shorter = await shrink(
    planFor(seed),
    async (plan) => (await playPlan(plan, real)).broken?.invariant === invariant,
  )
  await playPlan(shorter, real, say)
  say(`BROKEN: ${first.broken.words}`)
  say(JSON.stringify(shorter))
  return 1
}

async function trace(seed: number): Promise<number> {
  const plan = planFor(seed)
  say(
    `Seed ${seed}: ${plan.sides} sides, ${plan.liar === null ? 'nobody lies' : `side ${plan.liar + 1} lies`}, ${plan.heals ? 'faults stop at the end' : 'faults never stop'}.`,
  )
  let line = 0
  const { broken } = await playPlan(plan, real, (words) => say(`${String(++line).padStart(4)}  ${words}`))
  say(broken === null ? 'Everything held.' : `BROKEN: ${broken.words}`)
  return broken === null ? 0 : 1
}

async function playMany(seeds: number): Promise<number> {
  const played = await play({ from: Number(values.from), seeds, real, workers }, telling(seeds))
  const never = seeds >= ENOUGH && !real ? REACHED.filter((name) => !(name in played.counts)) : []
  if (values.json) say(JSON.stringify({ ...played, never }))
  else report(seeds, played.counts, never)
  for (const { seed, broken } of values.json ? [] : played.broken.slice(0, 20))
    say(`BROKEN, seed ${seed}: ${broken?.words}`)
  return played.broken.length === 0 && never.length === 0 ? 0 : 1
}

/** Says every half minute how far it is, beside what it prints in the end. */
function telling(seeds: number): Progress {
  let [played, told] = [0, Date.now()]
  return (worlds) => {
    played += worlds
    if (Date.now() - told < EVERY) return
    told = Date.now()
    process.stderr.write(`${played} of ${seeds} worlds.\n`)
  }
}

function report(seeds: number, counts: Counts, never: readonly string[]): void {
  for (const name of Object.keys(counts).toSorted()) say(`${String(counts[name]).padStart(9)}  ${name}`)
  for (const name of never) say(`    NEVER  ${name}`)
  say(`${seeds} worlds.`)
}

/** Every planted bug is found, and the program as it is breaks nothing in the same seeds. */
async function lookForPlanted(): Promise<number> {
  let missed = 0
  let furthest = 0
  for (const number of PLANTS.keys()) {
    const { plant, found } = await seek(number, workers)
    if (found === null) missed += 1
    furthest = Math.max(furthest, found?.seed ?? 0)
    say(
      found === null
        ? `NOT FOUND  ${plant.bug} (${plant.within} seeds)`
        : `found  ${plant.bug}: seed ${found.seed}, ${found.invariant}`,
    )
  }
  const clean = await play({ from: 0, seeds: furthest + 1, real: false, workers })
  for (const { seed, broken } of clean.broken)
    say(`BROKEN without a planted bug, seed ${seed}: ${broken?.words}`)
  return missed === 0 && clean.broken.length === 0 ? 0 : 1
}
