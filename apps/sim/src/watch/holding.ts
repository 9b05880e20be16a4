import type { LogHead } from '@alternat/node/store/types.ts'
import type { SimNode } from '../world/sim-node.ts'
import type { Ground } from './ground.ts'
import type { Point } from './history.ts'

/** Keeps in mind what every honest node holds and has acknowledged, and looks whether it still does. */
export class Holding {
  readonly #ground: Ground
  readonly #seen = new Map<SimNode, number>()
  /** Leaves (hex) by index that a side's program has told its people are on the record. */
  readonly #acknowledged = new Map<string, Map<number, string>>()
  /** Every checkpoint that a node has ever held as the head of a log. */
  readonly #points = new Map<string, Map<string, Point[]>>()
  /** Sides whose disk has lost what it had confirmed, or whose people put an old copy back. */
  readonly #setBack = new Set<string>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  acknowledge(side: string, index: number, leaf: string): void {
    const known = this.#acknowledged.get(side) ?? new Map<number, string>()
    this.#acknowledged.set(side, known.set(index, leaf))
  }

  /** From here on the store may be older than what was acknowledged; until it has it all, it may not sign. */
  setBack(side: string): void {
    this.#setBack.add(side)
    // What it had accepted of a liar may be gone, and it cannot know; of honest logs there is one history anyway.
    this.#points.delete(side)
    // What it had learned of second histories may be gone with the rest.
    for (const name of this.#ground.told.keys())
      if (name.startsWith(`${side} `)) this.#ground.told.delete(name)
  }

  /** Whether the store of a side may be older than what was acknowledged. */
  wasSetBack(side: string): boolean {
    return this.#setBack.has(side)
  }

  /** What was acknowledged of a side, by index. */
  acknowledged(side: string): ReadonlyMap<number, string> {
    return this.#acknowledged.get(side) ?? new Map()
  }

  /** Looks at a node that runs, where anything may have changed since the last look. */
  look(node: SimNode): void {
    if (this.#seen.get(node) === node.disk.changes) return
    this.#seen.set(node, node.disk.changes)
    for (const head of node.store.heads()) if (this.#isNew(node.side, head)) this.#learn(node, head)
    if (this.#ground.isHonest(node.side) && !node.isReader) this.#lookAtOwn(node)
  }

  #isNew(side: string, { log, size, root }: LogHead): boolean {
    const last = this.#points.get(side)?.get(log)?.at(-1)
    return last?.size !== size || last.root !== root.toHex()
  }

  #learn(node: SimNode, head: LogHead): void {
    const { log, size } = head
    const point = { size, root: head.root.toHex() }
    const byLog = this.#points.get(node.side) ?? new Map<string, Point[]>()
    this.#points.set(node.side, byLog)
    const before = byLog.get(log) ?? []
    const leaves = node.store.leaves(log, 0, size).map(({ leaf }) => leaf)
    const differs = this.#ground.histories.learn(log, leaves)
    byLog.set(log, [...before, point])
    if (!this.#ground.isHonest(node.side)) return
    const writer = log.slice(0, log.indexOf('/'))
    this.#ground.hold(
      differs === null || !this.#ground.isHonest(writer),
      'logs-only-grow',
      () => `${node.side} holds another history of ${log} from ${differs} on, and its writer is honest.`,
    )
    this.#ground.hold(
      this.#ground.histories.agree(log, [...before, point]),
      'logs-only-grow',
      () => `${node.side} holds ${log} at ${size}, which does not continue what it held before.`,
    )
    const shrunk = (before.at(-1)?.size ?? 0) > size
    this.#ground.hold(
      !shrunk || this.#setBack.has(node.side),
      'logs-only-grow',
      () => `${node.side} holds less of ${log} than before.`,
    )
  }

  #lookAtOwn(node: SimNode): void {
    const acts = this.#acknowledged.get(node.side)
    if (acts === undefined) return
    const size = node.store.head(node.log)?.size ?? 0
    const [history] = this.#ground.histories.of(node.log)
    const lost = [...acts].find(([index, leaf]) => index >= size || history?.leaves[index] !== leaf)
    const excused = this.#setBack.has(node.side) && node.store.doubt() !== null
    this.#ground.hold(
      lost === undefined || excused,
      'acts-stay',
      () => `${node.side} has acknowledged act ${lost?.[0]} and holds ${size}.`,
    )
  }
}
