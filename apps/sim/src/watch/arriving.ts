import { checkMisbehaviour } from '@alternat/acts'
import { BUNDLE_CODES } from '@alternat/node/bundle/codes.ts'
import type { ImportReport } from '@alternat/node/bundle/import.ts'
import { STORE_CODES } from '@alternat/node/store/codes.ts'
import type { Result } from '@alternat/tlog'
import type { Packet } from '../world/wire.ts'
import type { SimNode } from '../world/sim-node.ts'
import { readPacket } from './bundle-read.ts'
import type { Ground } from './ground.ts'

/** What an import may say about a genuine packet of an honest sender while nothing is wrong with the disk. */
const HARMLESS: ReadonlySet<string> = new Set(['held-full'])

/** Stands where packets arrive at honest machines. */
export class Arriving {
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Logs in a packet of which this node holds another history: it must say so. */
  contradicted(node: SimNode, packet: Packet): string[] {
    const bundle = packet.damaged ? null : readPacket(packet.bytes)
    if (bundle === null) return []
    return bundle.notes.flatMap(({ log, size, root }) => {
      const head = node.store.head(log)
      if (head === null || head.size === 0 || size === 0) return []
      const points = [
        { size: head.size, root: head.root.toHex() },
        { size, root },
      ]
      return this.#ground.histories.agree(log, points) ? [] : [log]
    })
  }

  /** What became of a packet. `trouble`: a fault of the disk was due, so any fault of the store is fair. */
  look(
    node: SimNode,
    packet: Packet,
    result: Result<ImportReport, string>,
    about: { contradicted: readonly string[]; trouble: boolean; unchanged: boolean | null },
  ): void {
    const { contradicted, trouble, unchanged } = about
    if (result.ok) {
      // One that begins beyond what is held is kept, and nothing of it is taken in yet.
      if (result.value.held) return
      // Another history of our own log is no other side's: it is told by signing nothing more.
      // That of a third side may be left out, and is told of as if it had come alone.
      const left = new Map(result.value.leftOut.map(({ log, code }) => [log, code]))
      this.#lookAtFiles(
        node,
        contradicted.filter((log) => left.get(log) === 'fork'),
      )
      const isTold = (code: string | undefined) =>
        code === 'fork' || (code !== undefined && this.#cannotTell(node, packet, code))
      const others = contradicted.filter((log) => !log.startsWith(`${node.side}/`) && !isTold(left.get(log)))
      const own = contradicted.some((log) => log.startsWith(`${node.side}/`))
      const told = others.length === 0 && (!own || node.store.doubt() !== null)
      this.#ground.hold(
        told,
        'two-histories-are-told',
        () => `${node.side} took another history of ${contradicted.join()} in without a word.`,
      )
      return
    }
    const { code } = result.fault
    const known = code in BUNDLE_CODES || code in STORE_CODES
    this.#ground.hold(
      known,
      'programs-go-on',
      () => `${node.side} refused a bundle with ${code}, which no table knows.`,
    )
    if (trouble && code in STORE_CODES) return
    if (contradicted.length > 0) {
      const told = code === 'fork' || code === 'own-log-differs' || this.#cannotTell(node, packet, code)
      if (told && code === 'fork') this.#lookAtFiles(node, contradicted)
      // A packet can be wrong in a second way: what is wrong first is said.
      this.#ground.hold(
        told || !packet.genuine,
        'two-histories-are-told',
        () => `${node.side} was handed another history of ${contradicted.join()} and said ${code}.`,
      )
      return
    }
    // What shows that this store is an older copy is kept, whatever else is wrong with the bundle.
    if (unchanged !== null)
      this.#ground.hold(
        unchanged || node.store.doubt() !== null,
        'refused-whole',
        () => `${node.side} refused a bundle with ${code} and its store is another.`,
      )
    // An older copy of a store is told so by whoever holds more of its log.
    const older = code === 'own-log-differs' && node.store.doubt() !== null
    const fair = !packet.genuine || !this.#ground.isHonest(packet.from) || HARMLESS.has(code) || older
    this.#ground.hold(
      fair,
      'honest-trust-honest',
      () => `${node.side} refused a bundle of ${packet.from} with ${code}: ${result.fault.message}`,
    )
  }

  /**
   * Beyond what is held nothing shows the beginning of another history, unless the leaves or the proof that came with
   * it do (from a size that is a power of two no proof does): such a bundle does not fit, and accuses nobody.
   */
  #cannotTell(node: SimNode, packet: Packet, code: string): boolean {
    const beyond = (readPacket(packet.bytes)?.notes ?? []).some(
      ({ log, size }) => size > (node.store.head(log)?.size ?? 0) && !this.#ground.isHonest(packet.from),
    )
    return beyond && (code === 'bad-root' || code === 'bad-proof')
  }

  /** The file that convicts is made, and a program that knows nothing else finds the same. */
  #lookAtFiles(node: SimNode, logs: readonly string[]): void {
    if (logs.length > 0) this.#ground.reached('two histories told')
    for (const log of logs) {
      this.#noteTold(node, log)
      const files = node.store.branches.files().filter((file) => file.log === log)
      this.#ground.hold(
        files.length > 0,
        'evidence-convicts',
        () => `${node.side} says that ${log} has two histories and has no file that shows it.`,
      )
      for (const { file, keyName } of files) {
        const report = checkMisbehaviour(node.scheme.crypto, file)
        const convicts = report.ok && report.key?.name === keyName
        this.#ground.hold(
          convicts,
          'evidence-convicts',
          () => `The file of ${node.side} about ${keyName} does not verify: ${report.sentence}`,
        )
        this.#ground.hold(
          !this.#isHonestKey(keyName),
          'nobody-convicts-themselves',
          () => `${node.side} has a file that convicts ${keyName}.`,
        )
      }
    }
  }

  #noteTold(node: SimNode, log: string): void {
    const name = `${node.side} ${log}`
    if (this.#ground.told.has(name)) return
    const own = node.store.cosignatures(log).filter(({ line }) => line.includes(` ${node.side}/`))
    this.#ground.told.set(
      name,
      own.reduce((most, { size }) => Math.max(most, size), 0),
    )
  }

  /** Keys are named by the log, or by the side and its role. */
  #isHonestKey(name: string): boolean {
    return this.#ground.isHonest(name.slice(0, name.indexOf('/')))
  }
}
