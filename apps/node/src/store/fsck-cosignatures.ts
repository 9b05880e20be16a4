import { cosignerKeys, lineKeys, sideOf, type SideCard } from '@alternat/acts'
import {
  parseNote,
  parseSignatureLine,
  verifyCosignature,
  type Crypto,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import { sideCard } from '../side/card.ts'
import { witnessKeys } from '../witness/in-bundles.ts'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { Store } from './types.ts'

/**
 * Checks every cosignature kept for a log that names a witness or mirror of a side whose card is held, or a neutral
 * witness pinned here, and the log's own line of ML-DSA-44; lines of others are kept and prove nothing here.
 */
export function fsckCosignatures(store: Store, crypto: Crypto, log: string): Problem[] {
  return store.cosignatures(log).flatMap(({ size, line }) => {
    const where = `${log} cosignature at ${size}`
    const parsed = parseSignatureLine(line)
    if (parsed === null) return [{ where, what: 'the line is no signature line' }]
    const key = keyOf(store, crypto, log, parsed)
    const bytes = store.checkpointAt(log, size)
    // Of a size we have no checkpoint of (ours was rolled back, theirs is ahead) nothing can be said.
    const note = bytes === null ? null : parseNote(bytes)
    if (key === null || note?.ok !== true) return []
    const genuine = verifyCosignature(crypto, note.value.text, parsed, key)
    return problemIf(!genuine.ok, where, 'the cosignature does not match the checkpoint')
  })
}

/**
 * The key that a line must verify under: the one it claims, or, where it claims none that we know in the name of a
 * cosigner, the Ed25519 key of that name. Of another suite it may be by a key of a newer card.
 */
function keyOf(store: Store, crypto: Crypto, log: string, line: SignatureLine): Vkey | null {
  const neutral = witnessKeys(crypto, store).find(
    ({ name, keyId }) => name === line.name && keyId === line.keyId,
  )
  if (neutral !== undefined) return neutral
  const card = cardBehind(store, log, line.name)
  if (card === null) return null
  const claimed = lineKeys(crypto, card, log).find(
    ({ name, keyId }) => name === line.name && keyId === line.keyId,
  )
  if (claimed !== undefined) return claimed
  const classic = cosignerKeys(crypto, card).find(({ name }) => name === line.name)
  return line.signature.length === 72 ? (classic ?? null) : null
}

/** The card of the side in whose name a line stands: its log's own, or that of a cosigner. */
function cardBehind(store: Store, log: string, name: string): SideCard | null {
  const kept = sideCard(store, name === log ? sideOf(log) : name.slice(0, name.indexOf('/')))
  return kept.ok ? kept.value.card : null
}
