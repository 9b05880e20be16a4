import { readEnvelope, unseal } from '@alternat/acts'
import type { Store } from '../store/types.ts'

/** Leaves 0 and 1 say whose log it is and who the sides are: without them nothing can be checked. */
const FRAME = 2

/**
 * Kinds that a reader needs whatever their level: whose keys sign, what all sides have listed as public, and which
 * words were taken off the record, which must go with the reader too.
 */
const ALWAYS = new Set([
  'side.open',
  'side.keys',
  'side.seal',
  'side.move',
  'record.manifest',
  'record.erase',
])

/**
 * Whether a reader, who is no side, is handed an act without anybody having decided so for it: what is public, and what
 * it takes to check it. What cannot be read cannot be known to be public.
 */
export function isForReaders(sealed: Uint8Array, index: number): boolean {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  if (read?.ok !== true) return false
  const { level, kind } = read.value.payload
  return level === 'public' || index < FRAME || ALWAYS.has(kind)
}

/** How many acts of a dialogue are held here that a reader is not handed. */
export function notForReaders(store: Store, dialogue: string): number {
  return store.heads(dialogue).reduce((sum, { log }) => {
    const kept = store.leaves(log).filter(({ sealed }, i) => sealed !== null && !isForReaders(sealed, i))
    return sum + kept.length
  }, 0)
}
