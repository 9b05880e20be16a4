import type { Incidents } from './incidents.ts'
import type { SimNode } from './sim-node.ts'
import { MINUTE, type Stage } from './stage.ts'
import type { Traffic } from './traffic.ts'

/** Faults stop, everything is carried round, and all must come together. */
export class Healing {
  readonly #stage: Stage
  readonly #traffic: Traffic
  readonly #incidents: Incidents

  constructor(stage: Stage, traffic: Traffic, incidents: Incidents) {
    this.#stage = stage
    this.#traffic = traffic
    this.#incidents = incidents
  }

  /** Faults stop; everything is carried round until nothing changes; then all must have come together. */
  async heal(): Promise<void> {
    this.#stage.say('Faults stop.')
    this.#stage.wire.join()
    this.#stage.skew.clear()
    this.#stage.time += 1500 * MINUTE
    for (const node of this.#stage.nodes) {
      node.disk.relent()
      this.#stage.up(node)
    }
    this.#stage.witness.disk.relent()
    await this.#rejoinDoubters()
    for (let round = 0; round < 3; round++) {
      const news = await this.#carryRound()
      // What comes in may show a node that its store is an older copy: then its people have it rejoin.
      const rejoined = await this.#rejoinDoubters()
      if (rejoined) await this.#carryRound()
      else if (!news) break
    }
    this.#together()
  }

  /** Whether there was any. */
  async #rejoinDoubters(): Promise<boolean> {
    // A store whose disk failed once takes nothing more until it is opened anew.
    const sides = this.#stage.honest().filter((node) => !node.isReader && this.#stage.up(node) !== null)
    const doubters = sides.filter((node) => node.store.doubt() !== null)
    for (const node of doubters) await this.#incidents.rejoin(node)
    return doubters.length > 0
  }

  /** Whether anything came of it. */
  async #carryRound(): Promise<boolean> {
    let news = false
    for (const from of this.#stage.honest().filter((node) => !node.isReader)) {
      for (const to of this.#stage.honest()) {
        if (from === to || this.#stage.up(from) === null || this.#stage.up(to) === null) continue
        this.#stage.now += 1
        const bytes = await this.#traffic.bundle(from, to.side, { mirrors: this.#stage.plan.liar === null })
        const carried = { id: -1, from: from.side, to: to.side, due: 0, genuine: true, damaged: false }
        if (bytes === null || (await this.#traffic.import(to, { ...carried, bytes }))) news = true
        for (const node of [from, to]) if (node.running) this.#stage.observe(node)
      }
    }
    return news
  }

  #together(): void {
    const honest = this.#stage.honest()
    for (const node of honest) this.#stage.up(node)
    // What nobody holds any more cannot come: what stands behind it waits for good.
    const lost = honest.some((node) => !node.isReader && node.store.doubt() !== null)
    for (const node of honest) {
      for (const writer of honest.filter(({ isReader }) => !isReader)) {
        const [own, held] = [sizeAt(writer, writer), sizeAt(node, writer)]
        // What a side has lost and a reader alone still holds does not come back: nobody hears a reader, and the side
        // signs nothing more until its people have answered for it.
        const readAlone = node.isReader && held > own && writer.store.doubt() !== null
        this.#stage.ground.hold(
          own === held || readAlone,
          'all-come-together',
          () => `${node.side} holds ${held} acts of ${writer.side}, who has ${own}.`,
        )
      }
      const fold = this.#stage.looking.look(node)
      if (this.#stage.plan.liar !== null) continue
      const idle = fold.entries.find(
        ({ outcome }) => outcome === 'withheld' || (outcome === 'waiting' && !lost),
      )
      this.#stage.ground.hold(
        idle === undefined,
        'all-come-together',
        () => `${node.side}: ${idle?.ref.log} ${idle?.ref.index} is ${idle?.outcome}.`,
      )
      this.#stage.ground.hold(
        node.store.held().length === 0 || lost,
        'all-come-together',
        () => `${node.side} still keeps bundles waiting.`,
      )
      if (node.isReader) this.#stage.ground.reached('reader held it all')
    }
    this.#stage.ground.reached('all came together')
  }
}

/** How much of a writer's log a node holds. */
function sizeAt(node: SimNode, writer: SimNode): number {
  return node.store.head(writer.log)?.size ?? 0
}
