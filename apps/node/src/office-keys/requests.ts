import { toHex, utf8, type Crypto } from '@alternat/tlog'
import type { Ports } from '../ports.ts'

/** How long a request is remembered, in milliseconds: longer than anybody tries the same one again. */
const REMEMBERED = 15 * 60_000
/** Requests that one seat remembers; the oldest are forgotten beyond. */
const MAX_REQUESTS = 2000

interface Remembered<T> {
  readonly asked: string
  readonly until: number
  readonly answer: Promise<T>
}

/**
 * Requests that were made once: the same one again, by the same person and under the same id, gets the same answer and
 * does nothing twice, also while the first is still being worked on, and after its person had to sign in anew.
 */
export class Requests<T> {
  readonly #crypto: Crypto
  readonly #ports: Ports
  readonly #known = new Map<string, Remembered<T>>()

  constructor(crypto: Crypto, ports: Ports) {
    this.#crypto = crypto
    this.#ports = ports
  }

  /**
   * The answer to a request; `null` where something else was asked for under that id before.
   *
   * @param id what the browser calls it; `null`: it is not remembered
   * @param asked all of what was asked for, in one spelling
   */
  once(person: string, id: string | null, asked: string, work: () => Promise<T>): Promise<T> | null {
    if (id === null) return work()
    const [name, text] = [`${person} ${id}`, toHex(this.#crypto.sha256(utf8(asked)))]
    this.#sweep()
    const before = this.#known.get(name)
    if (before !== undefined) return before.asked === text ? before.answer : null
    const answer = work()
    this.#known.set(name, { asked: text, until: this.#ports.clock() + REMEMBERED, answer })
    // What could not be answered at all may be tried again.
    answer.catch(() => this.#known.delete(name))
    return answer
  }

  #sweep(): void {
    for (const [name, { until }] of this.#known) {
      if (until > this.#ports.clock() && this.#known.size < MAX_REQUESTS) return
      this.#known.delete(name)
    }
  }
}
