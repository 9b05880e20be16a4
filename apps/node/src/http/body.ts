import { bad, ok, type Result } from '@alternat/tlog'
import { parseStrict, type Json } from '@alternat/acts'
import type { Context } from 'hono'

/** The largest JSON request: four texts of the largest size fit. */
export const JSON_CAP = 4 * 1024 * 1024
const MAX_DEPTH = 32

/** Faults of a request's body. */
export type BodyCode = 'length-required' | 'too-large' | 'bad-json'

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

/** Reads a body as strict JSON: no duplicate keys, no lone surrogates, at most 32 levels deep. */
export async function readJson(c: Context): Promise<Result<Json, BodyCode>> {
  const bytes = await readBytes(c, JSON_CAP)
  if (!bytes.ok) return bytes
  const parsed = parseStrict(bytes.value, { maxBytes: JSON_CAP, maxDepth: MAX_DEPTH })
  return parsed.ok ? parsed : bad('bad-json', parsed.fault.message, parsed.fault.where)
}
