/** How much of a costly test to do: all of it in `npm run test:long`, a fair share in CI, a taste elsewhere. */
export interface Scale {
  readonly long: number
  readonly ci: number
  readonly here: number
}

/** Whether this is the long run (tools/long.ts). */
export const IS_LONG = process.env['ALTERNAT_LONG'] === '1'
/** Whether this is continuous integration: there, what a test needs and does not find is a failure. */
export const IS_CI = process.env['CI'] === 'true'

/** The number for this run. */
export function scaled({ long, ci, here }: Scale): number {
  if (IS_LONG) return long
  return IS_CI ? ci : here
}

/** Tells the long run what was counted; elsewhere nobody needs it. */
export function tellCounts(line: string): void {
  if (IS_LONG) process.stdout.write(`long: ${line}\n`)
}

/** The seed of this run: `ALTERNAT_SEED` where somebody wants to see a failure again, else a new one. */
export const SEED = Number(process.env['ALTERNAT_SEED'] ?? Date.now() % 1_000_000_007)

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let z = this.#state
    z = Math.imul(z ^ (z >>> 15), z | 1)
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61)
    return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  /** One of them. */
  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T
  }

  /** Yes, once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }
}
