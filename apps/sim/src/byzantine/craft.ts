import { minuteOf, seal, signPayload, type Payload } from '@alternat/acts'
import { frameOf } from '@alternat/node/dialogue/frame.ts'
import { otherLogs } from '@alternat/node/dialogue/members.ts'
import { nextPlace } from '@alternat/node/release/compose.ts'
import { seenNow } from '@alternat/node/release/seen.ts'
import type { BlobHeld } from '@alternat/node/store/types.ts'
import { signCheckpoint, type Signer } from '@alternat/tlog'
import { DIALOGUE } from '../world/cast.ts'
import type { SimNode } from '../world/sim-node.ts'

/** What a liar wants to stand in an act; the rest is as the program would have it. */
export interface Crafted {
  readonly change?: Partial<Payload>
  readonly signer?: Signer
  readonly blobs?: readonly BlobHeld[]
  /** Bytes in the place of a signed envelope. */
  readonly envelope?: Uint8Array
}

/** Signs an act past the one way out, with valid keys, and appends it to the log as the program would. */
export function craft(node: SimNode, { change = {}, signer, blobs = [], envelope }: Crafted): boolean {
  const running = node.node
  const place = nextPlace(running, node.log)
  if (place === null) return false
  const seen = seenNow(
    running.crypto,
    node.store,
    otherLogs(node.store, frameOf(node.store, DIALOGUE), node.log),
  )
  const now = minuteOf(running.ports.clock())
  const payload: Payload = {
    at: now > place.lastAt ? now : place.lastAt,
    body: { row: 'markets', value: 'rejects' },
    kind: 'norm.conduct',
    level: 'between',
    log: node.log,
    office: 'foreign-affairs',
    refs: [],
    seen,
    seq: place.seq,
    v: 'v1',
    ...change,
  }
  const bytes = envelope ?? signPayload(running.crypto, payload, [signer ?? node.signer(payload.office)])
  const sealed = seal(running.ports.random(32), bytes)
  const appended = node.store.append(node.log, place.seq, [{ sealed, blobs }], (head) =>
    signCheckpoint(running.crypto, { ...head, extensions: [] }, running.keys.log(node.log)),
  )
  return appended.ok
}
