import { fold, type Fold, type LogHeld } from '@alternat/acts'
import { foldOf, logsOf } from '@alternat/node/dialogue/fold-of.ts'
import { DIALOGUE } from '../world/cast.ts'
import type { SimNode } from '../world/sim-node.ts'
import { actsOf } from './acts-read.ts'
import type { Ground } from './ground.ts'
import { lookAtPage } from './pages.ts'
import { same } from './same.ts'
import { tallyPage } from './tally.ts'

/** Reads the record at honest nodes: as the program does, and once more from nothing and in another order. */
export class Looking {
  readonly #ground: Ground
  /** Pages by the record they were computed of, and where. */
  readonly #pages = new Map<string, { readonly who: string; readonly fold: Fold }>()
  /** Leaves of acts of honest sides that were looked at in full before they left. */
  readonly full = new Set<string>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  look(node: SimNode): Fold {
    const logs = logsOf(node.store, DIALOGUE)
    const kept = foldOf(node.store, DIALOGUE)
    const record = recordOf(logs)
    const known = this.#pages.get(record)
    if (known !== undefined && same(known.fold, kept)) return known.fold
    const fresh = fold(node.scheme.crypto, logs.toReversed())
    this.#ground.hold(
      same(kept, fresh),
      'memory-changes-nothing',
      () => `${node.side} shows another page than its record gives.`,
    )
    this.#ground.hold(
      known === undefined || same(known.fold, fresh),
      'same-record-same-page',
      () => `${node.side} and ${known?.who} hold the same and read it differently.`,
    )
    this.#pages.set(record, { who: node.side, fold: fresh })
    const { crypto } = node.scheme
    lookAtPage(this.#ground, { who: node.side, fold: fresh, acts: actsOf(logs), crypto, full: this.full })
    tallyPage(this.#ground, fresh, node.side)
    return fresh
  }
}

/** Which record it is: every leaf of every log, and of which the act is held. */
export function recordOf(logs: readonly LogHeld[]): string {
  return logs
    .map(
      ({ log, leaves }) =>
        `${log} ${leaves.map(({ leaf, sealed }) => leaf.toHex() + (sealed === null ? '-' : '+')).join('')}`,
    )
    .toSorted()
    .join('\n')
}
