import type { Member } from '../container/shape.ts'
import { evidenceFault, type EvidenceCode, type EvidenceFault } from './codes.ts'

/**
 * The members of one evidence file while it is checked: remembers which of them were of use, because a part
 * nobody looked at could be changed unnoticed, and gathers what is wrong instead of stopping at the first.
 */
export class Reading {
  readonly faults: EvidenceFault[] = []
  readonly #members: ReadonlyMap<string, Uint8Array>
  readonly #used = new Set<string>()

  constructor(members: readonly Member[]) {
    this.#members = new Map(members.map(({ name, bytes }) => [name, bytes]))
  }

  /** The bytes of a member, marked as used; null if there is none of that name. */
  take(name: string): Uint8Array | null {
    const bytes = this.#members.get(name)
    if (bytes === undefined) return null
    this.#used.add(name)
    return bytes
  }

  /** The members whose names begin so. */
  under(prefix: string): Member[] {
    return [...this.#members]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, bytes]) => ({ name, bytes }))
  }

  /** Notes a fault. */
  blame(code: EvidenceCode, where: string): null {
    this.faults.push(evidenceFault(code, where))
    return null
  }

  /** Notes every member that nothing in the file had a use for. */
  blameUnused(): void {
    for (const name of this.#members.keys()) {
      if (!this.#used.has(name)) this.blame(name.startsWith('act/') ? 'act-unknown' : 'member-unknown', name)
    }
  }
}
