import { dialogueOf, payloadToSign } from '@alternat/acts'
import { hexToBytes, ok, type Result } from '@alternat/tlog'
import { passkeyBy } from '../people/kept-passkeys.ts'
import { verifyAssertion, type Assertion } from '../people/passkeys.ts'
import type { People } from '../people/people.ts'
import type { Person } from '../people/persons.ts'
import { signingFault, type SigningCode } from './codes.ts'
import type { OfficeKeys } from './kept.ts'
import { answerId, isUsed, keepAnswer, type Answered } from './performed.ts'
import type { ToSign } from './signing.ts'

/** Who vouches for what, and where. */
export interface Vouching {
  readonly people: People
  readonly kept: OfficeKeys
  readonly person: Person
  readonly assertion: Assertion
  /** `http://localhost:PORT` or `https://NAME`. */
  readonly origin: string
}

/**
 * Checks that this person used a passkey of theirs over the content digest of what is to be signed, and keeps the
 * answer as private evidence before anything rests on it; gives the name under which it is kept. `assertion-used`,
 * `assertion-wrong`.
 */
export async function vouch(
  { people, kept, person, assertion, origin }: Vouching,
  { message, digest, office }: ToSign,
): Promise<Result<Uint8Array, SigningCode>> {
  const payload = payloadToSign(message)
  const challenge = hexToBytes(digest)
  const answered = answeredIn(assertion)
  if (payload === null || challenge === null || answered === null) return signingFault('assertion-wrong')
  const id = answerId(kept.crypto, answered)
  // Before its counter is looked at: an old answer sent again must not stop anybody's passkey.
  if (isUsed(kept, id)) return signingFault('assertion-used')
  const verified = await verifyAssertion(people, person.id, challenge, assertion, origin)
  const key = verified.ok ? passkeyBy(people, verified.value.credentialId)?.key : undefined
  if (!verified.ok || key === undefined)
    return signingFault('assertion-wrong', verified.ok ? '' : verified.fault.code)
  const { at } = verified.value
  const what = { dialogue: dialogueOf(payload.log), office, kind: payload.kind, digest, origin }
  const isFirst = keepAnswer(kept, {
    id,
    at,
    person: person.id,
    name: person.name,
    ...what,
    key,
    ...answered,
  })
  return isFirst ? ok(id) : signingFault('assertion-used')
}

function answeredIn({ id, response }: Assertion): Answered | null {
  const [authenticatorData, clientData, signature] = [
    bytesOf(response.authenticatorData),
    bytesOf(response.clientDataJSON),
    bytesOf(response.signature),
  ]
  if (authenticatorData === null || clientData === null || signature === null) return null
  return { credential: id, authenticatorData, clientData, signature }
}

function bytesOf(base64url: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(base64url, { alphabet: 'base64url' })
  } catch {
    return null
  }
}
