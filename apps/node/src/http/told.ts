import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'

const zip = promisify(gzip)

/** Below this many bytes an answer fits into a packet or two, and compressing it saves nothing. */
const WORTH = 1400

/** An answer made once and told to everybody who asks for it. */
interface Told {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Weak: the same content, compressed or not. */
  readonly tag: string
  zipped: Promise<Uint8Array<ArrayBuffer>> | null
}

/** Folds and their parts are kept until the store changes; so are their bytes, which for a long log take longer. */
const made = new WeakMap<object, Told>()

/**
 * Tells a value as JSON: with a name for its content, so that a screen that has it is told so in a line (304), and
 * compressed where whoever asks can take that. What is on the record between the sides both may read, so that the
 * length of a compressed answer betrays nothing to whoever put words into it; what one side keeps to itself (drafts,
 * notes, the session) is never told through here.
 *
 * @param value is told the same way as long as it lives: it must never change
 * @param write how it is written; canonical where two sides must answer with the same bytes
 */
export async function tell(
  c: Context,
  value: object,
  write: (value: object) => string = JSON.stringify,
): Promise<Response> {
  const told = made.get(value) ?? toldOf(write(value))
  made.set(value, told)
  // Nothing of a dialogue is written to the disk of whoever reads: the screens keep what they ask again about.
  const headers = { 'cache-control': 'no-store', etag: told.tag, vary: 'accept-encoding' }
  if (has(c, told.tag)) return new Response(null, { status: 304, headers })
  const typed = { ...headers, 'content-type': 'application/json' }
  if (told.bytes.length < WORTH || !takesGzip(c)) return new Response(told.bytes, { headers: typed })
  told.zipped ??= zip(told.bytes, { level: 5 })
  return new Response(await told.zipped, { headers: { ...typed, 'content-encoding': 'gzip' } })
}

function toldOf(text: string): Told {
  const bytes = new TextEncoder().encode(text)
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return { bytes, tag: `W/"${digest}"`, zipped: null }
}

function has(c: Context, tag: string): boolean {
  const known = c.req.header('if-none-match') ?? ''
  return known.split(',').some((one) => one.trim() === tag)
}

/** Whether whoever asks says that it takes gzip. */
export function takesGzip(c: Context): boolean {
  const said = c.req.header('accept-encoding') ?? ''
  return said.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one))
}
