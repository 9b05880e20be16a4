import { nameOf } from './cast.ts'
import type { Since } from './plan.ts'
import type { SimNode } from './sim-node.ts'
import type { Of, Stage } from './stage.ts'
import type { Packet } from './wire.ts'

/** What is sent, what becomes of it on the way, and how it is taken in. */
export class Traffic {
  readonly #stage: Stage

  constructor(stage: Stage) {
    this.#stage = stage
  }

  async send({ from, to, delays, since, mirrors }: Of<'send'>): Promise<void> {
    const [node, receiver] = [this.#stage.up(this.#stage.node(from)), this.#stage.node(to)]
    if (node === null || node === receiver) return
    const bytes = await this.bundle(node, receiver.side, { ...this.#since(node, since), mirrors })
    if (bytes === null) return
    if (delays.length === 0) this.#stage.ground.reached('packet lost')
    if (delays.length > 1) this.#stage.ground.reached('packet came twice')
    const fate =
      delays.length === 0
        ? 'it is lost'
        : delays.length > 1
          ? 'it will come twice'
          : (delays[0] ?? 0) > 0
            ? 'it will take long'
            : 'it is on its way'
    this.#stage.say(`${nameOf(node.side)} writes to ${nameOf(receiver.side)}: ${fate}.`)
    for (const delay of delays) this.#post(node.side, receiver.side, bytes, delay)
  }

  #since(node: SimNode, since: Since): { from?: number } {
    if (since === 'heard') return {}
    return { from: since === 'start' ? 0 : (node.store.head(node.log)?.size ?? 1) - 1 }
  }

  #post(from: string, to: string, bytes: Uint8Array, delay: number): void {
    this.#stage.wire.send({ from, to, bytes, due: this.#stage.now + 1 + delay, genuine: true })
  }

  /** A bundle as it leaves a machine, looked at where it leaves. */
  async bundle(
    node: SimNode,
    to: string,
    options: { from?: number; mirrors?: boolean },
  ): Promise<Uint8Array | null> {
    const made = await node.export(to, options)
    if (made.crashed) {
      this.#stage.after(node, true)
      return null
    }
    if (!made.value.ok) {
      this.#stage.ground.hold(
        node.disk.dead || made.value.fault.code === 'dialogue-unknown',
        'programs-go-on',
        () => `${node.side} cannot write a bundle.`,
      )
      return null
    }
    this.#stage.observe(node)
    if (!this.#stage.isLiar(node)) this.#stage.leaving.look(node, made.value.value)
    return made.value.value
  }

  async arrive(packet: Packet): Promise<void> {
    const node = this.#stage.nodes.find(({ side }) => side === packet.to)
    if (node === undefined) return
    if (this.#stage.wire.isParted(packet.from, packet.to, this.#stage.now)) {
      this.#stage.ground.reached('nothing passed between two')
      return this.#stage.say(
        `Nothing passes from ${nameOf(packet.from)} to ${nameOf(packet.to)}: a packet is lost.`,
      )
    }
    if (this.#stage.up(node) === null) return
    if (this.#stage.isLiar(node)) {
      const ran = await node.import(packet.bytes)
      return this.#stage.after(
        node,
        ran.crashed,
        ran.crashed || ran.value.ok ? undefined : ran.value.fault.code,
      )
    }
    await this.import(node, packet)
  }

  /** Whether anything came of it: false where all of it was here before. */
  async import(node: SimNode, packet: Packet): Promise<boolean> {
    this.#stage.observe(node)
    const contradicted = this.#stage.arriving.contradicted(node, packet)
    const before = packet.genuine ? null : asItStands(node)
    const writes = node.disk.writes
    const ran = await node.import(packet.bytes)
    if (ran.crashed) {
      this.#stage.ground.reached('crash while a bundle came in')
      this.#stage.say(`${nameOf(node.side)} stops while a bundle comes in.`)
      this.#stage.after(node, true)
      return true
    }
    const result = ran.value
    // A store that a fault of the disk has ended takes nothing more, and its program need not have said so before: what
    // is noted beside a bundle, or deleted after it, may fail without undoing it.
    const ended = !result.ok && result.fault.code === 'store-fatal'
    const trouble = node.disk.hurt > 0 && (node.disk.writes > writes || ended)
    const unchanged = before === null || result.ok ? null : isAsItStood(node, before)
    this.#stage.arriving.look(node, packet, result, { contradicted, trouble, unchanged })
    if (result.ok) {
      this.#stage.keeping.took(node, packet, result.value)
      if (result.value.logs.some(({ late }) => late > 0))
        this.#stage.ground.reached('act came late for its place')
      const { held, nothingNew } = result.value
      this.#stage.say(
        `${nameOf(node.side)} takes a bundle of ${nameOf(packet.from)} in${held ? ', to wait' : nothingNew ? ', nothing new' : ''}.`,
      )
    } else {
      if (packet.damaged) this.#stage.ground.reached('damaged packet refused')
      this.#stage.say(
        `${nameOf(node.side)} refuses a bundle of ${nameOf(packet.from)}: ${result.fault.code} ${result.fault.where ?? ''}.`,
      )
      this.#stage.after(node, false, result.fault.code)
    }
    if (node.running) this.#stage.keeping.look(node)
    return !result.ok || result.value.held || !result.value.nothingNew
  }

  async again({ pick }: Of<'again'>): Promise<void> {
    const packet = this.#stage.wire.again(pick)
    if (packet === null) return
    this.#stage.ground.reached('old packet came again')
    this.#stage.say(`An old packet of ${nameOf(packet.from)} to ${nameOf(packet.to)} comes again.`)
    await this.arrive(packet)
  }

  damage({ pick, cut }: Of<'damage'>): void {
    const packet = this.#stage.wire.damage(pick, cut)
    if (packet !== null)
      this.#stage.say(`A packet to ${nameOf(packet.to)} is ${cut ? 'cut off' : 'changed'} on its way.`)
  }

  part({ a, b, until, oneWay }: Of<'part'>): void {
    const [one, other] = [this.#stage.node(a).side, this.#stage.node(b).side]
    this.#stage.wire.part(one, other, this.#stage.now + until)
    if (!oneWay) this.#stage.wire.part(other, one, this.#stage.now + until)
    this.#stage.say(
      `Nothing passes from ${nameOf(one)} to ${nameOf(other)}${oneWay ? '' : ' or back'} for ${until} events.`,
    )
  }
}

/** A store before something comes in. */
interface Standing {
  readonly whole: string
  /** All of it but for histories of other logs that cannot be told yet. */
  readonly rest: string
  readonly untied: number
}

const BRANCHES = ['branches', 'branch_leaves']

function asItStands({ store }: SimNode): Standing {
  const untied = store.branches.all().filter(({ standing }) => standing === 'untied').length
  return { whole: store.digest(), rest: store.digest(BRANCHES), untied }
}

/** Whether a store is as it was; a checkpoint that another log has signed is kept, whatever came with it. */
function isAsItStood(node: SimNode, before: Standing): boolean {
  const now = asItStands(node)
  return now.whole === before.whole || (now.rest === before.rest && now.untied > before.untied)
}
