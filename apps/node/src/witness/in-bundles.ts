import { parseSignatureLine, type Crypto, type Vkey } from '@alternat/tlog'
import { knownWitnesses, type Settings } from './pinned.ts'

/** The keys of the neutral witnesses pinned here, those of ML-DSA-44 among them. */
export function witnessKeys(crypto: Crypto, store: Settings): Vkey[] {
  return knownWitnesses(crypto, store).flatMap(({ keys }) => keys)
}

/** The key that a line claims, by its name and short id; one of another kind under the same name is another key. */
export function keyClaimed(line: string, keys: readonly Vkey[]): Vkey | null {
  const read = parseSignatureLine(line)
  return keys.find(({ name, keyId }) => name === read?.name && keyId === read.keyId) ?? null
}
