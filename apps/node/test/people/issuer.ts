import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'

/** What the issuer is made to do wrong. */
export interface Lies {
  issuer?: string
  audience?: string
  nonce?: string
  /** Signed by a key that the issuer does not publish. */
  foreignKey?: boolean
  /** Seconds from now at which the token ends. */
  expires?: number
  /** Seconds since the account was asked who it is; `null`: the token does not say. */
  signedInFor?: number | null
  /** Takes a wish for single claims, and says so. */
  takesClaims?: boolean
  /** Takes any verifier of PKCE. */
  anyVerifier?: boolean
}

/** An identity provider with accounts, as OpenID Connect has it: discovery, code flow, PKCE, signed tokens. */
export interface Issuer {
  readonly address: string
  readonly lies: Lies
  /** Signs somebody in there: where the browser is sent back to. */
  readonly authorize: (to: string, subject: string) => string
  /** Requests that came, by path. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

interface Granted {
  readonly subject: string
  readonly nonce: string
  readonly challenge: string
  readonly client: string
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString()
  return new URLSearchParams(text)
}

/** Starts an issuer on this machine. `asOf`: the time by which it says when somebody signed in, in seconds. */
export async function openIssuer(asOf: () => number): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const foreign = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const codes = new Map<string, Granted>()
  const lies: Lies = {}
  const asked: string[] = []
  let address = ''

  const tokenOf = ({ subject, nonce, client }: Granted): Promise<string> => {
    const key: CryptoKey = lies.foreignKey === true ? foreign.privateKey : privateKey
    const now = Math.floor(Date.now() / 1000)
    const { signedInFor = 0 } = lies
    const since = signedInFor === null ? {} : { auth_time: asOf() - signedInFor }
    return new SignJWT({ nonce: lies.nonce ?? nonce, ...since })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(lies.issuer ?? address)
      .setAudience(lies.audience ?? client)
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + (lies.expires ?? 60))
      .sign(key)
  }

  const grant = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await bodyOf(request)
    const code = form.get('code') ?? ''
    const granted = codes.get(code)
    codes.delete(code)
    const hashed = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    response.setHeader('content-type', 'application/json')
    if (granted === undefined || (hashed !== granted.challenge && lies.anyVerifier !== true)) {
      response.writeHead(400).end('{"error":"invalid_grant"}')
      return
    }
    const answer = { access_token: 'none', token_type: 'bearer', id_token: await tokenOf(granted) }
    response.end(JSON.stringify(answer))
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', address)
    asked.push(pathname)
    if (pathname === '/token') return void grant(request, response)
    response.setHeader('content-type', 'application/json')
    if (pathname === '/jwks') return void response.end(JSON.stringify({ keys: [jwk] }))
    if (pathname !== '/.well-known/openid-configuration') return void response.writeHead(404).end('{}')
    const told = {
      issuer: address,
      authorization_endpoint: `${address}/authorize`,
      token_endpoint: `${address}/token`,
      jwks_uri: `${address}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      ...(lies.takesClaims === true ? { claims_parameter_supported: true } : {}),
    }
    response.end(JSON.stringify(told))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  address = `http://localhost:${(server.address() as AddressInfo).port}`

  const authorize: Issuer['authorize'] = (to, subject) => {
    const query = new URL(to).searchParams
    const code = randomBytes(16).toString('hex')
    const named = (name: string): string => query.get(name) ?? ''
    codes.set(code, {
      subject,
      nonce: named('nonce'),
      challenge: named('code_challenge'),
      client: named('client_id'),
    })
    const back = new URL(named('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', named('state'))
    return back.pathname + back.search
  }
  const close = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()))
  return { address, lies, authorize, asked, close }
}
