import { hash } from 'node:crypto'

/** One history of a log: its leaves in order, and the root at every size. Written anew here from RFC 6962. */
export class History {
  readonly leaves: string[] = []
  readonly #roots: string[] = [sha(new Uint8Array(0)).toHex()]
  /** The complete subtrees at the right edge, with how many leaves are under each. */
  #edge: { count: number; hash: Uint8Array }[] = []

  get size(): number {
    return this.leaves.length
  }

  append(leaf: Uint8Array): void {
    this.leaves.push(leaf.toHex())
    let added = { count: 1, hash: sha(join(0, leaf)) }
    for (;;) {
      const last = this.#edge.at(-1)
      if (last?.count !== added.count) break
      this.#edge.pop()
      added = { count: added.count * 2, hash: sha(join(1, last.hash, added.hash)) }
    }
    this.#edge.push(added)
    const root = this.#edge.reduceRight<Uint8Array | null>(
      (right, { hash: left }) => (right === null ? left : sha(join(1, left, right))),
      null,
    )
    this.#roots.push((root as Uint8Array).toHex())
  }

  /** The root at a size, hex; undefined beyond the end. */
  rootAt(size: number): string | undefined {
    return this.#roots[size]
  }

  /** The first `size` leaves as a history of their own. */
  upTo(size: number): History {
    const cut = new History()
    for (const leaf of this.leaves.slice(0, size)) cut.append(Uint8Array.fromHex(leaf))
    return cut
  }
}

/** A place on some history. */
export interface Point {
  readonly size: number
  /** Hex. */
  readonly root: string
}

/** Every history that any log of the world has ever had: an honest log has one. */
export class Histories {
  readonly #byLog = new Map<string, History[]>()

  of(log: string): readonly History[] {
    return this.#byLog.get(log) ?? []
  }

  /**
   * Takes in the leaves of a log as somebody holds them. Gives the size at which they leave every history known
   * so far; null where they continue one.
   */
  learn(log: string, leaves: readonly Uint8Array[]): number | null {
    const known = this.#byLog.get(log) ?? []
    this.#byLog.set(log, known)
    const hex = leaves.map((leaf) => leaf.toHex())
    const shared = known.map((history) => firstDifference(history.leaves, hex))
    const best = shared.reduce((a, b) => Math.max(a, b), 0)
    const history = known.find((one, i) => shared[i] === Math.min(one.size, hex.length))
    if (history !== undefined) {
      for (const leaf of leaves.slice(history.size)) history.append(leaf)
      return null
    }
    const fresh = new History()
    for (const leaf of leaves) fresh.append(leaf)
    known.push(fresh)
    return known.length === 1 ? null : best
  }

  /** Whether one history has all of these points. */
  agree(log: string, points: readonly Point[]): boolean {
    return this.of(log).some((history) => points.every(({ size, root }) => history.rootAt(size) === root))
  }
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i
  return length
}

function sha(data: Uint8Array): Uint8Array {
  return new Uint8Array(hash('sha256', data, 'buffer'))
}

function join(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  out[0] = tag
  let at = 1
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
