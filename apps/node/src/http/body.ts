import { bad, ok, type Result } from '@alternat/tlog'
import { parseStrict, type Json } from '@alternat/acts'
import type { Context } from 'hono'

/** The largest JSON request: four texts of the largest size fit. */
export const JSON_CAP = 4 * 1024 * 1024
/** The largest bundle taken over HTTP; larger ones travel as files. */
export const COURIER_CAP = 64 * 1024 * 1024
const MAX_DEPTH = 32

/** Faults of a request's body. */
export type BodyCode = 'length-required' | 'too-large' | 'bad-json'

declare module 'hono' {
  interface ContextVariableMap {
    sent: Result<Uint8Array, BodyCode>
  }
}

/**
 * Reads a body of at most `cap` bytes. Without a Content-Length nothing is read: a stream without end must
 * not fill our memory, and a lying one is cut off at the length it named.
 */
export async function readBytes(c: Context, cap: number): Promise<Result<Uint8Array, BodyCode>> {
  const declared = c.req.header('content-length')
  if (declared === undefined || !/^[0-9]{1,15}$/.test(declared)) {
    return bad('length-required', 'The request must say how many bytes it sends.', 'Content-Length')
  }
  if (Number(declared) > cap) return bad('too-large', `The request is larger than ${cap} bytes.`)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  return bytes.length > cap ? bad('too-large', `The request is larger than ${cap} bytes.`) : ok(bytes)
}

/** Takes the whole body in and lays it down for the handler: it can take as long as its sender likes. */
export async function takeIn(c: Context, cap: number): Promise<void> {
  c.set('sent', await readBytes(c, cap))
}

/**
 * The body as the gate took it in. No handler reads from the network itself: between its first byte and its last one
 * somebody may have been signed out, and only the gate asks again.
 */
export function sentBytes(c: Context): Result<Uint8Array, BodyCode> {
  const sent = c.get('sent') as Result<Uint8Array, BodyCode> | undefined
  if (sent === undefined) throw new TypeError('a body is read at a route that names no request')
  return sent
}

/** The body as strict JSON: no duplicate keys, no lone surrogates, at most 32 levels deep. */
export function sentJson(c: Context): Result<Json, BodyCode> {
  const bytes = sentBytes(c)
  if (!bytes.ok) return bytes
  const parsed = parseStrict(bytes.value, { maxBytes: JSON_CAP, maxDepth: MAX_DEPTH })
  return parsed.ok ? parsed : bad('bad-json', parsed.fault.message, parsed.fault.where)
}
