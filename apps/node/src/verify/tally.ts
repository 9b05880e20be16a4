import type { Problem } from '../store/fsck-problem.ts'

/** Problems that are told one by one; beyond, their number alone: a ruined file must not fill the memory. */
const MAX_TOLD = 100

/** What was found wrong: how often, and the first of it. */
export interface Found {
  readonly count: number
  readonly told: readonly Problem[]
}

/** Gathers what is found wrong. */
export class Tally {
  #count = 0
  readonly #told: Problem[] = []

  /** Notes a problem, if there is one. */
  note(wrong: boolean, where: () => string, what: string): void {
    if (!wrong) return
    this.#count += 1
    if (this.#told.length < MAX_TOLD) this.#told.push({ where: where(), what })
  }

  /** Takes in what was found elsewhere. */
  add({ count, told }: Found): void {
    this.#count += count
    this.#told.push(...told.slice(0, MAX_TOLD - this.#told.length))
  }

  found(): Found {
    return { count: this.#count, told: this.#told }
  }
}
