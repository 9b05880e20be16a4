import {
  BUNDLE_SHAPE,
  decodeContainer,
  encodeContainer,
  encodeCosignatures,
  type Member,
} from '@alternat/acts'
import { exportArchive } from '@alternat/node/bundle/export.ts'
import { prepareTable } from '@alternat/node/release/prepare.ts'
import { release } from '@alternat/node/release/release.ts'
import { concat, cosign, encodeCheckpoint, encodeSignatureLine, utf8 } from '@alternat/tlog'
import type { Image } from '../machine/disk.ts'
import { addressOf, keysOf } from '../machine/keys.ts'
import { Chance } from '../random.ts'
import type { Ground } from '../watch/ground.ts'
import { newText, revoking } from '../world/acts.ts'
import { DIALOGUE, nameOf } from '../world/cast.ts'
import { SimNode } from '../world/sim-node.ts'
import type { Wire } from '../world/wire.ts'
import { craft } from './craft.ts'
import type { Lie } from './lies.ts'

/** What a liar stands in. */
export interface Surroundings {
  readonly ground: Ground
  readonly wire: Wire
  readonly say: (words: string) => void
}

/** What is so at the moment of a lie. */
export interface Moment {
  readonly now: number
  readonly others: readonly SimNode[]
}

type Telling = (chance: Chance, moment: Moment) => boolean | Promise<boolean>

/** A side with valid keys that does what no honest program does: the production program, misused. */
export class Liar {
  readonly node: SimNode
  readonly #around: Surroundings
  /** The other one of the two that it has become. */
  #twin: SimNode | null = null
  #copy: Image | null = null

  constructor(node: SimNode, around: Surroundings) {
    this.node = node
    this.#around = around
  }

  leave(): void {
    this.#twin?.disk.leave()
  }

  /** Tells a lie; false where the moment did not allow it. */
  async tell(lie: Lie, chance: Chance, moment: Moment): Promise<boolean> {
    const told = await this.#lies[lie](chance, moment)
    if (told) this.#around.say(`${nameOf(this.node.side)} lies: ${lie}.`)
    this.#learn(this.node)
    return told
  }

  /** The watch knows every history that a liar ever signed. */
  #learn(node: SimNode): void {
    const leaves = node.store.leaves(node.log).map(({ leaf }) => leaf)
    this.#around.ground.histories.learn(node.log, leaves)
  }

  readonly #lies: Readonly<Record<Lie, Telling>> = {
    split: (chance) => this.#split(chance),
    'other-view': (chance, moment) => this.#otherView(chance, moment),
    'roll-back': () => this.#rollBack(),
    'withhold-acts': (chance, moment) => this.#without('act/', chance, moment),
    'withhold-texts': (chance, moment) => this.#without('blob/', chance, moment),
    future: () => craft(this.node, { change: { at: '2031-01-01T00:00Z' } }),
    backdate: () => craft(this.node, { change: { at: '2020-01-01T00:00Z' } }),
    'wrong-digest': (chance) => this.#wrongDigest(chance),
    malformed: (chance) => this.#malformed(chance),
    'revoked-key': () => this.#revokedKey(),
    repudiate: () => this.#repudiate(),
    'invented-seen': (chance) => this.#inventedSeen(chance),
    'invented-cosignature': (chance, moment) => this.#inventedCosignature(chance, moment),
    usurp: (chance) => this.#usurp(chance),
  }

  /** From here on there are two, on two disks, with the same keys. */
  #split(chance: Chance): boolean {
    const image = this.node.disk.image()
    const clock = this.node.node.ports.clock
    this.#twin?.close()
    this.#twin = new SimNode({
      side: this.node.side,
      scheme: this.node.scheme,
      image,
      chance: new Chance(chance.next(), 9),
      clock,
    })
    this.#twin.start()
    return true
  }

  #otherView(chance: Chance, moment: Moment): boolean {
    const twin = this.#twin
    if (twin === null) return this.#split(chance)
    if (chance.hits(0.7)) craft(twin, { change: { body: { row: 'elections', value: 'does-not-address' } } })
    this.#learn(twin)
    return this.#post(twin, chance, moment, (members) => members)
  }

  #rollBack(): boolean {
    const { node } = this
    if (this.#copy === null) {
      this.#copy = node.disk.image()
      return false
    }
    node.close()
    node.powerOff(1000)
    node.disk.putBack(this.#copy, true)
    this.#copy = null
    return node.start().crashed === false && craft(node, {})
  }

  #without(prefix: string, chance: Chance, moment: Moment): boolean {
    return this.#post(this.node, chance, moment, (members) =>
      members.filter(({ name }) => !name.startsWith(prefix) || chance.hits(0.5)),
    )
  }

  /** Sends a bundle that was changed before it was closed. */
  #post(
    node: SimNode,
    chance: Chance,
    { now, others }: Moment,
    change: (members: Member[]) => Member[],
  ): boolean {
    const to = chance.of(others.filter(({ side }) => side !== this.node.side))
    const made = exportArchive(
      { store: node.store, crypto: node.scheme.crypto },
      { dialogue: DIALOGUE, to: to.side, ...(chance.hits(0.4) ? { from: 0 } : {}) },
    )
    const members = made.ok ? decodeContainer(BUNDLE_SHAPE, made.value) : made
    const archive = members.ok ? encodeContainer(BUNDLE_SHAPE, change(members.value)) : members
    if (!archive.ok) return false
    const bytes = concat(utf8(`${addressOf(to.side)}\n`), archive.value)
    this.#around.wire.send({
      from: this.node.side,
      to: to.side,
      bytes,
      due: now + 1,
      genuine: node === this.#twin,
    })
    return true
  }

  #wrongDigest(chance: Chance): boolean {
    const prepared = prepareTable(this.node.node, newText(chance), {
      as: 'text',
      slug: `w-${chance.bytes(3).toHex()}`,
      title: 'Repair ships',
    })
    if (!prepared.ok) return false
    const body = { ...prepared.value.body, digest: chance.bytes(32).toHex() }
    return craft(this.node, { change: { kind: 'text.table', body }, blobs: prepared.value.blobs })
  }

  #malformed(chance: Chance): boolean {
    if (chance.hits(0.4)) return craft(this.node, { envelope: chance.bytes(80) })
    if (chance.hits(0.5)) return craft(this.node, { change: { seq: 1 } })
    return craft(this.node, {
      change: { kind: 'arrangement.adopt', office: 'plenipotentiary', body: { nothing: 'that is known' } },
    })
  }

  #revokedKey(): boolean {
    const { node } = this
    const old = node.signer('foreign-affairs')
    const request = revoking('foreign-affairs', old, node.store.head(node.log)?.size ?? 2)
    if (!release(node.node, request, { check: 'schema' }).ok) return false
    const done = craft(node, { signer: old })
    node.keyNumbers.set('foreign-affairs', (node.keyNumbers.get('foreign-affairs') ?? 0) + 1)
    return done && this.#introduce('foreign-affairs')
  }

  /** A new key for an office that has none any more. */
  #introduce(name: 'foreign-affairs'): boolean {
    const request = revoking(name, this.node.signer(name), 0)
    const { lastGood: _, ...body } = request.body
    return release(this.node.node, { ...request, body: { ...body, step: 'introduce' } }, { check: 'schema' })
      .ok
  }

  /** Calls its own key stolen, from long before what others have seen. */
  #repudiate(): boolean {
    const name = 'plenipotentiary'
    return release(this.node.node, revoking(name, this.node.signer(name), 2), { check: 'schema' }).ok
  }

  #inventedSeen(chance: Chance): boolean {
    const { node } = this
    const others = node.store.heads(DIALOGUE).filter(({ own }) => !own)
    const ahead = 1 + chance.below(4)
    const seen = others.map(({ log, size }) => ({
      log,
      size: size + ahead,
      root: chance.bytes(32).toHex(),
      note: chance.bytes(32).toHex(),
    }))
    return craft(node, { change: { seen } })
  }

  /** A line over a checkpoint that nobody signed, beside the one that was sent. */
  #inventedCosignature(chance: Chance, moment: Moment): boolean {
    const { scheme, side } = this.node
    return this.#post(this.node, chance, moment, (members) => {
      const note = members.find(({ name }) => name === 'log/0/checkpoint')
      if (note === undefined) return members
      const text = encodeCheckpoint({
        origin: this.node.log,
        size: 99,
        root: chance.bytes(32),
        extensions: [],
      })
      const line = encodeSignatureLine(
        cosign(scheme.crypto, text, keysOf(scheme, side).node.witness, 1_800_000_000n),
      )
      const lines = encodeCosignatures([line.trimEnd()])
      return [...members.filter(({ name }) => name !== 'cosig/0'), { name: 'cosig/0', bytes: lines }]
    })
  }

  #usurp(chance: Chance): boolean {
    const { node } = this
    const body = { slug: `u-${chance.bytes(3).toHex()}`, title: 'Repair ships' }
    if (chance.hits(0.5))
      return craft(node, {
        change: { kind: 'dialogue.raise', body },
        signer: node.signer('foreign-affairs', 77),
      })
    return craft(node, { change: { kind: 'dialogue.raise', body, office: 'duty-desk' } })
  }
}
