import { canonicalize } from '@alternat/acts'
import { parseContent, textDigest } from '@alternat/text'
import { utf8 } from '@alternat/tlog'
import { browserCrypto } from './browser-crypto.ts'

const HASHING = browserCrypto({ hashes: 0, signatures: 0 })

/**
 * Whether these are the words that a digest names, computed here: a program that shows other words than are adopted is found
 * out by it. `false` for what is no text at all.
 */
export function isNamedBy(content: unknown, digest: string): boolean {
  try {
    const read = parseContent(utf8(canonicalize(content as object)))
    return read.ok && textDigest(HASHING, read.value) === digest
  } catch {
    // What cannot be written as JSON is no text.
    return false
  }
}
