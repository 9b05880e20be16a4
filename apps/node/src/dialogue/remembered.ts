/**
 * A memory with an end: what was asked for lately stays, and what was not goes, half of it at a time. For answers that
 * hang on nothing but their name, such as a digest: forgetting one costs time and never changes anything.
 */
export class Remembered<T> {
  readonly #most: number
  #recent = new Map<string, T>()
  #older = new Map<string, T>()
  #weight = 0

  /** @param most how much is remembered at the most, in whatever {@link set} weighs in */
  constructor(most: number) {
    this.#most = most
  }

  get(name: string): T | undefined {
    const recent = this.#recent.get(name)
    if (recent !== undefined) return recent
    const older = this.#older.get(name)
    if (older !== undefined) this.#recent.set(name, older)
    return older
  }

  /** @param weight of this one, its memory in bytes or 1 */
  set(name: string, value: T, weight = 1): void {
    if (this.#weight + weight > this.#most / 2) {
      this.#older = this.#recent
      this.#recent = new Map()
      this.#weight = 0
    }
    this.#weight += weight
    this.#recent.set(name, value)
  }
}
