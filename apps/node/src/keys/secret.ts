import { inspect } from 'node:util'

/**
 * Bytes nobody may print: every way of turning it into text gives `[secret]`, so that a key cannot slip into
 * a log line, an error report or a JSON answer.
 */
export class Secret {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The bytes themselves: for the one line that uses them. */
  expose(): Uint8Array {
    return this.#bytes
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
