import { noteSignedOut, noteStale } from '../sign-in/signed-out.ts'
import type { Answer, ApiFault } from './types.ts'

const UNREACHABLE: ApiFault = {
  status: 0,
  code: 'unreachable',
  message:
    'The program of this side does not answer. What you see was loaded before; nothing you typed is lost.',
}

/** GET, as JSON. */
export async function get<T>(url: string): Promise<Answer<T>> {
  return await ask<T>(url, { headers: { accept: 'application/json' } })
}

/** The text of an answer, and the program's name for it where it gave one. */
export interface Named {
  readonly text: string
  readonly tag: string | null
}

/**
 * GET of JSON as text. `null`: it is still what it was under the name known.
 *
 * @param byItself whether nobody asked: a screen that refreshes itself keeps nobody signed in
 */
export async function getNamed(
  url: string,
  byItself: boolean,
  tag: string | null,
): Promise<Answer<Named | null>> {
  const why = byItself ? { 'alternat-by-itself': '1' } : {}
  const known = tag === null ? {} : { 'if-none-match': tag }
  try {
    // Without a header of its own the first answer may be one that the browser has asked for already (http/ahead.ts).
    const response = await fetch(url, { headers: { ...why, ...known } })
    if (response.status === 304) return { ok: true, value: null }
    if (!response.ok) return { ok: false, fault: await faultOf(response) }
    return { ok: true, value: { text: await response.text(), tag: response.headers.get('etag') } }
  } catch {
    return { ok: false, fault: UNREACHABLE }
  }
}

/** POST of a JSON body. With the id of a request the same one sent twice does nothing twice. */
export async function post<T>(url: string, body: unknown, requestId?: string): Promise<Answer<T>> {
  return await send<T>('POST', url, body, requestId === undefined ? {} : { 'idempotency-key': requestId })
}

/** PUT of a JSON body. */
export async function put<T>(url: string, body: unknown): Promise<Answer<T>> {
  return await send<T>('PUT', url, body, {})
}

function send<T>(
  method: string,
  url: string,
  body: unknown,
  more: Readonly<Record<string, string>>,
): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...more }
  return ask<T>(url, { method, headers, body: JSON.stringify(body) })
}

/** DELETE of what is at an address. */
export async function remove(url: string): Promise<Answer<unknown>> {
  return await ask<unknown>(url, { method: 'DELETE', headers: { accept: 'application/json' } })
}

async function ask<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(url, init)
    if (!response.ok) return { ok: false, fault: await faultOf(response) }
    return { ok: true, value: (await response.json()) as T }
  } catch {
    return { ok: false, fault: UNREACHABLE }
  }
}

/** Why an answer is a refusal, as the program says it, or its status where it says nothing. */
export async function faultOf(response: Response): Promise<ApiFault> {
  const plain = {
    status: response.status,
    code: 'refused',
    message: `The program answered with ${response.status}.`,
  }
  try {
    const fault = { ...plain, ...((await response.json()) as Partial<ApiFault>), status: response.status }
    if (fault.code === 'sign-in-first') noteSignedOut()
    if (fault.code === 'sign-in-again') noteStale('stale')
    if (fault.code === 'sign-in-undated') noteStale('undated')
    return fault
  } catch {
    return plain
  }
}

/** POST of raw bytes. */
export async function postBytes(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer<unknown>> {
  return await ask<unknown>(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: bytes,
  })
}
