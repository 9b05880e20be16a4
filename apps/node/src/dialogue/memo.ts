import type { Crypto } from '@alternat/tlog'
import { Remembered } from './remembered.ts'

/** Bytes of acts that all stores of a process remember together; each remembers its own beside. */
const MOST = 16_777_216

const shared = new WeakMap<Crypto, Remembered<unknown>>()

/**
 * What the folds of one store have read and verified. What hangs on nothing but the bytes of an act and on keys, and is
 * named by their digests, every store of the process may know: one act is mirrored by many, and each reads it again
 * whenever it is opened.
 */
export class FoldMemo extends Map<string, unknown> {
  readonly #shared: Remembered<unknown>

  constructor(crypto: Crypto) {
    super()
    this.#shared = shared.get(crypto) ?? new Remembered(MOST)
    shared.set(crypto, this.#shared)
  }

  override get(name: string): unknown {
    const own = super.get(name)
    if (own !== undefined || !isShared(name)) return own
    const known = this.#shared.get(name)
    if (known !== undefined) super.set(name, known)
    return known
  }

  override set(name: string, value: unknown): this {
    if (isShared(name) && !isWithheld(value)) this.#shared.set(name, value, weightOf(value))
    return super.set(name, value)
  }
}

/** Named by leaf and by keys (fold/read.ts, fold/remember.ts of `@alternat/acts`). */
function isShared(name: string): boolean {
  return name.startsWith('read ') || name.startsWith('signed ')
}

/** What one store does not hold, or holds damaged, another may hold. */
function isWithheld(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'withheld' in value
}

function weightOf(value: unknown): number {
  const { read } = value as { read?: { signed: Uint8Array } }
  return 500 + (read === undefined ? 0 : 4 * read.signed.length)
}
