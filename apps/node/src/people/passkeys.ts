import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { ok, utf8, utf8ToString, type Result } from '@alternat/tlog'
import {
  answerToSignIn,
  newChallenge,
  signInChallenge,
  standsToSignIn,
  useChallenge,
  type KeptPurpose,
} from './challenges.ts'
import { noteChange } from './changes.ts'
import { peopleFault, type PeopleCode } from './codes.ts'
import type { People } from './people.ts'
import {
  passkeyBy,
  passkeysOf,
  savePasskey,
  stopPasskey,
  usedPasskey,
  type Passkey,
} from './kept-passkeys.ts'
import { personBy, type Person } from './persons.ts'

/** What a browser answers to being asked for a passkey, as our schema lets it in. */
export type Assertion = Omit<AuthenticationResponseJSON, 'clientExtensionResults' | 'authenticatorAttachment'>
/** What a browser answers to making one. */
export type Attestation = Omit<
  RegistrationResponseJSON,
  'clientExtensionResults' | 'authenticatorAttachment'
> & {
  readonly clientExtensionResults?: { readonly prf?: { readonly enabled?: boolean } }
}

/** How long a browser lets a person take, in milliseconds. */
const TIMEOUT = 4 * 60_000

/**
 * ES256 first, then EdDSA and RS256 (COSE numbers): the first answers anew each time it is asked, so that two acts of one
 * content have two answers; the others answer the same bytes the same way.
 */
const ALGORITHMS = [-7, -8, -257] as const

/** The name to which passkeys are bound: the host of the address at which people reach this side. */
export function rpIdOf(origin: string): string {
  return new URL(origin).hostname
}

/** For whom a passkey is to be made, and by what right. */
export interface Registering {
  readonly purpose: KeptPurpose
  /** The person, or the secret of the link: what the challenge is bound to. */
  readonly subject: string
  readonly person: Pick<Person, 'id' | 'name'>
  /** `http://localhost:PORT` or `https://NAME`. */
  readonly origin: string
  /** The side's name, as the browser shows it. */
  readonly side: string
}

/**
 * What the browser is asked for: a passkey that can be found without typing a name, that checks its person, and that
 * can derive a secret (PRF) if it is able to.
 */
export function registrationOptions(
  people: People,
  { purpose, subject, person, origin, side }: Registering,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: `Alternat, ${side}`,
    rpID: rpIdOf(origin),
    userName: person.name,
    userDisplayName: person.name,
    userID: new Uint8Array(utf8(person.id)),
    challenge: newChallenge(people, purpose, subject),
    supportedAlgorithmIDs: [...ALGORITHMS],
    timeout: TIMEOUT,
    attestationType: 'none',
    // One that was stopped may be followed by another on the same device.
    excludeCredentials: passkeysOf(people, person.id)
      .filter(({ stopped }) => stopped === null)
      .map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    // The browser may know of this extension before the library's types do: it is passed on as it is.
    extensions: { prf: {} } as object,
  })
}

/** Checks what the browser made of {@link registrationOptions}. The challenge is used up whatever comes of it. */
export async function checkRegistration(
  people: People,
  { purpose, subject, origin }: Omit<Registering, 'person' | 'side'>,
  answer: Attestation,
): Promise<Result<Omit<Passkey, 'person' | 'label'>, PeopleCode>> {
  const challenge = challengeIn(answer.response.clientDataJSON)
  if (challenge === null || !useChallenge(people, challenge, purpose, subject))
    return peopleFault('challenge-over')
  const verified = await settled(() =>
    verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpIdOf(origin),
      requireUserVerification: true,
    }),
  )
  if (verified === null || !verified.verified) return peopleFault('sign-in-failed')
  const { credential, credentialBackedUp } = verified.registrationInfo
  if (passkeyBy(people, credential.id) !== null) return peopleFault('passkey-known')
  const now = people.ports.clock()
  return ok({
    id: credential.id,
    key: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    prf: answer.clientExtensionResults?.prf?.enabled === true,
    synced: credentialBackedUp,
    made: now,
    used: now,
    stopped: null,
  })
}

/** Keeps a passkey that was checked for a person. */
export function keepPasskey(
  people: People,
  person: string,
  label: string,
  checked: Omit<Passkey, 'person' | 'label'>,
): void {
  savePasskey(people, { ...checked, person, label })
}

/** What the browser is asked for at sign-in: any passkey of this address, with its person checked. */
export function signInOptions(
  people: People,
  origin: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: rpIdOf(origin),
    challenge: bytesOf(signInChallenge(people)),
    timeout: TIMEOUT,
    userVerification: 'required',
  })
}

/**
 * Checks what the browser answered to {@link signInOptions}: who it is. By a passkey known here it is used up.
 *
 * @param sent the challenge of those options, base64url
 */
export async function checkSignIn(
  people: People,
  sent: string,
  answer: Assertion,
  origin: string,
): Promise<Result<{ readonly person: Person; readonly passkey: string }, PeopleCode>> {
  const challenge = challengeIn(answer.response.clientDataJSON)
  if (challenge === null || !standsToSignIn(people, sent, challenge)) return peopleFault('challenge-over')
  const passkey = passkeyBy(people, answer.id)
  if (passkey === null) return peopleFault('sign-in-failed')
  if (!answerToSignIn(people, challenge)) return peopleFault('challenge-over')
  const checked = await checkAssertion(people, passkey, challenge, answer, origin)
  const person = personBy(people, passkey.person)
  // Theirs was stopped with it: what they are told is the reason.
  if (!checked.ok && checked.fault.code === 'passkey-stopped' && person?.disabled === true)
    return peopleFault('person-disabled')
  if (!checked.ok) return checked
  if (person === null) return peopleFault('sign-in-failed')
  return person.disabled ? peopleFault('person-disabled') : ok({ person, passkey: passkey.id })
}

/**
 * Checks that a person has used a passkey of theirs on exactly these bytes, here and with their presence checked: for
 * an act its content digest, so that the answer shows who cleared what.
 *
 * @param expectedChallenge any bytes; whether they were asked for, and only once, is the caller's to know
 * @param origin where it was done, `http://localhost:PORT` or `https://NAME`
 * @returns the passkey, and the time in milliseconds since 1970
 */
export async function verifyAssertion(
  people: People,
  personId: string,
  expectedChallenge: Uint8Array,
  response: Assertion,
  origin: string,
): Promise<Result<{ readonly credentialId: string; readonly at: number }, PeopleCode>> {
  const passkey = passkeyBy(people, response.id)
  // Another person's passkey is told no differently from one that nobody knows.
  if (passkey === null || passkey.person !== personId) return peopleFault('sign-in-failed')
  const challenge = expectedChallenge.toBase64({ alphabet: 'base64url', omitPadding: true })
  const checked = await checkAssertion(people, passkey, challenge, response, origin)
  return checked.ok ? ok({ credentialId: passkey.id, at: people.ports.clock() }) : checked
}

async function checkAssertion(
  people: People,
  passkey: Passkey,
  challenge: string,
  answer: Assertion,
  origin: string,
): Promise<Result<null, PeopleCode>> {
  if (passkey.stopped !== null) return peopleFault('passkey-stopped')
  const verified = await settled(() =>
    verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpIdOf(origin),
      requireUserVerification: true,
      // The counter is looked at below, after the signature: a forged answer must not stop anybody's passkey.
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.key), counter: 0 },
    }),
  )
  if (verified === null || !verified.verified) return peopleFault('sign-in-failed')
  const { newCounter } = verified.authenticationInfo
  if ((newCounter > 0 || passkey.counter > 0) && !usedPasskey(people, passkey.id, newCounter)) {
    stopPasskey(people, passkey.id)
    const whom = personBy(people, passkey.person)
    if (whom !== null)
      noteChange(people, { how: 'program' }, { what: 'passkey-stopped', whom, detail: passkey.label })
    return peopleFault('passkey-stopped')
  }
  if (newCounter === 0) usedPasskey(people, passkey.id, null)
  return ok(null)
}

/** The library says what is wrong by throwing; why is not told to whoever asks. */
async function settled<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check()
  } catch {
    return null
  }
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(challenge, { alphabet: 'base64url' })
}

/** The challenge that a browser says it answered; `null` where it says nothing that can be read. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    const text = utf8ToString(Uint8Array.fromBase64(clientDataJSON, { alphabet: 'base64url' }))
    const { challenge } = JSON.parse(text ?? '') as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : null
  } catch {
    return null
  }
}
