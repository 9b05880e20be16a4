import { useEffect, useState, useSyncExternalStore } from 'react'
import { get } from './request.ts'
import type { ApiFault } from './types.ts'

/** What is known of one address of the API at this moment. */
export interface Known<T> {
  readonly value: T | null
  readonly fault: ApiFault | null
  readonly loading: boolean
}

interface Held {
  known: Known<unknown>
  fresh: boolean
  /** Whether it is fetched again without anybody having asked. */
  byItself: boolean
}

const NOTHING: Known<never> = { value: null, fault: null, loading: true }
const held = new Map<string, Held>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

async function load(url: string): Promise<void> {
  const entry = held.get(url) ?? { known: NOTHING, fresh: true, byItself: false }
  entry.fresh = true
  held.set(url, entry)
  const answer = await get<unknown>(url, entry.byItself)
  // A refusal keeps what was shown before: a page must survive its server.
  entry.known = answer.ok
    ? { value: answer.value, fault: null, loading: false }
    : { value: entry.known.value, fault: answer.fault, loading: false }
  tell()
}

/**
 * Marks everything under a prefix as old; what is on the screen is fetched again, the old shown meanwhile.
 *
 * @param byItself whether nobody asked for it: something came in
 */
export function refresh(prefix: string, byItself = false): void {
  for (const [url, entry] of held) {
    if (!url.startsWith(prefix)) continue
    entry.fresh = false
    entry.byItself = byItself
  }
  tell()
}

/**
 * The answer of one address, kept until {@link refresh} names it. While another address loads (the next as-of
 * day), the last answer stays in view. `null` asks for nothing.
 */
export function useApi<T>(url: string | null): Known<T> {
  const known = useSyncExternalStore(subscribe, () => (url === null ? undefined : held.get(url)?.known))
  const fresh = useSyncExternalStore(subscribe, () => url === null || (held.get(url)?.fresh ?? false))
  const [last, keep] = useState<T | null>(null)
  useEffect(() => {
    if (url !== null && !fresh) void load(url)
  }, [url, fresh])
  const value = (known?.value ?? null) as T | null
  if (value !== null && value !== last) keep(value)
  if (url === null) return { value: null, fault: null, loading: false }
  return { value: value ?? last, fault: known?.fault ?? null, loading: known?.loading ?? true }
}
