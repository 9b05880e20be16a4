import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { post } from '../api/request.ts'
import type { Answer, ApiFault } from '../api/types.ts'
import { wordsOf } from '../language/present.ts'
import { challengeFor } from './challenge.ts'

/** Refusals of the browser itself, in the language of the screen. */
function refused(code: 'passkey-not-used' | 'passkeys-absent'): ApiFault {
  const { say } = wordsOf('sign-in')
  return { status: 0, code, message: say(code === 'passkey-not-used' ? 'notUsed' : 'noPasskeys') }
}

/** Whether this browser has passkeys at this address at all. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined'
}

/** The browser's refusal as a fault: it says little on purpose, so that a page cannot learn which passkeys there are. */
async function asked<T>(ceremony: () => Promise<T>): Promise<Answer<T>> {
  if (!hasPasskeys()) return { ok: false, fault: refused('passkeys-absent') }
  try {
    return { ok: true, value: await ceremony() }
  } catch {
    return { ok: false, fault: refused('passkey-not-used') }
  }
}

/** What the program is sent of an assertion: never what the passkey derived for this page alone (PRF). */
export function assertionOf({ id, rawId, type, response }: Awaited<ReturnType<typeof startAuthentication>>) {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  const handle = userHandle === undefined ? {} : { userHandle }
  return { id, rawId, type, response: { clientDataJSON, authenticatorData, signature, ...handle } }
}

/** Whether the passkey can derive secrets is asked for, and nothing else; the library’s types do not know it yet. */
const PRF = { prf: {} } as object

type Attested = Awaited<ReturnType<typeof startRegistration>>

/** What the program is sent of a new passkey; of the extension only whether the passkey has it. */
function attestationOf({ id, rawId, type, response, clientExtensionResults }: Attested) {
  const { clientDataJSON, attestationObject, transports } = response
  const { prf } = clientExtensionResults as { prf?: { enabled?: boolean } }
  return {
    id,
    rawId,
    type,
    response: { clientDataJSON, attestationObject, ...(transports === undefined ? {} : { transports }) },
    clientExtensionResults: prf?.enabled === undefined ? {} : { prf: { enabled: prf.enabled } },
  }
}

/** Asks the person's passkeys: options from the first address, the answer to the second. */
export async function usePasskey<T>(base: string): Promise<Answer<T>> {
  const options = await post<PublicKeyCredentialRequestOptionsJSON>(`${base}/options`, {})
  if (!options.ok) return options
  const { challenge, timeout, rpId } = options.value
  // Only what is looked at here is passed on: a program must not have other things asked of the passkey than a sign-in.
  const response = await asked(async () => {
    const own = { challenge: await challengeFor('sign-in', challenge), userVerification: 'required' } as const
    const where = { ...(rpId === undefined ? {} : { rpId }), ...(timeout === undefined ? {} : { timeout }) }
    return startAuthentication({ optionsJSON: { ...own, ...where } })
  })
  return response.ok ? post<T>(base, { challenge, response: assertionOf(response.value) }) : response
}

/** Makes a new passkey: `what` goes to both addresses, `more` (a label, a name) to the second alone. */
export async function makePasskey<T>(
  base: string,
  what: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer<T>> {
  const options = await post<PublicKeyCredentialCreationOptionsJSON>(`${base}/options`, what)
  if (!options.ok) return options
  const response = await asked(async () => {
    const challenge = await challengeFor('new-passkey', options.value.challenge)
    return startRegistration({ optionsJSON: { ...options.value, challenge, extensions: PRF } })
  })
  if (!response.ok) return response
  return post<T>(base, { ...what, ...more, response: attestationOf(response.value) })
}
