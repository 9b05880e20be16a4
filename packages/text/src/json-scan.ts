import { JsonMistake, type JsonCode } from './json-codes.ts'
import type { Json } from './json.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const NUMBER = /-?[0-9][0-9.eE+-]*/y
const PLAIN_INTEGER = /^(?:0|-?[1-9][0-9]{0,15})$/
const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

/**
 * Reads strict JSON by hand, because `JSON.parse` silently keeps the last of two equal names, rounds big
 * numbers and overflows the stack on deep nesting: each lets one byte string mean two things on two nodes.
 * Throws {@link JsonMistake}; `json.ts` turns that into a `Result`.
 */
export class Scanner {
  readonly #text: string
  readonly #maxDepth: number
  #at = 0
  #depth = 0

  constructor(text: string, maxDepth: number) {
    this.#text = text
    this.#maxDepth = maxDepth
  }

  /** The one value the text holds, with nothing after it. */
  whole(): Json {
    const value = this.#value()
    if (this.#peek() !== '') this.#halt('json-syntax')
    return value
  }

  #value(): Json {
    const next = this.#peek()
    if (next === '{') return this.#nested(() => this.#object())
    if (next === '[') return this.#nested(() => this.#array())
    if (next === '"') return this.#string()
    if (next === '-' || (next >= '0' && next <= '9')) return this.#number()
    return this.#word()
  }

  /** Counts containers on the way in: five million `[` end here and not in a stack overflow. */
  #nested<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > this.#maxDepth) this.#halt('json-depth')
    this.#at += 1
    const value = read()
    this.#depth -= 1
    return value
  }

  #object(): Json {
    const members = new Map<string, Json>()
    if (this.#takes('}')) return {}
    do {
      if (this.#peek() !== '"') this.#halt('json-syntax')
      const name = this.#string()
      if (members.has(name)) this.#halt('json-duplicate')
      if (!this.#takes(':')) this.#halt('json-syntax')
      members.set(name, this.#value())
    } while (this.#takes(','))
    if (!this.#takes('}')) this.#halt('json-syntax')
    // fromEntries defines own properties: a member named __proto__ stays a plain member.
    return Object.fromEntries(members)
  }

  #array(): Json {
    const items: Json[] = []
    if (this.#takes(']')) return items
    do items.push(this.#value())
    while (this.#takes(','))
    if (!this.#takes(']')) this.#halt('json-syntax')
    return items
  }

  #string(): string {
    const start = this.#at
    this.#at = this.#plainEnd(start + 1)
    const escaped = this.#unit() === BACKSLASH
    while (this.#unit() === BACKSLASH) {
      this.#escape()
      this.#at = this.#plainEnd(this.#at)
    }
    if (this.#unit() !== QUOTE) this.#halt('json-syntax')
    this.#at += 1
    const raw = this.#text.slice(start, this.#at)
    return this.#good(escaped ? (JSON.parse(raw) as string) : raw.slice(1, -1))
  }

  /** Where a stretch of plain characters ends: at a quote, a backslash, a control character or the end. */
  #plainEnd(start: number): number {
    const text = this.#text
    let at = start
    // The unit beyond the end is NaN, which is not >= 0x20 either.
    for (let unit = text.charCodeAt(at); unit >= 0x20; unit = text.charCodeAt(++at)) {
      if (unit === QUOTE || unit === BACKSLASH) return at
    }
    return at
  }

  #good(s: string): string {
    if (!s.isWellFormed()) this.#halt('json-surrogate')
    if (s.normalize('NFC') !== s) this.#halt('json-nfc')
    return s
  }

  #escape(): void {
    ESCAPE.lastIndex = this.#at
    if (!ESCAPE.test(this.#text)) this.#halt('json-syntax')
    this.#at = ESCAPE.lastIndex
  }

  #number(): number {
    NUMBER.lastIndex = this.#at
    const spelled = NUMBER.exec(this.#text)?.[0] ?? ''
    const value = Number(spelled)
    if (!PLAIN_INTEGER.test(spelled) || !Number.isSafeInteger(value)) this.#halt('json-number')
    this.#at += spelled.length
    return value
  }

  #word(): Json {
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    return this.#halt('json-syntax')
  }

  #takes(character: string): boolean {
    if (this.#peek() !== character) return false
    this.#at += 1
    return true
  }

  /** The next character that is not JSON white space, or the empty string at the end. */
  #peek(): string {
    let unit = this.#unit()
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      this.#at += 1
      unit = this.#unit()
    }
    return this.#text.charAt(this.#at)
  }

  #unit(): number {
    return this.#text.charCodeAt(this.#at)
  }

  #halt(code: JsonCode): never {
    throw new JsonMistake(code, `character ${this.#at + 1}`)
  }
}
