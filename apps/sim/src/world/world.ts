import { foldOf } from '@alternat/node/dialogue/fold-of.ts'
import { release } from '@alternat/node/release/release.ts'
import { fsckStore } from '@alternat/node/store/fsck.ts'
import { Liar } from '../byzantine/liar.ts'
import type { Image } from '../machine/disk.ts'
import type { Scheme } from '../machine/scheme.ts'
import { Chance } from '../random.ts'
import { Arriving } from '../watch/arriving.ts'
import { Ground } from '../watch/ground.ts'
import { Holding } from '../watch/holding.ts'
import { Keeping } from '../watch/keeping.ts'
import { Leaving } from '../watch/leaving.ts'
import { Looking } from '../watch/looking.ts'
import { ACTS, type Desk } from './acts.ts'
import { DIALOGUE, nameOf, READER, SIDES } from './cast.ts'
import { damageOne } from './flip.ts'
import type { Event, Plan, Since } from './plan.ts'
import { DAWN, prepared } from './prepared.ts'
import { rejoinWith } from './rejoining.ts'
import { FOLDER, SimNode } from './sim-node.ts'
import { SimWitness, WITNESS } from './sim-witness.ts'
import { Wire, type Packet } from './wire.ts'

const MINUTE = 60_000

type Of<D extends Event['do']> = Extract<Event, { readonly do: D }>

/** One world: machines with the production program on them, what is between them, and the watch. */
export class World {
  readonly plan: Plan
  readonly ground: Ground
  readonly nodes: readonly SimNode[]
  readonly #wire = new Wire()
  readonly #holding: Holding
  readonly #leaving: Leaving
  readonly #arriving: Arriving
  readonly #looking: Looking
  readonly #keeping: Keeping
  readonly #witness: SimWitness
  readonly #skew = new Map<string, number>()
  readonly #backups = new Map<string, Image>()
  /** Machines that have run before: looked through when they are started again. */
  readonly #started = new Set<SimNode>()
  readonly #liar: Liar | null
  readonly #say: (words: string) => void
  #time = DAWN + 60 * MINUTE
  #now = 0

  private constructor(
    plan: Plan,
    scheme: Scheme,
    images: ReadonlyMap<string, Image>,
    say: (words: string) => void,
  ) {
    this.plan = plan
    this.#say = say
    const sides = SIDES.slice(0, plan.sides)
    this.ground = new Ground(plan.liar === null ? null : (sides[plan.liar] ?? null))
    this.#holding = new Holding(this.ground)
    this.#arriving = new Arriving(this.ground)
    this.#looking = new Looking(this.ground)
    this.#keeping = new Keeping(this.ground)
    this.nodes = [...sides, READER].map((side, i) => {
      const clock = (): number => this.#time + (this.#skew.get(side) ?? 0)
      const image = images.get(side) as Image
      return new SimNode({ side, scheme, image, chance: new Chance(plan.seed, 100 + i), clock })
    })
    this.#witness = new SimWitness(scheme, images.get(WITNESS) as Image, () => this.#time)
    this.#leaving = new Leaving(this.ground, this.#witness)
    this.#liar =
      plan.liar === null
        ? null
        : new Liar(this.#node(plan.liar), { ground: this.ground, wire: this.#wire, say })
  }

  /** The world of a plan, as it begins. `say` is told in plain words what happens. */
  static async begin(
    plan: Plan,
    scheme: Scheme,
    say: (words: string) => void = () => undefined,
  ): Promise<World> {
    return new World(plan, scheme, await prepared(scheme, plan.sides, plan.chapter), say)
  }

  /** The world is over: its disks are given back. */
  leave(): void {
    for (const node of this.nodes) node.disk.leave()
    this.#witness.disk.leave()
    this.#liar?.leave()
  }

  /** Plays the whole plan. Throws {@link Broken} where something that must hold does not. */
  async play(): Promise<void> {
    for (const event of this.plan.events) await this.#step(event)
    for (const node of this.#honest()) if (node.running && !node.disk.relent()) this.#looking.look(node)
    if (this.plan.heals) await this.#heal()
  }

  async #step(event: Event): Promise<void> {
    this.#now += 1
    this.#time += MINUTE
    if (event.do === 'damage') this.#damage(event)
    for (const packet of this.#wire.due(this.#now)) await this.#arrive(packet)
    await this.#perform(event)
    for (const node of this.nodes) if (node.running) this.#observe(node)
  }

  #observe(node: SimNode): void {
    this.#holding.look(node)
  }

  async #perform(event: Event): Promise<void> {
    switch (event.do) {
      case 'act':
        return this.#act(event)
      case 'send':
        return await this.#send(event)
      case 'again':
        return await this.#again(event)
      case 'part':
        return this.#part(event)
      case 'wait':
        this.#time += event.minutes * MINUTE
        return this.#say(`${event.minutes} minutes pass.`)
      case 'clock':
        return this.#clock(event)
      case 'fault':
        return this.#fault(event)
      case 'power':
        return this.#power(this.#node(event.who), event.kept)
      case 'cache':
        return this.#cache(this.#node(event.who))
      case 'flip':
        return this.#flip(event)
      case 'backup':
        return this.#backup(event)
      case 'restore':
        return this.#restore(event)
      case 'rejoin':
        return await this.#rejoin(this.#node(event.who))
      case 'witness':
        return await this.#witnessing(event)
      case 'look':
        this.#lookAt(this.#up(this.#node(event.who)))
        return
      case 'lie':
        return await this.#lie(event)
      case 'damage':
        return
    }
  }

  #node(who: number): SimNode {
    return this.nodes[who % this.nodes.length] as SimNode
  }

  #honest(): SimNode[] {
    return this.nodes.filter(({ side }) => this.ground.isHonest(side))
  }

  #isLiar(node: SimNode): boolean {
    return !this.ground.isHonest(node.side)
  }

  /** The machine with its program running; null where it could not be started just now. */
  #up(node: SimNode): SimNode | null {
    if (node.running) return node
    const started = node.start()
    if (started.crashed) {
      this.#power(node, 0)
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
    if (!this.#isLiar(node) && this.#started.has(node)) this.#lookAfterStart(node)
    this.#started.add(node)
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
    this.#keeping.look(node)
  }

  /** Something ran on a machine; where the machine stopped, or its disk failed, it starts anew next time. */
  #after(node: SimNode, crashed: boolean, code?: string): void {
    if (crashed) return this.#power(node, 0)
    if (code === 'store-fatal' || code === 'guard-behind') {
      this.ground.reached('disk failed at a commit')
      this.#say(`The disk of ${nameOf(node.side)} did not confirm: the program ends.`)
      node.powerOff(1000)
    }
  }

  #act({ who, act, pick, full }: Of<'act'>): void {
    const node = this.#up(this.#node(who))
    if (node === null) return
    const rotates = act === 'rotate' || act === 'introduce'
    const ran = node.run(() => {
      const request = ACTS[act](this.#desk(node, pick))
      return request && { request, done: release(node.node, request, { check: full ? 'full' : 'schema' }) }
    })
    if (ran.crashed) return this.#after(node, true)
    if (ran.value === null) return this.#say(`${nameOf(node.side)} finds nothing to ${act}.`)
    const { request, done } = ran.value
    if (!done.ok) {
      this.#say(
        `${nameOf(node.side)} tries ${request.kind} and is refused: ${done.fault.code} ${done.fault.where ?? ''}.`,
      )
      if (done.fault.code === 'guard-ahead' || done.fault.code === 'rollback-suspected')
        this.ground.reached('old store refused to sign')
      return this.#after(node, false, done.fault.code)
    }
    const { ref, outcome } = done.value
    this.ground.reached(`act: ${act}`)
    this.#say(
      `${nameOf(node.side)} performs ${request.kind}, act ${ref.index}${outcome === null ? '' : `: ${outcome.outcome}`}.`,
    )
    if (rotates) this.#turnKey(node, request.body)
    if (this.#isLiar(node)) return
    this.#holding.acknowledge(node.side, ref.index, ref.leaf)
    if (full) this.#looking.full.add(ref.leaf)
  }

  #turnKey(node: SimNode, body: Readonly<Record<string, unknown>>): void {
    const { name } = body['office'] as { name: string }
    node.keyNumbers.set(name, (node.keyNumbers.get(name) ?? 0) + 1)
  }

  #desk(node: SimNode, pick: number): Desk {
    const number = (office: string): number => node.keyNumbers.get(office) ?? 0
    return {
      node: node.node,
      fold: foldOf(node.store, DIALOGUE),
      chance: new Chance(pick, 2),
      others: SIDES.slice(0, this.plan.sides).filter((side) => side !== node.side),
      nextKey: (office) => node.signer(office, number(office) + 1),
      pastKey: (office) => (number(office) === 0 ? null : node.signer(office, number(office) - 1)),
    }
  }

  async #send({ from, to, delays, since, mirrors }: Of<'send'>): Promise<void> {
    const [node, receiver] = [this.#up(this.#node(from)), this.#node(to)]
    if (node === null || node === receiver) return
    const bytes = await this.#bundle(node, receiver.side, { ...this.#since(node, since), mirrors })
    if (bytes === null) return
    if (delays.length === 0) this.ground.reached('packet lost')
    if (delays.length > 1) this.ground.reached('packet came twice')
    const fate =
      delays.length === 0
        ? 'it is lost'
        : delays.length > 1
          ? 'it will come twice'
          : (delays[0] ?? 0) > 0
            ? 'it will take long'
            : 'it is on its way'
    this.#say(`${nameOf(node.side)} writes to ${nameOf(receiver.side)}: ${fate}.`)
    for (const delay of delays) this.#post(node.side, receiver.side, bytes, delay)
  }

  #since(node: SimNode, since: Since): { from?: number } {
    if (since === 'heard') return {}
    return { from: since === 'start' ? 0 : (node.store.head(node.log)?.size ?? 1) - 1 }
  }

  #post(from: string, to: string, bytes: Uint8Array, delay: number): void {
    this.#wire.send({ from, to, bytes, due: this.#now + 1 + delay, genuine: true })
  }

  /** A bundle as it leaves a machine, looked at where it leaves. */
  async #bundle(
    node: SimNode,
    to: string,
    options: { from?: number; mirrors?: boolean },
  ): Promise<Uint8Array | null> {
    const made = await node.export(to, options)
    if (made.crashed) {
      this.#after(node, true)
      return null
    }
    if (!made.value.ok) {
      this.ground.hold(
        node.disk.dead || made.value.fault.code === 'dialogue-unknown',
        'programs-go-on',
        () => `${node.side} cannot write a bundle.`,
      )
      return null
    }
    this.#observe(node)
    if (!this.#isLiar(node)) this.#leaving.look(node, made.value.value)
    return made.value.value
  }

  async #arrive(packet: Packet): Promise<void> {
    const node = this.nodes.find(({ side }) => side === packet.to)
    if (node === undefined) return
    if (this.#wire.isParted(packet.from, packet.to, this.#now)) {
      this.ground.reached('nothing passed between two')
      return this.#say(
        `Nothing passes from ${nameOf(packet.from)} to ${nameOf(packet.to)}: a packet is lost.`,
      )
    }
    if (this.#up(node) === null) return
    if (this.#isLiar(node)) {
      const ran = await node.import(packet.bytes)
      return this.#after(node, ran.crashed, ran.crashed || ran.value.ok ? undefined : ran.value.fault.code)
    }
    await this.#import(node, packet)
  }

  async #import(node: SimNode, packet: Packet): Promise<void> {
    this.#observe(node)
    const contradicted = this.#arriving.contradicted(node, packet)
    const before = packet.genuine ? null : node.store.digest()
    const writes = node.disk.writes
    const ran = await node.import(packet.bytes)
    if (ran.crashed) {
      this.ground.reached('crash while a bundle came in')
      this.#say(`${nameOf(node.side)} stops while a bundle comes in.`)
      return this.#after(node, true)
    }
    const result = ran.value
    const trouble = node.disk.hurt > 0 && node.disk.writes > writes
    const unchanged = before === null || result.ok ? null : node.store.digest() === before
    this.#arriving.look(node, packet, result, { contradicted, trouble, unchanged })
    if (result.ok) {
      this.#keeping.took(node, packet, result.value)
      if (result.value.logs.some(({ late }) => late > 0)) this.ground.reached('act came late for its place')
      const { held, nothingNew } = result.value
      this.#say(
        `${nameOf(node.side)} takes a bundle of ${nameOf(packet.from)} in${held ? ', to wait' : nothingNew ? ', nothing new' : ''}.`,
      )
    } else {
      if (packet.damaged) this.ground.reached('damaged packet refused')
      this.#say(
        `${nameOf(node.side)} refuses a bundle of ${nameOf(packet.from)}: ${result.fault.code} ${result.fault.where ?? ''}.`,
      )
      this.#after(node, false, result.fault.code)
    }
    if (node.running) this.#keeping.look(node)
  }

  async #again({ pick }: Of<'again'>): Promise<void> {
    const packet = this.#wire.again(pick)
    if (packet === null) return
    this.ground.reached('old packet came again')
    this.#say(`An old packet of ${nameOf(packet.from)} to ${nameOf(packet.to)} comes again.`)
    await this.#arrive(packet)
  }

  #damage({ pick, cut }: Of<'damage'>): void {
    const packet = this.#wire.damage(pick, cut)
    if (packet !== null)
      this.#say(`A packet to ${nameOf(packet.to)} is ${cut ? 'cut off' : 'changed'} on its way.`)
  }

  #part({ a, b, until, oneWay }: Of<'part'>): void {
    const [one, other] = [this.#node(a).side, this.#node(b).side]
    this.#wire.part(one, other, this.#now + until)
    if (!oneWay) this.#wire.part(other, one, this.#now + until)
    this.#say(
      `Nothing passes from ${nameOf(one)} to ${nameOf(other)}${oneWay ? '' : ' or back'} for ${until} events.`,
    )
  }

  #clock({ who, minutes }: Of<'clock'>): void {
    const { side } = this.#node(who)
    this.#skew.set(side, (this.#skew.get(side) ?? 0) + minutes * MINUTE)
    if (minutes < 0) this.ground.reached('clock went back between two acts')
    this.#say(`The clock of ${nameOf(side)} jumps by ${minutes} minutes.`)
  }

  #fault({ who, at, fault }: Of<'fault'>): void {
    const node = this.#node(who)
    node.disk.threaten(at, fault)
    this.#say(
      `Something is about to go wrong on the machine of ${nameOf(node.side)}: ${fault} at its write ${at}.`,
    )
  }

  #power(node: SimNode, kept: number): void {
    const lied = node.disk.file(`${FOLDER}/store.db`)?.lies === true
    const lost = node.powerOff(kept)
    if (lost > 0) this.ground.reached('commits lost by a power cut')
    if (lost > 0 && lied) {
      this.#holding.setBack(node.side)
      this.#keeping.forget(node)
    }
    for (const name of node.disk.told()) this.ground.reached(name)
    this.#say(`The machine of ${nameOf(node.side)} stops.`)
  }

  #cache(node: SimNode): void {
    const file = node.disk.file(`${FOLDER}/store.db`)
    if (file === undefined || this.#isLiar(node)) return
    file.lies = true
    this.#say(`The disk of ${nameOf(node.side)} begins to confirm what it has not written.`)
  }

  #flip({ who, pick }: Of<'flip'>): void {
    const node = this.#up(this.#node(who))
    if (node === null || this.#isLiar(node)) return
    const what = damageOne(node, pick)
    if (what === null) return
    const { problems } = fsckStore(node.store, node.scheme.crypto)
    this.ground.hold(
      problems.length > 0,
      'damage-is-found',
      () => `A byte of ${what} at ${node.side} fell over, and nothing is found.`,
    )
    this.ground.reached('byte fallen over was found')
    this.#say(
      `A byte of ${what} at ${nameOf(node.side)} falls over: ${problems[0]?.where}: ${problems[0]?.what}. The disk is brought back.`,
    )
    node.powerOff(1000)
  }

  #backup({ who }: Of<'backup'>): void {
    const node = this.#node(who)
    if (node.disk.dead) return
    this.#backups.set(node.side, node.disk.image())
    this.#say(`${nameOf(node.side)} puts a copy of its store aside.`)
  }

  /** The guard record lies elsewhere, and stays as it is. */
  #restore({ who }: Of<'restore'>): void {
    const node = this.#node(who)
    const copy = this.#backups.get(node.side)
    if (copy === undefined || this.#isLiar(node)) return
    node.close()
    node.powerOff(1000)
    node.disk.putBack(new Map([...copy].filter(([path]) => path.endsWith('/store.db'))))
    this.#holding.setBack(node.side)
    this.#keeping.forget(node)
    this.#say(`${nameOf(node.side)} puts an old copy of its store back.`)
  }

  async #rejoin(who: SimNode): Promise<void> {
    const node = this.#up(who)
    if (node === null || this.#isLiar(node)) return
    const others = this.nodes.filter((one) => one !== node && !one.isReader && one.running)
    const ran = await node.runAsync(() => rejoinWith(node, others))
    if (ran.crashed) return this.#after(node, true)
    const { code, ended } = ran.value
    if (ended) this.ground.reached('rejoined')
    const doubts = code === null && !ended && node.store.doubt() !== null
    const how = doubts ? 'nobody holds what it has lost' : ended ? 'it may sign again' : 'all is well'
    this.#say(`${nameOf(node.side)} rejoins: ${code ?? how}.`)
    this.#after(node, false, code ?? undefined)
  }

  async #witnessing({ who, stops }: Of<'witness'>): Promise<void> {
    const node = this.#up(this.#node(who))
    if (node === null) return
    this.#observe(node)
    if (stops !== null) this.#witness.disk.threaten(stops, 'crash-after')
    const ran = await node.runAsync(() => this.#witness.asked(node))
    if (ran.crashed) return this.#after(node, true)
    const code = ran.value
    if (code === null) this.ground.reached('cosigned by the neutral witness')
    if (code === 'witness-differs' || code === 'witness-ahead')
      this.ground.reached('witness refused another history')
    this.#say(`${nameOf(node.side)} asks the neutral witness: ${code ?? 'it cosigns'}.`)
    this.#after(node, false, code ?? undefined)
  }

  #lookAt(node: SimNode | null): void {
    if (node === null || this.#isLiar(node)) return
    const ran = node.run(() => this.#looking.look(node))
    if (ran.crashed) this.#after(node, true)
  }

  async #lie({ lie, pick }: Of<'lie'>): Promise<void> {
    if (this.#liar === null) return
    const node = this.#up(this.#liar.node)
    if (node === null) return
    const ran = await node.runAsync(
      async () =>
        await (this.#liar as Liar).tell(lie, new Chance(pick, 4), { now: this.#now, others: this.nodes }),
    )
    if (ran.crashed) return this.#after(node, true)
    if (ran.value) this.ground.reached(`lie: ${lie}`)
  }

  /** Faults stop; everything is carried round until nothing changes; then all must have come together. */
  async #heal(): Promise<void> {
    this.#say('Faults stop.')
    this.#wire.join()
    this.#skew.clear()
    this.#time += 1500 * MINUTE
    for (const node of this.nodes) {
      node.disk.relent()
      this.#up(node)
    }
    this.#witness.disk.relent()
    await this.#rejoinDoubters()
    for (let round = 0; round < 3; round++) {
      await this.#carryRound()
      // What comes in may show a node that its store is an older copy: then its people have it rejoin.
      if (await this.#rejoinDoubters()) await this.#carryRound()
    }
    this.#together()
  }

  /** Whether there was any. */
  async #rejoinDoubters(): Promise<boolean> {
    // A store whose disk failed once takes nothing more until it is opened anew.
    const sides = this.#honest().filter((node) => !node.isReader && this.#up(node) !== null)
    const doubters = sides.filter((node) => node.store.doubt() !== null)
    for (const node of doubters) await this.#rejoin(node)
    return doubters.length > 0
  }

  async #carryRound(): Promise<void> {
    for (const from of this.#honest().filter((node) => !node.isReader)) {
      for (const to of this.#honest()) {
        if (from === to || this.#up(from) === null || this.#up(to) === null) continue
        this.#now += 1
        const bytes = await this.#bundle(from, to.side, { mirrors: this.#liar === null })
        if (bytes !== null)
          await this.#import(to, {
            id: -1,
            from: from.side,
            to: to.side,
            bytes,
            due: 0,
            genuine: true,
            damaged: false,
          })
        for (const node of [from, to]) if (node.running) this.#observe(node)
      }
    }
  }

  #together(): void {
    const honest = this.#honest()
    for (const node of honest) this.#up(node)
    // What nobody holds any more cannot come: what stands behind it waits for good.
    const lost = honest.some((node) => !node.isReader && node.store.doubt() !== null)
    for (const node of honest) {
      for (const writer of honest.filter(({ isReader }) => !isReader)) {
        const [own, held] = [writer.store.head(writer.log)?.size, node.store.head(writer.log)?.size]
        this.ground.hold(
          own === held,
          'all-come-together',
          () => `${node.side} holds ${held} acts of ${writer.side}, who has ${own}.`,
        )
      }
      const fold = this.#looking.look(node)
      if (this.#liar !== null) continue
      const idle = fold.entries.find(({ outcome }) => outcome === 'waiting' || outcome === 'withheld')
      this.ground.hold(
        idle === undefined,
        'all-come-together',
        () => `${node.side}: ${idle?.ref.log} ${idle?.ref.index} is ${idle?.outcome}.`,
      )
      this.ground.hold(
        node.store.held().length === 0 || lost,
        'all-come-together',
        () => `${node.side} still keeps bundles waiting.`,
      )
      if (node.isReader) this.ground.reached('reader held it all')
    }
    this.ground.reached('all came together')
  }
}
