import { readSideCard, type ReadSideCard } from '@alternat/acts'
import { toHex, type Crypto, type Result } from '@alternat/tlog'

/** Cards kept: one of each side met is usual; a hostile bundle can carry many. */
const MAX_CARDS = 256

const known = new WeakMap<Crypto, Map<string, ReturnType<typeof readSideCard>>>()

/**
 * {@link readSideCard}, the same bytes read once: every bundle names the same few cards again and again, and each
 * reading costs a signature check. By digest, because what is stored may change under us.
 */
export function readCard(crypto: Crypto, bytes: Uint8Array): Result<ReadSideCard, string> {
  const cards = known.get(crypto) ?? new Map<string, ReturnType<typeof readSideCard>>()
  known.set(crypto, cards)
  const name = toHex(crypto.sha256(bytes))
  const before = cards.get(name)
  if (before !== undefined) return before
  const read = readSideCard(crypto, bytes)
  if (cards.size >= MAX_CARDS) cards.delete(cards.keys().next().value as string)
  cards.set(name, read)
  return read
}
