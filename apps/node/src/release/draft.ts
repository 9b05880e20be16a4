import { minuteOf } from '@alternat/acts'
import { toBase64, toHex, utf8, type Crypto, type Fault } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { ReleaseRequest } from './types.ts'

/** A draft as kept: what was typed, and why it did not leave. */
export interface Draft {
  readonly request: Omit<ReleaseRequest, 'blobs' | 'token'> & {
    /** Digest and base64 of salt ‖ bytes. */
    readonly blobs: readonly { readonly digest: string; readonly salted: string }[]
  }
  readonly refused: { readonly code: string; readonly message: string; readonly where?: string }
}

/**
 * Keeps what somebody typed when it is refused, and gives the draft's id: equal words keep one draft, however
 * often they are tried. `null` where even that cannot be written.
 */
export function keepDraft(node: Node, request: ReleaseRequest, refused: Fault): string | null {
  const { id, draft } = draftRow(node.crypto, request, refused)
  const saved = node.store.saveDraft(id, minuteOf(node.ports.clock()), draft)
  return saved.ok ? id : null
}

/** A draft as the store keeps it, under the digest of what was typed. */
export function draftRow(
  crypto: Crypto,
  request: ReleaseRequest,
  refused: Draft['refused'],
): { id: string; draft: string } {
  const { dialogue, office, kind, body, refs, level } = request
  const blobs = (request.blobs ?? []).map(({ digest, salted }) => ({ digest, salted: toBase64(salted) }))
  const typed = { dialogue, office, kind, body, level, blobs, ...(refs === undefined ? {} : { refs }) }
  const id = toHex(crypto.sha256(utf8(JSON.stringify(typed)))).slice(0, 16)
  const draft: Draft = { request: typed, refused }
  return { id, draft: JSON.stringify(draft) }
}
