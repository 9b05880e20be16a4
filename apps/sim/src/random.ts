/** A seeded source of chance (sfc32). The world has several, one a concern, so that removing an event moves no other. */
export class Chance {
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(seed: number, stream = 0) {
    this.#a = seed >>> 0
    this.#b = Math.floor(seed / 2 ** 32) >>> 0
    this.#c = stream >>> 0
    for (let i = 0; i < 12; i++) this.next()
  }

  /** A whole number of 32 bits. */
  next(): number {
    const out = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + out
    return out >>> 0
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return Math.floor((this.next() / 2 ** 32) * below)
  }

  /** True `share` of the time, 0 to 1. */
  hits(share: number): boolean {
    return this.next() < share * 2 ** 32
  }

  /** One of them. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** One of them, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.below(list.reduce((sum, [, weight]) => sum + weight, 0))
    for (const [one, weight] of list) {
      left -= weight
      if (left < 0) return one
    }
    return (list[0] as readonly [T, number])[0]
  }

  /** `length` bytes. */
  bytes(length: number): Uint8Array {
    const out = new Uint8Array(length)
    const words = new DataView(out.buffer)
    for (let i = 0; i + 4 <= length; i += 4) words.setUint32(i, this.next())
    for (let i = length - (length % 4); i < length; i++) out[i] = this.next() & 0xff
    return out
  }
}
