import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { digestOfPayload, readEnvelope, unseal, type Ref } from '@alternat/acts'
import { hexToBytes, toHex } from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import type { Performed } from './performed.ts'

/** What is wrong with kept evidence. */
export type PerformedProblem =
  /** The passkey's answer does not verify over this digest at this address. */
  | 'answer-broken'
  /** The place that it names holds another act, or none. */
  | 'act-absent'
  /** The act there says something else than the digest that the passkey vouched for. */
  | 'act-differs'

/**
 * Checks one piece of evidence anew, with nothing but itself and the store: the passkey's answer over the digest, and
 * that the act at its place holds exactly that content. `null` where all of it holds.
 */
export async function recheck(store: Store, one: Performed): Promise<PerformedProblem | null> {
  if (!(await holds(one))) return 'answer-broken'
  return one.ref === null ? null : problemOfAct(store, one, one.ref)
}

function problemOfAct(store: Store, { digest, office, kind }: Performed, ref: Ref): PerformedProblem | null {
  const held = store.leaves(ref.log, ref.index, ref.index + 1)[0]
  if (held === undefined || held.sealed === null || toHex(held.leaf) !== ref.leaf) return 'act-absent'
  const parts = unseal(held.sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  if (read === null || !read.ok) return 'act-absent'
  const { payload } = read.value
  const isSame = digestOfPayload(store.crypto, payload) === digest
  return isSame && payload.office === office && payload.kind === kind ? null : 'act-differs'
}

async function holds(one: Performed): Promise<boolean> {
  const { credential, key, digest, origin } = one
  const challenge = hexToBytes(digest)
  if (challenge === null) return false
  try {
    const { verified } = await verifyAuthenticationResponse({
      response: {
        id: credential,
        rawId: credential,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(one.clientData),
          authenticatorData: base64url(one.authenticatorData),
          signature: base64url(one.signature),
        },
      },
      expectedChallenge: base64url(challenge),
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      requireUserVerification: true,
      // Whether a copy of the passkey was about was looked at then, not now.
      credential: { id: credential, publicKey: new Uint8Array(key), counter: 0 },
    })
    return verified
  } catch {
    return false
  }
}

function base64url(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true })
}
