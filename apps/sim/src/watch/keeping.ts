import type { ImportReport } from '@alternat/node/bundle/import.ts'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import type { SimNode } from '../world/sim-node.ts'
import type { Packet } from '../world/wire.ts'
import { readPacket } from './bundle-read.ts'
import type { Ground } from './ground.ts'

/** Remembers the bundles that a node said it keeps, and what must be held once it keeps them no more. */
export class Keeping {
  readonly #ground: Ground
  readonly #kept = new Map<string, Map<string, readonly { log: string; size: number }[]>>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  took(node: SimNode, packet: Packet, report: ImportReport): void {
    if (report.followed.length > 0) this.#ground.reached('waiting bundle taken in')
    if (!report.held) return
    this.#ground.reached('bundle waited for the one before it')
    // What was changed on its way may name logs that nobody has, and is no promise of anybody’s.
    const notes = packet.damaged ? [] : (readPacket(packet.bytes)?.notes ?? [])
    const kept = this.#kept.get(node.side) ?? new Map<string, readonly { log: string; size: number }[]>()
    this.#kept.set(node.side, kept.set(nodeCrypto.sha256(packet.bytes).toHex(), notes))
  }

  /** An old copy of the store was put back: what was kept since is not in it. */
  forget(node: SimNode): void {
    this.#kept.delete(node.side)
  }

  look(node: SimNode): void {
    const kept = this.#kept.get(node.side)
    if (kept === undefined || kept.size === 0) return
    const held = new Set(node.store.held().map(({ id }) => id))
    for (const [id, notes] of kept) {
      if (held.has(id)) continue
      kept.delete(id)
      // What a liar wrote may turn out to hold nothing that can be taken in.
      const missing = notes.find(
        ({ log, size }) =>
          this.#ground.isHonest(log.slice(0, log.indexOf('/'))) && (node.store.head(log)?.size ?? 0) < size,
      )
      // An older copy of a store cannot take in what speaks of more of its own log; it is sent anew once it rejoins.
      this.#ground.hold(
        missing === undefined || node.store.doubt() !== null,
        'kept-bundles-are-kept',
        () => `${node.side} dropped a bundle with ${missing?.log} at ${missing?.size}.`,
      )
    }
  }
}
