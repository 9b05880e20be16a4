import {
  ALG_COSIGNATURE,
  base64ToBytes,
  makeVkey,
  parseNote,
  parseSignatureLine,
  verifyCosignature,
  type Crypto,
} from '@alternat/tlog'
import { sideCard } from '../side/card.ts'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { Store } from './types.ts'

/**
 * Checks every cosignature kept for a log that names a witness or mirror of a side whose card is held; lines
 * of others are kept and prove nothing here.
 */
export function fsckCosignatures(store: Store, crypto: Crypto, log: string): Problem[] {
  return store.cosignatures(log).flatMap(({ size, line }) => {
    const where = `${log} cosignature at ${size}`
    const parsed = parseSignatureLine(line)
    if (parsed === null) return [{ where, what: 'the line is no signature line' }]
    const key = cosignerKey(store, parsed.name)
    const bytes = store.checkpointAt(log, size)
    // Of a size we have no checkpoint of (ours was rolled back, theirs is ahead) nothing can be said.
    const note = bytes === null ? null : parseNote(bytes)
    if (key === null || note?.ok !== true) return []
    const vkey = makeVkey(crypto, parsed.name, key, ALG_COSIGNATURE)
    const genuine = verifyCosignature(crypto, note.value.text, parsed, vkey)
    return problemIf(!genuine.ok, where, 'the cosignature does not match the checkpoint')
  })
}

function cosignerKey(store: Store, name: string): Uint8Array | null {
  const [side = '', role = ''] = name.split('/')
  const kept = role === 'witness' || role === 'mirror' ? sideCard(store, side) : null
  if (kept?.ok !== true) return null
  return base64ToBytes(role === 'witness' ? kept.value.card.witness : kept.value.card.mirror)
}
