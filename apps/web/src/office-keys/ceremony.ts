import { bad, base64ToBytes, ok, type Result } from '@alternat/tlog'
import { OFFICE_KEY_CODES } from './codes.ts'
import type { WrappedKey } from './wrapped-key.ts'

/** What a passkey answered, for the program of this side: never with what its PRF gave. */
export interface Assertion {
  readonly id: string
  readonly rawId: string
  readonly type: 'public-key'
  readonly response: {
    readonly clientDataJSON: string
    readonly authenticatorData: string
    readonly signature: string
  }
}

/** A ceremony: which passkey answered, its answer, and the secret it derived, if it was asked for one. */
export interface Answered {
  readonly credential: string
  readonly assertion: Assertion
  /** 32 bytes; stays in this page. */
  readonly prf: Uint8Array | null
}

/** Which passkeys may answer, and what each is to derive a secret from (32 bytes, base64). */
export interface Asking {
  readonly challenge: Uint8Array
  /** By credential id; empty: any of this address. */
  readonly passkeys: ReadonlyMap<string, string | null>
}

type Failed = 'passkey-none' | 'passkey-no-secret'

const TIMEOUT = 4 * 60_000

/** Bytes as base64url without padding. */
export function base64url(bytes: ArrayBuffer | Uint8Array): string {
  const all = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(all).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes of base64url; empty for anything else. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = base64ToBytes(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='))
  return new Uint8Array(bytes ?? new Uint8Array())
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64ToBytes(base64) ?? new Uint8Array())
}

function optionsFor({ challenge, passkeys }: Asking): PublicKeyCredentialRequestOptions {
  const ids = [...passkeys.keys()]
  const secrets = [...passkeys].flatMap(([id, from]) =>
    from === null ? [] : [[id, { first: bytesOf(from) }] as const],
  )
  const prf =
    secrets.length === 0 ? {} : { extensions: { prf: { evalByCredential: Object.fromEntries(secrets) } } }
  return {
    challenge: new Uint8Array(challenge),
    allowCredentials: ids.map((id) => ({ type: 'public-key' as const, id: fromBase64url(id) })),
    userVerification: 'required',
    timeout: TIMEOUT,
    ...prf,
  }
}

function secretOf(credential: PublicKeyCredential): Uint8Array | null {
  const { first } = credential.getClientExtensionResults().prf?.results ?? {}
  if (first === undefined) return null
  return ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first)
}

/** Asks for a passkey over exactly these bytes, with its person checked. `passkey-none` where none answers. */
export async function askPasskey(asking: Asking): Promise<Result<Answered, Failed>> {
  try {
    const credential = await navigator.credentials.get({ publicKey: optionsFor(asking) })
    if (!(credential instanceof PublicKeyCredential)) return failed('passkey-none')
    const { response, id } = credential
    if (!(response instanceof AuthenticatorAssertionResponse)) return failed('passkey-none')
    const assertion: Assertion = {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        clientDataJSON: base64url(response.clientDataJSON),
        authenticatorData: base64url(response.authenticatorData),
        signature: base64url(response.signature),
      },
    }
    return ok({ credential: id, assertion, prf: secretOf(credential) })
  } catch {
    // The browser tells all ways of not answering by throwing: left, too late, no passkey here.
    return failed('passkey-none')
  }
}

/** The same, and the secret must come. `passkey-no-secret` from one that can derive none. */
export async function askForSecret(
  asking: Asking,
): Promise<Result<Answered & { readonly prf: Uint8Array }, Failed>> {
  const answered = await askPasskey(asking)
  if (!answered.ok) return answered
  const { prf } = answered.value
  return prf?.length === 32 ? ok({ ...answered.value, prf }) : failed('passkey-no-secret')
}

/** The passkeys under which these keys are wrapped, and what each derives its secret from. */
export function passkeysOf(keys: readonly WrappedKey[]): ReadonlyMap<string, string> {
  return new Map(
    keys.flatMap(({ under }) => (under.method === 'passkey' ? [[under.credential, under.prf] as const] : [])),
  )
}

function failed<C extends Failed>(code: C): Result<never, C> {
  return bad(code, OFFICE_KEY_CODES[code])
}
