import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { encodeVkey, makeVkey, signCheckpoint } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import { createStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/types.ts'
import { tempFolder } from '../store/support.ts'
import { must, testSigner } from '../witness/support.ts'

export const ORIGIN = 'norland.example/alternat/talks'

/** A log of our own, and who grows it. */
export interface KeptLog {
  readonly store: Store
  /** Its key, as others take it. */
  readonly vkey: string
  /** Grows it to this size, in unequal batches. */
  growTo(size: number): void
}

/** A store whose log holds so many sealed acts, the same in every run. */
export function keptLog(size: number): KeptLog {
  const store = must(createStore(tempFolder(), 'norland.example'))
  onTestFinished(() => store.close())
  const signer = testSigner(ORIGIN)
  must(store.createOwnLog(ORIGIN, 'talks'))
  const sealed = (at: number): Uint8Array =>
    new Uint8Array(createHash('sha512').update(`${size} ${at}`).digest())
  const growTo = (to: number): void => {
    for (let at = store.head(ORIGIN)?.size ?? 0; at < to;) {
      const batch = Math.min(to - at, 1 + ((at * 7919) % 89))
      const acts = Array.from({ length: batch }, (_, i) => ({ sealed: sealed(at + i), blobs: [] }))
      const sign = (head: { origin: string; size: number; root: Uint8Array }): Uint8Array =>
        signCheckpoint(nodeCrypto, { ...head, extensions: [] }, signer)
      must(store.append(ORIGIN, at, acts, sign))
      at += batch
    }
  }
  growTo(size)
  return { store, growTo, vkey: encodeVkey(makeVkey(nodeCrypto, ORIGIN, signer.publicKey)) }
}
