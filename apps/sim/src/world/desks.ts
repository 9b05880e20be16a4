import { foldOf } from '@alternat/node/dialogue/fold-of.ts'
import { release } from '@alternat/node/release/release.ts'
import { Chance } from '../random.ts'
import { ACTS, type Desk } from './acts.ts'
import { DIALOGUE, idOf, nameOf, SIDES } from './cast.ts'
import type { SimNode } from './sim-node.ts'
import type { Of, Stage } from './stage.ts'

/** Where people act: what they release, and with which keys. */
export class Desks {
  readonly #stage: Stage

  constructor(stage: Stage) {
    this.#stage = stage
  }

  act({ who, act, pick, full }: Of<'act'>): void {
    const node = this.#stage.up(this.#stage.node(who))
    if (node === null) return
    const rotates = act === 'rotate' || act === 'introduce'
    const ran = node.run(() => {
      const request = ACTS[act](this.#desk(node, pick))
      return request && { request, done: release(node.node, request, { check: full ? 'full' : 'schema' }) }
    })
    if (ran.crashed) return this.#stage.after(node, true)
    if (ran.value === null) return this.#stage.say(`${nameOf(node.side)} finds nothing to ${act}.`)
    const { request, done } = ran.value
    if (!done.ok) {
      this.#stage.say(
        `${nameOf(node.side)} tries ${request.kind} and is refused: ${done.fault.code} ${done.fault.where ?? ''}.`,
      )
      if (done.fault.code === 'guard-ahead' || done.fault.code === 'rollback-suspected')
        this.#stage.ground.reached('old store refused to sign')
      return this.#stage.after(node, false, done.fault.code)
    }
    const { ref, outcome } = done.value
    this.#stage.ground.reached(`act: ${act}`)
    this.#stage.say(
      `${nameOf(node.side)} performs ${request.kind}, act ${ref.index}${outcome === null ? '' : `: ${outcome.outcome}`}.`,
    )
    if (rotates) this.#turnKey(node, request.body)
    if (this.#stage.isLiar(node)) return
    this.#stage.holding.acknowledge(node.side, ref.index, ref.leaf)
    if (full) this.#stage.looking.full.add(ref.leaf)
  }

  #turnKey(node: SimNode, body: Readonly<Record<string, unknown>>): void {
    const { name } = body['office'] as { name: string }
    node.keyNumbers.set(name, (node.keyNumbers.get(name) ?? 0) + 1)
  }

  #desk(node: SimNode, pick: number): Desk {
    const number = (office: string): number => node.keyNumbers.get(office) ?? 0
    const fold = foldOf(node.store, DIALOGUE)
    const others = SIDES.slice(0, this.#stage.plan.sides).filter((side) => side !== node.side)
    return {
      node: node.node,
      fold,
      chance: new Chance(pick, 2),
      others: others.map((side) => idOf(side, fold.sides)),
      nextKey: (office) => node.signer(office, number(office) + 1),
      pastKey: (office) => (number(office) === 0 ? null : node.signer(office, number(office) - 1)),
    }
  }
}
