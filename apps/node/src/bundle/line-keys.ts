import { checkCosignature, lineKeys, type ReadSideCard } from '@alternat/acts'
import { ALG_COSIGNATURE, toHex, type Crypto, type Vkey } from '@alternat/tlog'
import { Remembered } from '../dialogue/remembered.ts'
import { keyClaimed, witnessKeys } from '../witness/in-bundles.ts'
import { WITNESSES_KEY, type Settings } from '../witness/pinned.ts'

type Checked = ReturnType<typeof checkCosignature>

/** Logs of which the keys on one card are remembered. */
const MAX_LOGS = 64
/** Lists of witnesses: a store has one. */
const MAX_LISTS = 64
/** Characters of lines and texts whose check is remembered. */
const MOST_CHECKED = 2_097_152

const onCards = new WeakMap<ReadSideCard, Remembered<readonly Vkey[]>>()
const ofWitnesses = new WeakMap<Crypto, Remembered<readonly Vkey[]>>()
const checked = new WeakMap<Crypto, Remembered<{ readonly line: Checked }>>()

/** The keys on a card whose lines may stand under a checkpoint of the log (`lineKeys`), made once for a card and log. */
export function lineKeysOn(crypto: Crypto, card: ReadSideCard, log: string): readonly Vkey[] {
  const logs = onCards.get(card) ?? new Remembered<readonly Vkey[]>(MAX_LOGS)
  onCards.set(card, logs)
  const known = logs.get(log)
  if (known !== undefined) return known
  const keys = lineKeys(crypto, card.card, log)
  logs.set(log, keys)
  return keys
}

/** Those on a card with which its side cosigns the logs of others, and which decide (`cosignerKeys`). */
export function cosignerKeysOn(crypto: Crypto, card: ReadSideCard): readonly Vkey[] {
  return lineKeysOn(crypto, card, '').filter(({ type }) => type === ALG_COSIGNATURE)
}

/** The keys of the neutral witnesses pinned in a store, made once for a list of them. */
export function pinnedKeys(crypto: Crypto, store: Settings): readonly Vkey[] {
  const lists = ofWitnesses.get(crypto) ?? new Remembered<readonly Vkey[]>(MAX_LISTS)
  ofWitnesses.set(crypto, lists)
  const list = store.setting(WITNESSES_KEY) ?? ''
  const known = lists.get(list)
  if (known !== undefined) return known
  const keys = witnessKeys(crypto, store)
  lists.set(list, keys)
  return keys
}

/**
 * `checkCosignature`, remembered by line, text and key: on its way in a line is looked at by whoever keeps it, by
 * whoever passes it on and by the watch over cosigners, and each look costs a signature check.
 */
export function checkLine(crypto: Crypto, line: string, text: string, keys: readonly Vkey[]): Checked {
  const key = keyClaimed(line, keys)
  if (key === null) return null
  const lines = checked.get(crypto) ?? new Remembered<{ line: Checked }>(MOST_CHECKED)
  checked.set(crypto, lines)
  const name = `${line}\n${key.type} ${toHex(key.publicKey)}\n${text}`
  const known = lines.get(name)
  if (known !== undefined) return known.line
  const fresh = checkCosignature(crypto, line, text, [key])
  lines.set(name, { line: fresh }, name.length)
  return fresh
}
