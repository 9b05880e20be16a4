import { fsckStore } from '@alternat/node/store/fsck.ts'
import type { Image } from '../machine/disk.ts'
import { nameOf } from './cast.ts'
import { damageOne } from './flip.ts'
import { rejoinWith } from './rejoining.ts'
import { FOLDER, type SimNode } from './sim-node.ts'
import { MINUTE, type Of, type Stage } from './stage.ts'

/** What happens to machines, and what their people then do. */
export class Incidents {
  readonly #stage: Stage
  readonly #backups = new Map<string, Image>()

  constructor(stage: Stage) {
    this.#stage = stage
  }

  clock({ who, minutes }: Of<'clock'>): void {
    const { side } = this.#stage.node(who)
    this.#stage.skew.set(side, (this.#stage.skew.get(side) ?? 0) + minutes * MINUTE)
    if (minutes < 0) this.#stage.ground.reached('clock went back between two acts')
    this.#stage.say(`The clock of ${nameOf(side)} jumps by ${minutes} minutes.`)
  }

  fault({ who, at, fault }: Of<'fault'>): void {
    const node = this.#stage.node(who)
    node.disk.threaten(at, fault)
    this.#stage.say(
      `Something is about to go wrong on the machine of ${nameOf(node.side)}: ${fault} at its write ${at}.`,
    )
  }

  cache(node: SimNode): void {
    const file = node.disk.file(`${FOLDER}/store.db`)
    if (file === undefined || this.#stage.isLiar(node)) return
    file.lies = true
    this.#stage.say(`The disk of ${nameOf(node.side)} begins to confirm what it has not written.`)
  }

  flip({ who, pick }: Of<'flip'>): void {
    const node = this.#stage.up(this.#stage.node(who))
    if (node === null || this.#stage.isLiar(node)) return
    const what = damageOne(node, pick)
    if (what === null) return
    const { problems } = fsckStore(node.store, node.scheme.crypto)
    this.#stage.ground.hold(
      problems.length > 0,
      'damage-is-found',
      () => `A byte of ${what} at ${node.side} fell over, and nothing is found.`,
    )
    this.#stage.ground.reached('byte fallen over was found')
    this.#stage.say(
      `A byte of ${what} at ${nameOf(node.side)} falls over: ${problems[0]?.where}: ${problems[0]?.what}. The disk is brought back.`,
    )
    node.powerOff(1000)
  }

  backup({ who }: Of<'backup'>): void {
    const node = this.#stage.node(who)
    if (node.disk.dead) return
    this.#backups.set(node.side, node.disk.image())
    this.#stage.say(`${nameOf(node.side)} puts a copy of its store aside.`)
  }

  /** The guard record lies elsewhere, and stays as it is. */
  restore({ who }: Of<'restore'>): void {
    const node = this.#stage.node(who)
    const copy = this.#backups.get(node.side)
    if (copy === undefined || this.#stage.isLiar(node)) return
    node.close()
    node.powerOff(1000)
    node.disk.putBack(new Map([...copy].filter(([path]) => path.endsWith('/store.db'))))
    this.#stage.holding.setBack(node.side)
    this.#stage.keeping.forget(node)
    this.#stage.say(`${nameOf(node.side)} puts an old copy of its store back.`)
  }

  /** The folder of the guard record is gone, or a program was stopped while it made it anew. */
  loseGuard({ who, emptied, restore }: Of<'guard'>): void {
    const node = this.#stage.node(who)
    const path = node.disk.paths().find((one) => one.endsWith('/signed.db'))
    if (path === undefined || this.#stage.isLiar(node)) return
    node.close()
    node.powerOff(1000)
    node.disk.lose(path, emptied)
    this.#stage.ground.lost.add(node.side)
    this.#stage.ground.reached('guard record lost')
    this.#stage.say(`The guard record of ${nameOf(node.side)} is ${emptied ? 'emptied' : 'lost'}.`)
    if (restore) this.restore({ do: 'restore', who })
  }

  async rejoin(who: SimNode): Promise<void> {
    const node = this.#stage.up(who)
    if (node === null || this.#stage.isLiar(node)) return
    const { wire, now } = this.#stage
    const others = this.#stage.nodes.filter(
      (one) => one !== node && !one.isReader && one.running && !wire.isParted(one.side, node.side, now),
    )
    // Whoever knows that the store is no old copy answers for it; nobody else does.
    const answers = !this.#stage.holding.wasSetBack(node.side)
    const ran = await node.runAsync(() => rejoinWith(node, others, answers))
    if (ran.crashed) return this.#stage.after(node, true)
    const { code, ended, before } = ran.value
    if (ended && before === 'guard-absent') this.#stage.ground.reached('officer answered for a lost record')
    if (ended) this.#stage.ground.reached('rejoined')
    const doubts = code === null && !ended && node.store.doubt() !== null
    const how = doubts ? 'nobody holds what it has lost' : ended ? 'it may sign again' : 'all is well'
    this.#stage.say(`${nameOf(node.side)} rejoins: ${code ?? how}.`)
    this.#stage.after(node, false, code ?? undefined)
  }

  async witnessing({ who, stops }: Of<'witness'>): Promise<void> {
    const node = this.#stage.up(this.#stage.node(who))
    if (node === null) return
    this.#stage.observe(node)
    if (stops !== null) this.#stage.witness.disk.threaten(stops, 'crash-after')
    const ran = await node.runAsync(() => this.#stage.witness.asked(node))
    if (ran.crashed) return this.#stage.after(node, true)
    const code = ran.value
    if (code === null) this.#stage.ground.reached('cosigned by the neutral witness')
    if (code === 'witness-differs' || code === 'witness-ahead')
      this.#stage.ground.reached('witness refused another history')
    this.#stage.say(`${nameOf(node.side)} asks the neutral witness: ${code ?? 'it cosigns'}.`)
    this.#stage.after(node, false, code ?? undefined)
  }
}
