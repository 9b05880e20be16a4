import { readRelied, type Trust } from '@alternat/acts'
import type { Fault, TlogCode } from '@alternat/tlog'
import { browserCrypto } from '../check/browser-crypto.ts'

/** What the reader brought, and from where: the name of a file, or `null` for what was pasted. */
export interface Brought {
  readonly from: string | null
  readonly trust: Trust
}

/** Why what was brought cannot be read, and the name of its file, if it was one. */
export interface Unread {
  readonly from: string | null
  readonly fault: Fault<TlogCode>
}

/** What somebody brought to rely on, read; or why it cannot be. */
export function bringing(from: string | null, bytes: Uint8Array): Brought | Unread {
  const relied = readRelied(browserCrypto({ hashes: 0, signatures: 0 }), bytes)
  return relied.ok ? { from, trust: relied.value } : { from, fault: relied.fault }
}

/** Whether anything was brought to hold keys against. */
export function isVouched({ fingerprints = [], policies = [], witnesses = [] }: Trust): {
  readonly roots: boolean
  readonly keys: boolean
} {
  const roots = fingerprints.length + policies.length > 0
  return { roots, keys: roots || witnesses.length > 0 }
}
