import type { Cipher } from '@alternat/node/bundle/age.ts'
import { bundleFault } from '@alternat/node/bundle/codes.ts'
import { concat, ok, utf8, utf8ToString } from '@alternat/tlog'

/** An envelope with the address on it and nothing closed: nobody listens in this world. */
export const OPEN_CIPHER: Cipher = {
  encrypt: async (recipient, archive) => ok(concat(utf8(`${recipient}\n`), archive)),
  decrypt: async (identity, bytes) => {
    const parts = opened(bytes)
    if (parts === null) return bundleFault('bundle-damaged')
    return parts.to === utf8ToString(identity.expose()) ? ok(parts.archive) : bundleFault('bundle-not-for-us')
  },
}

/** What an envelope holds, for whoever watches the world from outside; `null` if it is none. */
export function opened(bytes: Uint8Array): { to: string; archive: Uint8Array } | null {
  const end = bytes.indexOf(0x0a)
  const to = end < 0 ? null : utf8ToString(bytes.subarray(0, end))
  return to === null ? null : { to, archive: bytes.slice(end + 1) }
}
