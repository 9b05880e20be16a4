import { leafData, textsOfSealed } from '@alternat/acts'
import { toHex, type Crypto } from '@alternat/tlog'
import { Remembered } from '../dialogue/remembered.ts'

type Texts = ReturnType<typeof textsOfSealed>

/** Most acts whose texts are remembered. Most name none, and a few tens at the most. */
const MAX_ACTS = 8192
/** What a name of a text weighs beside an act. */
const PER_TEXT = 2

const told = new WeakMap<Crypto, Remembered<Texts>>()

/**
 * What a sealed act says of texts, as {@link textsOfSealed}, remembered by its digest: an act is carried in many
 * bundles, and each of them is asked which texts go with it.
 */
export function textsNamed(crypto: Crypto, sealed: Uint8Array): Texts {
  const remembered = told.get(crypto) ?? new Remembered(MAX_ACTS)
  told.set(crypto, remembered)
  const leaf = toHex(leafData(crypto, sealed))
  const known = remembered.get(leaf)
  if (known !== undefined) return known
  const texts = textsOfSealed(sealed)
  remembered.set(leaf, texts, 1 + PER_TEXT * (texts.names.length + texts.erases.length))
  return texts
}
