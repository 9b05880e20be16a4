import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

/** What a page served by the node may load and do: nothing from elsewhere, no inline script, no eval. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Sets the headers every answer carries; a handler may have set a closer content policy of its own. */
export function safeHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', CONTENT_POLICY)
    headers.set('x-content-type-options', 'nosniff')
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
  }
}

/**
 * Lets through only requests that name us as our address does (`localhost:PORT`, or the name people reach us under),
 * exactly. A page whose name an attacker has pointed at 127.0.0.1 (DNS rebinding) sends its own name here and learns
 * nothing.
 */
export function ownHost(address: string): MiddlewareHandler {
  const authority = new URL(address).host
  return async (c, next) => {
    if (c.req.header('host') === authority) return next()
    return problem(c, 403, {
      code: 'host-not-ours',
      message: `This server answers only when it is addressed as ${address}.`,
      where: 'Host',
    })
  }
}

/**
 * Lets no page of somebody else load anything of ours as a part of itself: a picture, a script, a frame. Browsers say
 * on each request for what and from where (Fetch Metadata); programs say nothing, and a link that a person follows is
 * a document of its own.
 */
export function ownParts(): MiddlewareHandler {
  return async (c, next) => {
    const from = c.req.header('sec-fetch-site') ?? 'none'
    const followed =
      c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document'
    if (from === 'none' || from === 'same-origin' || followed) return next()
    return problem(c, 403, {
      code: 'origin-not-ours',
      message: 'This request comes from another page than our own, so nothing was done.',
      where: 'Sec-Fetch-Site',
    })
  }
}

/** Paths to which another node's program posts: it sends no Origin, while a browser always would. */
const PROGRAM_PATHS = new Set(['/courier'])

/**
 * Lets through changes only from our own pages. Another site open in the same browser can send a POST to
 * localhost, but not without its own Origin on it.
 */
export function ownOrigin(own: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('origin')
    const program = origin === undefined && PROGRAM_PATHS.has(c.req.path)
    if (origin === own || program) return next()
    return problem(c, 403, {
      code: 'origin-not-ours',
      message: 'This request comes from another page than our own, so nothing was done.',
      where: 'Origin',
    })
  }
}
