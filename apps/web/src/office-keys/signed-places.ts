import { bad, ok, toBase64, toHex, type Crypto, type Result } from '@alternat/tlog'
import { OFFICE_KEY_CODES } from './codes.ts'
import type { Read } from './to-sign.ts'

/** Where a browser remembers; `localStorage`, for all pages of this address. */
export interface Remembering {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
}

/** The last place of a log for which a key has signed, and the SHA-256 of those bytes in hex. */
interface Place {
  readonly seq: number
  readonly digest: string
}

/** What this page itself remembers: a program that has the browser forget is not believed before the page is closed. */
const here = new Map<string, Place>()

function nameOf(publicKey: Uint8Array, log: string): string {
  return `alternat signed ${toBase64(publicKey)} ${log}`
}

function placeIn(text: string | null): Place | null {
  try {
    const { seq, digest } = JSON.parse(text ?? '') as Partial<Place>
    return Number.isSafeInteger(seq) && typeof digest === 'string' ? { seq: seq ?? 0, digest } : null
  } catch {
    return null
  }
}

function lastOf(memory: Remembering, name: string): Place | null {
  const [kept, own] = [placeIn(memory.getItem(name)), here.get(name) ?? null]
  if (kept === null || own === null) return kept ?? own
  return kept.seq > own.seq ? kept : own
}

/**
 * Notes what a key is about to sign, and says whether it may: once it has signed for a place of a log it signs no other
 * bytes there, and nothing in front of it. A program that asks for two acts of one place – by mistake, or because it was
 * taken over – gets one signature. `place-signed`; `not-remembered` where this browser keeps nothing.
 */
export function claimPlace(
  memory: Remembering,
  crypto: Crypto,
  publicKey: Uint8Array,
  { payload, message }: Pick<Read, 'payload' | 'message'>,
): Result<void, 'place-signed' | 'not-remembered'> {
  const name = nameOf(publicKey, payload.log)
  const place: Place = { seq: payload.seq, digest: toHex(crypto.sha256(message)) }
  try {
    const last = lastOf(memory, name)
    if (last !== null && last.seq === place.seq && last.digest === place.digest) return ok(undefined)
    if (last !== null && place.seq <= last.seq) return refused('place-signed')
    memory.setItem(name, JSON.stringify(place))
    here.set(name, place)
    return ok(undefined)
  } catch {
    return refused('not-remembered')
  }
}

/** The same in this browser, one page at a time: two pages that sign at once must not both find the place free. */
export async function claimHere(
  crypto: Crypto,
  publicKey: Uint8Array,
  read: Pick<Read, 'payload' | 'message'>,
): Promise<Result<void, 'place-signed' | 'not-remembered'>> {
  return await navigator.locks.request('alternat signing', () =>
    claimPlace(localStorage, crypto, publicKey, read),
  )
}

function refused<C extends 'place-signed' | 'not-remembered'>(code: C): Result<never, C> {
  return bad(code, OFFICE_KEY_CODES[code])
}
