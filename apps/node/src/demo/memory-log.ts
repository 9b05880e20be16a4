import {
  leafData,
  SALT_LENGTH,
  seal,
  signPayload,
  type LeafHeld,
  type Payload,
  type Ref,
  type Seen,
} from '@alternat/acts'
import { frontier, leafHash, signCheckpoint, toHex, type Crypto, type Signer } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import type { Actor } from './cast.ts'

/** What an act needs besides what the log itself fills in. */
export type Draft = Pick<Payload, 'at' | 'office' | 'level' | 'seen' | 'refs' | 'kind' | 'body'>

/** A log growing in memory. */
export interface MemoryLog {
  readonly log: string
  readonly leaves: LeafHeld[]
  /** Signs an act by the office it names, seals it and appends it. */
  append(draft: Draft): Ref
  /** How another log's act names this one's present state. */
  head(): Seen
}

/** An empty log of an actor in a dialogue. */
export function memoryLog(
  crypto: Crypto,
  actor: Actor,
  dialogue: string,
  random: Ports['random'],
): MemoryLog {
  const log = `${actor.writer.side}/alternat/${dialogue}`
  const leaves: LeafHeld[] = []
  const tree = frontier(crypto)
  const append = (draft: Draft): Ref => {
    const signer = draft.office === 'root' ? actor.root : (actor.offices.get(draft.office) as Signer)
    const payload: Payload = { v: 'v1', log, seq: leaves.length, ...draft }
    const sealed = seal(random(SALT_LENGTH), signPayload(crypto, payload, [signer]))
    const leaf = leafData(crypto, sealed)
    tree.append(leafHash(crypto, leaf))
    leaves.push({ leaf, sealed })
    return { log, index: leaves.length - 1, leaf: toHex(leaf) }
  }
  const head = (): Seen => seenOf(crypto, log, leaves.length, tree.root(), actor.keys.log(log))
  return { log, leaves, append, head }
}

function seenOf(crypto: Crypto, log: string, size: number, root: Uint8Array, signer: Signer): Seen {
  const note =
    size === 0
      ? new Uint8Array()
      : signCheckpoint(crypto, { origin: log, size, root, extensions: [] }, signer)
  return { log, size, root: toHex(root), note: toHex(crypto.sha256(note)) }
}
