import { faultOf } from './request.ts'
import type { Answer } from './types.ts'

/** How much of a download is there. */
export interface Part {
  readonly bytes: number
  /** What the server announced, `null` where it did not. */
  readonly of: number | null
}

/**
 * GET of raw bytes that may take long: told how far it is, given up when `signal` says so. A download that was given
 * up is a fault of its own, `stopped`, so that no page calls it a failure.
 */
export async function download(
  url: string,
  signal: AbortSignal,
  told: (part: Part) => void,
): Promise<Answer<Uint8Array>> {
  try {
    const response = await fetch(url, { signal })
    if (!response.ok) return { ok: false, fault: await faultOf(response) }
    return { ok: true, value: await gather(response, told) }
  } catch {
    if (signal.aborted) return refused('stopped', 'Stopped. Nothing was changed.')
    return refused('unreachable', 'The program of this side does not answer. Try once more when it runs.')
  }
}

function refused(code: string, message: string): Answer<never> {
  return { ok: false, fault: { status: 0, code, message } }
}

async function gather(response: Response, told: (part: Part) => void): Promise<Uint8Array> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  const of = Number.isSafeInteger(length) && length > 0 ? length : null
  const parts: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (next === undefined || next.done) break
    parts.push(next.value)
    bytes += next.value.length
    told({ bytes, of })
  }
  return joined(parts, bytes)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
