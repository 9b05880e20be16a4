import type { Outcome } from '@alternat/acts'
import { equal, type Signer } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import { wouldCome } from './release.ts'
import type { ReleaseRequest, ReleaseResult } from './types.ts'

const SIGNATURE_BYTES = 64

/**
 * Walks an act down the one way out without a signature: its office seems to sign, with bytes drawn for this walk
 * alone, which nothing but this walk takes for a signature. What comes of it is told and nothing is logged. Where the
 * office's key is in somebody's hand, they are asked for it only after this.
 *
 * @param publicKey a key that the office may sign with now
 */
export function rehearse(node: Node, request: ReleaseRequest, publicKey: Uint8Array): ReleaseResult<Outcome> {
  const seeming = node.ports.random(SIGNATURE_BYTES)
  const { ed25519Verify } = node.crypto
  const signer: Signer = { name: `${node.store.side}/${request.office}`, publicKey, sign: () => seeming }
  return wouldCome(
    {
      ...node,
      crypto: {
        ...node.crypto,
        ed25519Verify: (key, message, signature) =>
          equal(signature, seeming) || ed25519Verify(key, message, signature),
      },
      offices: (name) => node.offices(name) ?? (name === request.office ? signer : null),
    },
    request,
  )
}
