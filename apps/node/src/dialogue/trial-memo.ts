/**
 * A memory over another for a fold with leaves that are in no log and may never be: what is said of those leaves, and of
 * the logs they would stand in as a whole, is kept here and thrown away with this; what is said of acts that are held goes
 * to the memory below, which knows each of them once. Without it every draft that is tried would be remembered as long as
 * the program runs.
 */
export class TrialMemo extends Map<string, unknown> {
  readonly #under: Map<string, unknown>
  readonly #tried: ReadonlySet<string>

  /** @param tried the leaf data of what is tried, in hexadecimal */
  constructor(under: Map<string, unknown>, tried: ReadonlySet<string>) {
    super()
    this.#under = under
    this.#tried = tried
  }

  override get(name: string): unknown {
    return super.get(name) ?? this.#under.get(name)
  }

  override set(name: string, value: unknown): this {
    if (!this.#isOfHeld(name)) return super.set(name, value)
    this.#under.set(name, value)
    return this
  }

  /** Named by the leaf of an act that is held: `read log index leaf` and `signed log index leaf keys`. */
  #isOfHeld(name: string): boolean {
    const leaf = name.split(' ', 4)[3]
    return leaf !== undefined && !this.#tried.has(leaf)
  }
}
