import { MAX_WITNESS_ANSWER } from '@alternat/tlog'

/** What a witness sent back. */
export interface NetAnswer {
  readonly status: number
  /** The media type as named, without parameters; empty if none. */
  readonly type: string
  readonly body: Uint8Array
}

/** One request to a witness: `null` where nobody answered. A simulation hands in its own network. */
export type Net = (method: 'GET' | 'POST', url: string, body: Uint8Array | null) => Promise<NetAnswer | null>

const PATIENCE_MS = 20_000

/** The network of this computer, until the signal ends it. */
export function httpNet(signal: AbortSignal = new AbortController().signal): Net {
  return async (method, url, body) => {
    try {
      const request: RequestInit = {
        method,
        // A witness that sends us elsewhere could have us ask addresses that only we can reach.
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      }
      const headers = { 'content-type': 'text/plain; charset=utf-8' }
      const sent = body === null ? request : { ...request, headers, body: new Uint8Array(body) }
      const response = await fetch(url, sent)
      const answer = await capped(response)
      const [type = ''] = (response.headers.get('content-type') ?? '').split(';')
      return answer === null ? null : { status: response.status, type: type.trim(), body: answer }
    } catch {
      return null
    }
  }
}

/** The body, or `null` if it is larger than any answer: a hostile witness could send without end. */
async function capped(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > MAX_WITNESS_ANSWER) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
