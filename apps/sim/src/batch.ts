import { fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playSeed, type Ended } from './run.ts'
import { addCounts, type Counts } from './watch/sometimes.ts'

/** Which seeds to play, and how. */
export interface Batch {
  readonly from: number
  readonly seeds: number
  readonly real: boolean
  /** Processes side by side. */
  readonly workers: number
  /** End as soon as one world breaks. */
  readonly untilBroken?: boolean
  /** Number of the planted bug to load instead of the line it replaces. */
  readonly plant?: number
}

/** What a batch came to. */
export interface Played {
  readonly seeds: number
  readonly counts: Counts
  /** Worlds in which something did not hold, by seed. */
  readonly broken: readonly Ended[]
}

/** Seeds given to a worker at a time at the least: a process that is started costs as much as some worlds. */
const PORTION = 60

/** Told how many worlds more have been played, every now and then. */
export type Progress = (worlds: number) => void

/** After how many worlds a process tells of them. */
const TELL_EVERY = 50

/** Plays seeds in this process. */
export async function playHere(
  { from, seeds, real, untilBroken = false }: Omit<Batch, 'workers'>,
  progress: Progress = () => undefined,
): Promise<Played> {
  const counts: Counts = {}
  const broken: Ended[] = []
  let played = 0
  for (let seed = from; seed < from + seeds; seed++) {
    const ended = await playSeed(seed, real)
    played += 1
    if (played % TELL_EVERY === 0) progress(TELL_EVERY)
    addCounts(counts, ended.counts)
    if (ended.broken === null) continue
    broken.push(ended)
    if (untilBroken) break
  }
  return { seeds: played, counts, broken }
}

/** Plays seeds in several processes. */
export async function play(batch: Batch, progress: Progress = () => undefined): Promise<Played> {
  if (batch.workers <= 1 && batch.plant === undefined) return await playHere(batch, progress)
  const portions = portionsOf(batch)
  const found = new AbortController()
  const total = { seeds: 0, counts: {} as Counts, broken: [] as Ended[] }
  const worker = async (): Promise<void> => {
    for (let next = portions.shift(); next !== undefined; next = portions.shift()) {
      const played = await playInChild({ ...batch, ...next }, found.signal, progress)
      if (played === null) return
      total.seeds += played.seeds
      addCounts(total.counts, played.counts)
      total.broken.push(...played.broken)
      if (batch.untilBroken === true && total.broken.length > 0) found.abort()
      if (found.signal.aborted) return
    }
  }
  await Promise.all(Array.from({ length: batch.workers }, worker))
  return { ...total, broken: total.broken.toSorted((a, b) => a.seed - b.seed) }
}

function portionsOf({ from, seeds, workers, untilBroken }: Batch): { from: number; seeds: number }[] {
  const size = untilBroken === true ? PORTION : Math.max(PORTION, Math.ceil(seeds / (workers * 4)))
  return Array.from({ length: Math.ceil(seeds / size) }, (_, i) => ({
    from: from + i * size,
    seeds: Math.min(size, seeds - i * size),
  }))
}

/** Compiled once for all processes: a plant changes one file, and that one is compiled anew. */
const CACHE = join(tmpdir(), 'alternat-sim')
const MAIN = fileURLToPath(new URL('child.ts', import.meta.url))
const HOOK = fileURLToPath(new URL('plant/hook.ts', import.meta.url))

/** Null where it was ended because another one has found what was sought. */
async function playInChild(batch: Batch, ended: AbortSignal, progress: Progress): Promise<Played | null> {
  // Worlds are many short lives: with more room for the young, fewer of them are carried about.
  const execArgv = ['--max-semi-space-size=64', ...(batch.plant === undefined ? [] : ['--import', HOOK])]
  const plant = batch.plant === undefined ? {} : { ALTERNAT_PLANT: String(batch.plant) }
  const env = { ...process.env, ...plant, NODE_COMPILE_CACHE: CACHE }
  const child = fork(MAIN, [JSON.stringify(batch)], { execArgv, env })
  const end = (): void => void child.kill()
  ended.addEventListener('abort', end)
  return await new Promise((resolve, reject) => {
    let played: Played | null = null
    child.on('message', (message) => {
      if (typeof message === 'number') progress(message)
      else played = message as Played
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      ended.removeEventListener('abort', end)
      if (ended.aborted || (code === 0 && played !== null)) resolve(played)
      else reject(new TypeError(`A process that plays worlds ended with ${code}.`))
    })
  })
}
