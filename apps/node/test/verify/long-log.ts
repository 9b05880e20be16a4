import { seal } from '@alternat/acts'
import { signCheckpoint } from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { createStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/types.ts'
import { tempFolder, valueOf } from '../store/support.ts'
import { actFrom } from './acts.ts'

/** The log that these tests make. */
export const LOG = 'norland.example/alternat/long'
/** Its key. */
export const SIGNER = signerFromSeed(LOG, new Uint8Array(32).fill(7))

/** A log whose first act names its key, as an opening does, and whose others are random bytes. */
export function longLog(size: number, folder = tempFolder()): Store {
  const store = valueOf(createStore(folder, 'norland.example'))
  valueOf(store.createOwnLog(LOG, 'long'))
  for (let at = 0; at < size;) {
    const to = at === 0 ? 1 : Math.min(size, at + 5000)
    const acts = Array.from({ length: to - at }, (_, i) => ({ sealed: sealedOf(at + i), blobs: [] }))
    valueOf(store.append(LOG, at, acts, (head) => ({ note: signed(head), lines: [] })))
    at = to
  }
  return store
}

function sealedOf(index: number): Uint8Array {
  const salt = nodeCrypto.sha256(new TextEncoder().encode(`${index}`))
  return seal(salt, index === 0 ? actFrom(LOG, 0, SIGNER) : new TextEncoder().encode(`act ${index}`))
}

function signed(head: { origin: string; size: number; root: Uint8Array }): Uint8Array {
  return signCheckpoint(nodeCrypto, { ...head, extensions: [] }, SIGNER)
}
