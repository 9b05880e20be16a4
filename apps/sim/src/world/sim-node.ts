import type { Receiver } from '@alternat/node/bundle/receiver.ts'
import { exportBundle } from '@alternat/node/bundle/export.ts'
import { receiveBundle } from '@alternat/node/bundle/receive.ts'
import { nodeOf, type Node } from '@alternat/node/side/node.ts'
import type { Store } from '@alternat/node/store/types.ts'
import { openStore } from '@alternat/node/store/open.ts'
import type { Machine } from '@alternat/node/store/machine.ts'
import type { Signer } from '@alternat/tlog'
import { OPEN_CIPHER } from '../machine/cipher.ts'
import { SimDisk, type Image } from '../machine/disk.ts'
import { Crash } from '../machine/faults.ts'
import { addressOf, keysOf } from '../machine/keys.ts'
import type { Scheme } from '../machine/scheme.ts'
import type { Chance } from '../random.ts'
import { DIALOGUE, logOf, READER } from './cast.ts'

/** The folder of every store: each machine has its own disk, so one name does. */
export const FOLDER = '/store'

/** What a node is made of. */
export interface SimNodeParts {
  readonly side: string
  readonly scheme: Scheme
  readonly image: Image
  readonly chance: Chance
  /** Milliseconds since 1970, as this machine believes. */
  readonly clock: () => number
}

/** How something that runs on a machine ended: with what it gives, or with the machine. */
export type Ran<T> = { readonly crashed: false; readonly value: T } | { readonly crashed: true }

/** One machine with the production program on it: a side's, or the reader's. */
export class SimNode {
  readonly side: string
  readonly disk: SimDisk
  readonly scheme: Scheme
  readonly #chance: Chance
  readonly #clock: () => number
  /** Which key each office signs with: counts up as keys are rotated. */
  readonly keyNumbers = new Map<string, number>()
  #store: Store | null = null

  constructor(parts: SimNodeParts) {
    this.side = parts.side
    this.disk = new SimDisk(parts.image)
    this.scheme = parts.scheme
    this.#chance = parts.chance
    this.#clock = parts.clock
  }

  get isReader(): boolean {
    return this.side === READER
  }

  get log(): string {
    return logOf(this.side)
  }

  get running(): boolean {
    return this.#store !== null && !this.disk.dead
  }

  get machine(): Machine {
    return { disk: this.disk, crypto: this.scheme.crypto }
  }

  /** The open store; only while the program runs. */
  get store(): Store {
    if (this.#store === null) throw new TypeError(`${this.side} is not running.`)
    return this.#store
  }

  /** The program, as commands and server have it. */
  get node(): Node {
    const keys = keysOf(this.scheme, this.side)
    const ports = { clock: this.#clock, random: (length: number) => this.#chance.bytes(length) }
    const offices = new Map<string, Signer>(
      [...keys.offices.keys()].map((office) => [office, this.signer(office)]),
    )
    const node = nodeOf(this.store, keys.node, ports, new Map([...offices, ['root', keys.root]]))
    return { ...node, cipher: OPEN_CIPHER }
  }

  get receiver(): Receiver {
    const { bundleIdentity } = keysOf(this.scheme, this.side).node
    if (!this.isReader) return this.node
    return { store: this.store, crypto: this.scheme.crypto, cipher: OPEN_CIPHER, keys: { bundleIdentity } }
  }

  /** The signer of an office with its key of a number, the current one if not said. */
  signer(office: string, number = this.keyNumbers.get(office) ?? 0): Signer {
    const first = keysOf(this.scheme, this.side).offices.get(office)
    if (number === 0 && first !== undefined) return first
    return this.scheme.signer(`${this.side}/${office}`, `${this.side} ${office} ${number}`)
  }

  /** Opens the store as the program does when it starts; the code of the refusal, if it is refused. */
  start(): Ran<string | null> {
    this.disk.powerOn()
    return this.run(() => {
      const opened = openStore(FOLDER, { write: true }, this.machine)
      if (!opened.ok) return opened.fault.code
      this.#store = opened.value
      return null
    })
  }

  /** The program ends in good order. */
  close(): void {
    this.#store?.close()
    this.#store = null
  }

  /** The power goes; of what was not synced only the first `kept` transactions of a file come back. */
  powerOff(kept: number): number {
    this.#store = null
    return this.disk.powerOff(kept)
  }

  /** Runs something on this machine; a crash ends it and the machine. */
  run<T>(work: () => T): Ran<T> {
    try {
      return { crashed: false, value: work() }
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown
      return { crashed: true }
    }
  }

  /** {@link run} for what waits. */
  async runAsync<T>(work: () => Promise<T>): Promise<Ran<T>> {
    try {
      return { crashed: false, value: await work() }
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown
      return { crashed: true }
    }
  }

  /** Makes a bundle for somebody. */
  async export(to: string, options: { from?: number; mirrors?: boolean } = {}) {
    const recipient = to === READER ? { recipient: addressOf(to), released: 'everything' as const } : {}
    return await this.runAsync(() =>
      exportBundle(
        { store: this.store, crypto: this.scheme.crypto, cipher: OPEN_CIPHER },
        { dialogue: DIALOGUE, to, ...recipient, ...options },
      ),
    )
  }

  /** Takes a bundle in, as from a courier. */
  async import(bytes: Uint8Array) {
    return await this.runAsync(() => receiveBundle(this.receiver, bytes, this.#clock()))
  }
}
