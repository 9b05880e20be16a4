import { dialogueOf, payloadToSign } from '@alternat/acts'
import { hexToBytes, ok, type Result } from '@alternat/tlog'
import { passkeyBy, type Passkey } from '../people/kept-passkeys.ts'
import { verifyAssertion, type Assertion } from '../people/passkeys.ts'
import type { People } from '../people/people.ts'
import type { Person } from '../people/persons.ts'
import { signingFault, type SigningCode } from './codes.ts'
import type { OfficeKeys } from './kept.ts'
import { answerId, answersAlike, nextId } from './answer-id.ts'
import { isUsed, keepAnswer, type Answered } from './performed.ts'
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
  const passkey = passkeyBy(people, answered.credential)
  const named = passkey === null ? null : answerId(kept.crypto, passkey.key, answered)
  if (passkey === null || named === null) return signingFault('assertion-wrong')
  // Before its counter is looked at: an old answer sent again must not stop anybody's passkey.
  const id = unusedId(kept, passkey, named, answered)
  if (id === null) return signingFault('assertion-used')
  const verified = await verifyAssertion(people, person.id, challenge, assertion, origin)
  if (!verified.ok) return signingFault('assertion-wrong', verified.fault.code)
  const { key } = passkey
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

/**
 * Under what to keep an answer; `null` for one that came before. A passkey that answers alike each time is let go on: its person
 * could otherwise never perform one content twice (suspend, resume, suspend), and what shows the second time is the
 * signature of the office over its own place. `performed` tells such an answer from a fresh one.
 */
function unusedId(
  kept: OfficeKeys,
  { key, counter }: Passkey,
  named: Uint8Array,
  answered: Answered,
): Uint8Array | null {
  let id = named
  while (isUsed(kept, id)) {
    if (counter > 0 || !answersAlike(key, answered)) return null
    id = nextId(kept.crypto, id)
  }
  return id
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
