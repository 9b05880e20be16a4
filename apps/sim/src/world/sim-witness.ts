import { answerRequest } from '@alternat/node/witness/answer-request.ts'
import { askWitness } from '@alternat/node/witness/ask.ts'
import type { Net } from '@alternat/node/witness/net.ts'
import { witnessOf, type NeutralWitness } from '@alternat/node/witness/neutral.ts'
import { knownWitnesses } from '@alternat/node/witness/pinned.ts'
import {
  createWitnessStore,
  openWitnessStore,
  type WitnessStore,
} from '@alternat/node/witness/witness-store.ts'
import { ALG_COSIGNATURE, encodeVkey, makeVkey, type Signer } from '@alternat/tlog'
import { SimDisk, type Image } from '../machine/disk.ts'
import { Crash } from '../machine/faults.ts'
import { keysOf } from '../machine/keys.ts'
import type { Scheme } from '../machine/scheme.ts'
import { logOf } from './cast.ts'
import type { SimNode } from './sim-node.ts'

/** The name of the neutral witness's key. */
export const WITNESS = 'witness.example/w1'
/** Where it takes checkpoints. */
const ADDRESS = 'sim:witness'
const FOLDER = '/witness'

/** The signer of the neutral witness. */
export function witnessSigner(scheme: Scheme): Signer {
  return scheme.signer(WITNESS, 'the neutral witness')
}

/** How a side pins it. */
export function pinnedAs(scheme: Scheme): { name: string; vkey: string; url: string } {
  const { publicKey } = witnessSigner(scheme)
  return {
    name: 'w1',
    vkey: encodeVkey(makeVkey(scheme.crypto, WITNESS, publicKey, ALG_COSIGNATURE)),
    url: ADDRESS,
  }
}

/** The disk of a new witness that trusts the logs of these sides. */
export function newWitness(scheme: Scheme, sides: readonly string[]): Image {
  const disk = new SimDisk()
  const store = createWitnessStore(FOLDER, WITNESS, { disk, crypto: scheme.crypto })
  if (!store.ok) throw new TypeError(store.fault.message)
  for (const side of sides) {
    const { publicKey, name } = keysOf(scheme, side).node.log(logOf(side))
    store.value.addLog(encodeVkey(makeVkey(scheme.crypto, name, publicKey)))
  }
  store.value.close()
  return disk.image()
}

/** The machine of the neutral witness, with the production program on it, without its server. */
export class SimWitness {
  readonly disk: SimDisk
  readonly #scheme: Scheme
  readonly #clock: () => number
  #store: WitnessStore | null = null

  constructor(scheme: Scheme, image: Image, clock: () => number) {
    this.disk = new SimDisk(image)
    this.#scheme = scheme
    this.#clock = clock
  }

  powerOff(): void {
    this.#store = null
    this.disk.powerOff(0)
  }

  /** What stands on its disk of a log at a size. */
  hasOnDisk(log: string, size: number): boolean {
    const file = this.disk.file(`${FOLDER}/witness.db`)
    const sql = 'SELECT 1 AS yes FROM cosigned WHERE origin = ? AND size = ?'
    return file?.holds(sql, [log, size], false) === true
  }

  /** Has the latest checkpoint of a node's log cosigned; the code of the refusal, or null. */
  async asked(node: SimNode): Promise<string | null> {
    const { store, ports } = node.node
    const [witness] = knownWitnesses(node.scheme.crypto, store)
    if (witness === undefined) return 'witness-unknown'
    const done = await askWitness({ store, ports, net: this.#net }, witness, node.log)
    return done.ok ? null : done.fault.code
  }

  readonly #net: Net = async (method, url, body) => {
    try {
      const answer = answerRequest(this.#running(), {
        method,
        path: url.slice(ADDRESS.length),
        body: body ?? new Uint8Array(0),
      })
      return { status: answer.status, type: answer.type, body: answer.body }
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown
      this.powerOff()
      return null
    }
  }

  #running(): NeutralWitness {
    if (this.#store === null) {
      this.disk.powerOn()
      const opened = openWitnessStore(
        FOLDER,
        { write: true },
        { disk: this.disk, crypto: this.#scheme.crypto },
      )
      if (!opened.ok) throw new TypeError(`The witness cannot open its store: ${opened.fault.code}.`)
      this.#store = opened.value
    }
    return witnessOf(this.#store, witnessSigner(this.#scheme), this.#clock)
  }
}
