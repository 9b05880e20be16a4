import { readFileSync } from 'node:fs'
import * as oidc from 'openid-client'
import { ok, type Result } from '@alternat/tlog'
import { peopleFault, type PeopleCode } from './codes.ts'
import { linkedPerson } from './links.ts'
import { hashOf, newSecret, type People } from './people.ts'
import { providerOf, type Provider } from './provider.ts'
import type { Person } from './persons.ts'

/** How long somebody may take at the ministry’s sign-in, in milliseconds. */
const FLOW_MS = 10 * 60_000
/** People on their way at once: beyond, whoever went first must go again. */
const MAX_FLOWS = 200
/** How long we wait for the ministry’s program, in seconds. */
const PATIENCE = 10

/** Somebody on their way. It lives in memory alone: what must be shown at the end is no hash. */
interface Flow {
  /** SHA-256 of what the browser holds, hex. */
  readonly browser: string
  readonly verifier: string
  readonly nonce: string
  readonly until: number
}

/** Signing in through the ministry’s own provider (OpenID Connect, code flow with PKCE, state and nonce). */
export interface Ministry {
  readonly isSetUp: () => boolean
  /** Where the browser is to go, and what it must bring back. */
  readonly begin: () => Promise<Result<{ readonly to: string; readonly browser: string }, PeopleCode>>
  /** Who came back. `path` with the query as the browser asked for it; `browser` from the cookie. */
  readonly back: (path: string, browser: string | null) => Promise<Result<Person, PeopleCode>>
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
  const flows = new Map<string, Flow>()
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
    const [state, nonce, verifier, browser] = [0, 1, 2, 3].map(() => newSecret(people)) as [
      string,
      string,
      string,
      string,
    ]
    try {
      const config = (await configured()) as oidc.Configuration
      const to = oidc.buildAuthorizationUrl(config, {
        redirect_uri: address + BACK_PATH,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      keepFlow(people, flows, state, { browser: hashOf(people, browser).toHex(), verifier, nonce })
      return ok({ to: to.href, browser })
    } catch {
      return peopleFault('provider-failed')
    }
  }

  const back: Ministry['back'] = async (path, browser) => {
    const url = new URL(path, address)
    const state = url.searchParams.get('state') ?? ''
    const flow = flows.get(state)
    flows.delete(state)
    const isSame = flow !== undefined && browser !== null && hashOf(people, browser).toHex() === flow.browser
    // A browser that did not begin is being led into somebody else's account.
    if (!isSame || flow.until <= people.ports.clock()) return peopleFault('challenge-over')
    return granted(people, await configured().catch(() => null), url, state, flow)
  }

  return { isSetUp: () => providerOf(people) !== null, begin, back }
}

async function granted(
  people: People,
  config: oidc.Configuration | null,
  url: URL,
  state: string,
  { verifier, nonce }: Flow,
): Promise<Result<Person, PeopleCode>> {
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
    return person.disabled ? peopleFault('person-disabled') : ok(person)
  } catch {
    return peopleFault('provider-failed')
  }
}

function keepFlow(
  { ports }: People,
  flows: Map<string, Flow>,
  state: string,
  flow: Omit<Flow, 'until'>,
): void {
  flows.set(state, { ...flow, until: ports.clock() + FLOW_MS })
  if (flows.size > MAX_FLOWS) flows.delete(flows.keys().next().value as string)
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
