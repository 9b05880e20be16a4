import { Broken, type Invariant } from './invariants.ts'
import { Histories } from './history.ts'
import type { Counts, Sometimes } from './sometimes.ts'

/** What every part of the watch knows. */
export class Ground {
  readonly histories = new Histories()
  readonly counts: Counts = {}
  /** Sides whose guard record was lost, or emptied. */
  readonly lost = new Set<string>()
  /** By node and log: up to which size it had cosigned a log when it learned of a second history of it. */
  readonly told = new Map<string, number>()
  readonly #liar: string | null

  constructor(liar: string | null) {
    this.#liar = liar
  }

  isHonest(side: string): boolean {
    return side !== this.#liar
  }

  /** An interesting state was reached. */
  reached(name: Sometimes): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1
  }

  /** Something must hold. */
  hold(condition: boolean, invariant: Invariant, what: () => string): void {
    if (!condition) throw new Broken(invariant, what())
  }
}
