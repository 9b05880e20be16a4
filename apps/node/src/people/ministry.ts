import { readFileSync } from 'node:fs'
import * as oidc from 'openid-client'
import { hmacSha256 } from '@alternat/acts'
import { ok, utf8, type Result } from '@alternat/tlog'
import { peopleFault, type PeopleCode } from './codes.ts'
import { linkedPerson } from './links.ts'
import { newSecret, type People } from './people.ts'
import { providerOf, type Provider } from './provider.ts'
import type { Person } from './persons.ts'

/** How long somebody may take at the ministry’s sign-in, in milliseconds. */
const FLOW_MS = 10 * 60_000
/** Ways back that are remembered as gone: an issuer that gives one code twice is not ours to mend. */
const MAX_GONE = 1000
/** How long we wait for the ministry’s program, in seconds. */
const PATIENCE = 10

/** What one way there and back goes by. */
interface Flow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who came back, and when the ministry last asked them who they are: milliseconds since 1970, 0 if it does not say. */
export interface CameBack {
  readonly person: Person
  readonly proved: number
}

/** Signing in through the ministry’s own provider (OpenID Connect, code flow with PKCE, state and nonce). */
export interface Ministry {
  readonly isSetUp: () => boolean
  /** Where the browser is to go, and what it must bring back. */
  readonly begin: () => Promise<Result<{ readonly to: string; readonly browser: string }, PeopleCode>>
  /** Who came back. `path` with the query as the browser asked for it; `browser` from the cookie. */
  readonly back: (path: string, browser: string | null) => Promise<Result<CameBack, PeopleCode>>
}

/** The place to which the provider sends the browser back. */
export const BACK_PATH = '/api/sign-in/ministry/back'

/**
 * The ministry’s sign-in as the command line has set it up. Nothing a request says ever becomes an address that we
 * fetch: the issuer comes from the set-up, and everything else from the issuer.
 *
 * @param address at which people reach this side
 */
export function openMinistry(people: People, address: string): Ministry {
  const gone = new Map<string, number>()
  const known = new Map<string, oidc.Configuration>()

  const configured = async (): Promise<oidc.Configuration | null> => {
    const provider = providerOf(people)
    if (provider === null) return null
    const key = JSON.stringify(provider)
    const config = known.get(key) ?? (await discovered(provider))
    known.set(key, config)
    return config
  }

  const begin: Ministry['begin'] = async () => {
    if (providerOf(people) === null) return peopleFault('provider-absent')
    const browser = newMark(people)
    const { state, nonce, verifier } = flowOf(people, browser)
    try {
      const config = (await configured()) as oidc.Configuration
      const to = oidc.buildAuthorizationUrl(config, {
        redirect_uri: address + BACK_PATH,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Whoever finds the ministry's sign-in still open in a browser is asked anew. One who takes this wish out of the
        // address comes in, and counts as fresh for nothing (`proved`, below).
        prompt: 'login',
        max_age: '0',
        ...sayWhen(config),
      })
      return ok({ to: to.href, browser })
    } catch {
      return peopleFault('provider-failed')
    }
  }

  const back: Ministry['back'] = async (path, browser) => {
    const url = new URL(path, address)
    // A browser that did not begin is being led into somebody else's account.
    if (browser === null || !stands(people, browser)) return peopleFault('challenge-over')
    const flow = flowOf(people, browser)
    if (url.searchParams.get('state') !== flow.state || !isFirst(people, gone, flow.state))
      return peopleFault('challenge-over')
    return granted(people, await configured().catch(() => null), url, flow)
  }

  return { isSetUp: () => providerOf(people) !== null, begin, back }
}

/**
 * Asks for the time once more, of a ministry that takes such a wish: some send it with `max_age` only if they are asked
 * by name.
 */
function sayWhen(config: oidc.Configuration): Record<string, string> {
  if (config.serverMetadata().claims_parameter_supported !== true) return {}
  return { claims: JSON.stringify({ id_token: { auth_time: { essential: true } } }) }
}

async function granted(
  people: People,
  config: oidc.Configuration | null,
  url: URL,
  { state, verifier, nonce }: Flow,
): Promise<Result<CameBack, PeopleCode>> {
  if (config === null) return peopleFault('provider-failed')
  try {
    const checks = {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    }
    const claims = (await oidc.authorizationCodeGrant(config, url, checks)).claims()
    if (claims === undefined) return peopleFault('provider-failed')
    const person = linkedPerson(people, { issuer: claims.iss, subject: claims.sub })
    if (person === null) return peopleFault('not-linked', claims.sub)
    if (person.disabled) return peopleFault('person-disabled')
    return ok({ person, proved: (claims.auth_time ?? 0) * 1000 })
  } catch {
    return peopleFault('provider-failed')
  }
}

/** A mark for a browser that sets out: until when it may come back, and chance. */
function newMark(people: People): string {
  return `${people.ports.clock() + FLOW_MS}.${newSecret(people)}`
}

function stands({ ports }: People, mark: string): boolean {
  return /^\d{1,15}\.[\w-]{43}$/.test(mark) && Number(mark.split('.')[0]) > ports.clock()
}

/**
 * What a way goes by, made of its browser's mark under the key of this process: nothing of it is kept here, so whoever
 * sets out a million times takes nobody else's place.
 */
function flowOf({ crypto, key }: People, mark: string): Flow {
  const made = (what: string): string =>
    hmacSha256(crypto, key, utf8(`ministry ${what} ${mark}`)).toBase64({
      alphabet: 'base64url',
      omitPadding: true,
    })
  return { state: made('state'), nonce: made('nonce'), verifier: made('verifier') }
}

function isFirst({ ports }: People, gone: Map<string, number>, state: string): boolean {
  if (gone.has(state)) return false
  gone.set(state, ports.clock())
  if (gone.size > MAX_GONE) gone.delete(gone.keys().next().value as string)
  return true
}

function secretIn(file: string | null): string | undefined {
  return file === null ? undefined : readFileSync(file, 'utf8').split(/\r?\n/)[0]
}

async function discovered({ issuer, clientId, secretFile }: Provider): Promise<oidc.Configuration> {
  const url = new URL(issuer)
  const secret = secretIn(secretFile)
  const config = await oidc.discovery(
    url,
    clientId,
    undefined,
    secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
    { timeout: PATIENCE, ...(url.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}) },
  )
  // Without this the library trusts the connection, and whoever sits in it could name anybody.
  oidc.enableNonRepudiationChecks(config)
  return config
}
