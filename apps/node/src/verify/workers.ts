import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Crypto } from '@alternat/tlog'
import { Db } from '../store/db.ts'
import { storeFile } from '../store/machine.ts'
import { actReaderFor } from './act-reader.ts'
import { checkStretch, type StretchSeen, type StretchTask } from './stretch.ts'

/**
 * Bytes read from the file lie outside a thread's own heap and are given back when its young part is swept: a large
 * one lets a hundred megabytes of them pile up first.
 */
const YOUNG_MB = 4

/** Where stretches are looked up, and by how many threads. */
export interface Pool {
  readonly folder: string
  readonly workers: number
  /** Ends the work early: what is being looked at is looked at, and no more. */
  readonly signal?: AbortSignal
}

/**
 * Checks stretches, each by the next thread that is free, and hands over what each shows as it ends. Rejects with
 * what a thread throws: a damaged file, a store that has gone.
 */
export async function runStretches(
  crypto: Crypto,
  { folder, workers, signal }: Pool,
  tasks: readonly StretchTask[],
  take: (seen: StretchSeen) => void,
): Promise<void> {
  const queue = [...tasks]
  signal?.addEventListener('abort', () => (queue.length = 0))
  // A thread costs more to start than a short log to check.
  const others = Math.max(0, Math.min(workers, tasks.length) - 1)
  const running = Array.from({ length: others }, () => oneThread(folder, queue, take))
  await Promise.all([...running, here(crypto, folder, queue, take)])
}

/** This thread's own part; it hears the others between two stretches. */
async function here(
  crypto: Crypto,
  folder: string,
  queue: StretchTask[],
  take: (seen: StretchSeen) => void,
): Promise<void> {
  const db = new Db(storeFile(folder), { readOnly: true, wait: 5000 })
  try {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      take(checkStretch(crypto, db, task, await actReaderFor(crypto, task)))
      await setImmediate()
    }
  } finally {
    db.close()
  }
}

function oneThread(folder: string, queue: StretchTask[], take: (seen: StretchSeen) => void): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: storeFile(folder),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const task = queue.shift()
      if (task === undefined) void worker.terminate().then(() => resolve())
      else worker.postMessage(task, [])
    }
    const stop = (thrown: unknown): void => {
      queue.length = 0
      void worker.terminate()
      reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
    worker.on('error', stop)
    worker.on('message', (seen: StretchSeen) => {
      try {
        take(seen)
        next()
      } catch (thrown) {
        stop(thrown)
      }
    })
    next()
  })
}
