import { Liar } from '../byzantine/liar.ts'
import type { Image } from '../machine/disk.ts'
import type { Scheme } from '../machine/scheme.ts'
import { Chance } from '../random.ts'
import type { Ground } from '../watch/ground.ts'
import { Desks } from './desks.ts'
import { Healing } from './healing.ts'
import { Incidents } from './incidents.ts'
import type { Event, Plan } from './plan.ts'
import { prepared } from './prepared.ts'
import type { SimNode } from './sim-node.ts'
import { MINUTE, Stage, type Of } from './stage.ts'
import { Traffic } from './traffic.ts'

/** One world: machines with the production program on them, what is between them, and the watch. */
export class World {
  readonly #stage: Stage
  readonly #desks: Desks
  readonly #traffic: Traffic
  readonly #incidents: Incidents
  readonly #liar: Liar | null

  private constructor(
    plan: Plan,
    scheme: Scheme,
    images: ReadonlyMap<string, Image>,
    say: (words: string) => void,
  ) {
    const stage = new Stage(plan, scheme, images, say)
    this.#stage = stage
    this.#desks = new Desks(stage)
    this.#traffic = new Traffic(stage)
    this.#incidents = new Incidents(stage)
    this.#liar = plan.liar === null ? null : new Liar(stage.node(plan.liar), stage)
  }

  /** The world of a plan, as it begins. `say` is told in plain words what happens. */
  static async begin(
    plan: Plan,
    scheme: Scheme,
    say: (words: string) => void = () => undefined,
  ): Promise<World> {
    return new World(plan, scheme, await prepared(scheme, plan.sides, plan.chapter), say)
  }

  /** What the watch knows of it. */
  get ground(): Ground {
    return this.#stage.ground
  }

  /** The world is over: its disks are given back. */
  leave(): void {
    for (const node of this.#stage.nodes) node.disk.leave()
    this.#stage.witness.disk.leave()
    this.#liar?.leave()
  }

  /** Plays the whole plan. Throws {@link Broken} where something that must hold does not. */
  async play(): Promise<void> {
    const stage = this.#stage
    for (const event of stage.plan.events) await this.#step(event)
    for (const node of stage.honest()) if (node.running && !node.disk.relent()) stage.looking.look(node)
    if (stage.plan.heals) await new Healing(stage, this.#traffic, this.#incidents).heal()
  }

  async #step(event: Event): Promise<void> {
    const stage = this.#stage
    stage.now += 1
    stage.time += MINUTE
    if (event.do === 'damage') this.#traffic.damage(event)
    for (const packet of stage.wire.due(stage.now)) {
      if (stage.wire.isOvertaken(packet)) stage.ground.reached('packets overtook each other')
      await this.#traffic.arrive(packet)
    }
    await this.#perform(event)
    for (const node of stage.nodes) if (node.running) stage.observe(node)
  }

  async #perform(event: Event): Promise<void> {
    const stage = this.#stage
    switch (event.do) {
      case 'act':
        return this.#desks.act(event)
      case 'send':
        return await this.#traffic.send(event)
      case 'again':
        return await this.#traffic.again(event)
      case 'part':
        return this.#traffic.part(event)
      case 'wait':
        stage.time += event.minutes * MINUTE
        return stage.say(`${event.minutes} minutes pass.`)
      case 'clock':
        return this.#incidents.clock(event)
      case 'fault':
        return this.#incidents.fault(event)
      case 'power':
        return stage.power(stage.node(event.who), event.kept)
      case 'cache':
        return this.#incidents.cache(stage.node(event.who))
      case 'flip':
        return this.#incidents.flip(event)
      case 'backup':
        return this.#incidents.backup(event)
      case 'restore':
        return this.#incidents.restore(event)
      case 'guard':
        return this.#incidents.loseGuard(event)
      case 'rejoin':
        return await this.#incidents.rejoin(stage.node(event.who))
      case 'witness':
        return await this.#incidents.witnessing(event)
      case 'look':
        return this.#lookAt(stage.up(stage.node(event.who)))
      case 'lie':
        return await this.#lie(event)
      case 'damage':
        return
    }
  }

  #lookAt(node: SimNode | null): void {
    if (node === null || this.#stage.isLiar(node)) return
    const ran = node.run(() => this.#stage.looking.look(node))
    if (ran.crashed) this.#stage.after(node, true)
  }

  async #lie({ lie, pick }: Of<'lie'>): Promise<void> {
    const liar = this.#liar
    const node = liar === null ? null : this.#stage.up(liar.node)
    if (liar === null || node === null) return
    const moment = { now: this.#stage.now, others: this.#stage.nodes }
    const ran = await node.runAsync(async () => await liar.tell(lie, new Chance(pick, 4), moment))
    if (ran.crashed) return this.#stage.after(node, true)
    if (ran.value) this.#stage.ground.reached(`lie: ${lie}`)
  }
}
