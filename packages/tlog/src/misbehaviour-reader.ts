import { base64ToBytes, utf8ToString } from './bytes.ts'
import type { Crypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { parseVkey, type Vkey } from './vkey.ts'

const NEWLINE = 0x0a

/** Reads a misbehaviour file line by line and block by block; `null` where something else stands. */
export class MisbehaviourReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isDone(): boolean {
    return this.#at === this.#bytes.length
  }

  /** Whether the line that comes begins with this name. */
  next(name: string): boolean {
    return this.#peek()?.startsWith(`${name} `) === true
  }

  /** The rest of a line `NAME REST`. */
  word(name: string): string | null {
    const line = this.#peek()
    if (line?.startsWith(`${name} `) !== true) return null
    this.#at = this.#endOfLine() + 1
    return line.slice(name.length + 1)
  }

  base64(name: string): Uint8Array | null {
    const word = this.word(name)
    return word === null ? null : base64ToBytes(word)
  }

  vkey(crypto: Crypto, name: string): Vkey | null {
    const vkey = parseVkey(crypto, this.word(name) ?? '')
    return vkey.ok ? vkey.value : null
  }

  /** The bytes behind a line `NAME LENGTH`. */
  block(name: string): Uint8Array | null {
    const length = parseDecimal(this.word(name) ?? '')
    if (length === null || this.#at + length > this.#bytes.length) return null
    this.#at += length
    return this.#bytes.slice(this.#at - length, this.#at)
  }

  #endOfLine(): number {
    return this.#bytes.indexOf(NEWLINE, this.#at)
  }

  #peek(): string | null {
    const end = this.#endOfLine()
    return end < 0 ? null : utf8ToString(this.#bytes.slice(this.#at, end))
  }
}
