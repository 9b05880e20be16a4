import { fsckStore } from '@alternat/node/store/fsck.ts'
import type { Image } from '../machine/disk.ts'
import type { Scheme } from '../machine/scheme.ts'
import { Chance } from '../random.ts'
import { Arriving } from '../watch/arriving.ts'
import { Ground } from '../watch/ground.ts'
import { Holding } from '../watch/holding.ts'
import { Keeping } from '../watch/keeping.ts'
import { Leaving } from '../watch/leaving.ts'
import { Looking } from '../watch/looking.ts'
import { nameOf, READER, SIDES } from './cast.ts'
import type { Event, Plan } from './plan.ts'
import { DAWN } from './prepared.ts'
import { FOLDER, SimNode } from './sim-node.ts'
import { SimWitness, WITNESS } from './sim-witness.ts'
import { Wire } from './wire.ts'

/** A minute in milliseconds. */
export const MINUTE = 60_000

/** The event of one sort. */
export type Of<D extends Event['do']> = Extract<Event, { readonly do: D }>

/** What everything in a world stands on: the machines, what is between them, the time, and the watch. */
export class Stage {
  readonly plan: Plan
  readonly ground: Ground
  readonly nodes: readonly SimNode[]
  readonly witness: SimWitness
  readonly wire = new Wire()
  readonly holding: Holding
  readonly leaving: Leaving
  readonly arriving: Arriving
  readonly looking: Looking
  readonly keeping: Keeping
  /** By how much each clock is off, in milliseconds. */
  readonly skew = new Map<string, number>()
  /** Tells in plain words what happens. */
  readonly say: (words: string) => void
  /** Milliseconds since 1970. */
  time = DAWN + 60 * MINUTE
  /** The number of the event. */
  now = 0
  /** Machines that have run before: looked through when they are started again. */
  readonly started = new Set<SimNode>()

  constructor(plan: Plan, scheme: Scheme, images: ReadonlyMap<string, Image>, say: (words: string) => void) {
    this.plan = plan
    this.say = say
    const sides = SIDES.slice(0, plan.sides)
    this.ground = new Ground(plan.liar === null ? null : (sides[plan.liar] ?? null))
    this.holding = new Holding(this.ground)
    this.arriving = new Arriving(this.ground)
    this.looking = new Looking(this.ground)
    this.keeping = new Keeping(this.ground)
    this.nodes = [...sides, READER].map((side, i) => {
      const clock = (): number => this.time + (this.skew.get(side) ?? 0)
      const image = images.get(side) as Image
      return new SimNode({ side, scheme, image, chance: new Chance(plan.seed, 100 + i), clock })
    })
    this.witness = new SimWitness(scheme, images.get(WITNESS) as Image, () => this.time)
    this.leaving = new Leaving(this.ground, this.witness)
  }

  observe(node: SimNode): void {
    this.holding.look(node)
  }

  node(who: number): SimNode {
    return this.nodes[who % this.nodes.length] as SimNode
  }

  honest(): SimNode[] {
    return this.nodes.filter(({ side }) => this.ground.isHonest(side))
  }

  isLiar(node: SimNode): boolean {
    return !this.ground.isHonest(node.side)
  }

  /** The machine with its program running; null where it could not be started just now. */
  up(node: SimNode): SimNode | null {
    if (node.running) return node
    const started = node.start()
    if (started.crashed) {
      this.power(node, 0)
      return null
    }
    if (started.value !== null) {
      // A disk that is full or fails keeps the program from starting; the next time it may.
      this.ground.hold(
        started.value === 'store-fatal',
        'sound-after-restart',
        () => `${node.side} cannot open its store: ${started.value}.`,
      )
      node.powerOff(0)
      return null
    }
    if (!this.isLiar(node) && this.started.has(node)) this.#lookAfterStart(node)
    this.started.add(node)
    return node
  }

  #lookAfterStart(node: SimNode): void {
    const { problems } = fsckStore(node.store, node.scheme.crypto)
    const [problem] = problems
    this.ground.hold(
      problem === undefined,
      'sound-after-restart',
      () => `${node.side}: ${problem?.where}: ${problem?.what}`,
    )
    this.keeping.look(node)
  }

  /** Something ran on a machine; where the machine stopped, or its disk failed, it starts anew next time. */
  after(node: SimNode, crashed: boolean, code?: string): void {
    if (crashed) return this.power(node, 0)
    if (code === 'store-fatal' || code === 'guard-behind') {
      this.ground.reached('disk failed at a commit')
      this.say(`The disk of ${nameOf(node.side)} did not confirm: the program ends.`)
      node.powerOff(1000)
    }
  }

  power(node: SimNode, kept: number): void {
    const lied = node.disk.file(`${FOLDER}/store.db`)?.lies === true
    const lost = node.powerOff(kept)
    if (lost > 0) this.ground.reached('commits lost by a power cut')
    if (lost > 0 && lied) {
      this.holding.setBack(node.side)
      this.keeping.forget(node)
    }
    for (const name of node.disk.told()) this.ground.reached(name)
    this.say(`The machine of ${nameOf(node.side)} stops.`)
  }
}
