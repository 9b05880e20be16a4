import { useEffect, useState, useSyncExternalStore } from 'react'
import { getNamed } from './request.ts'
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
  /** Asked for, and not here yet: what is known is from before. */
  coming: boolean
  /** Whether it is fetched again without anybody having asked. */
  byItself: boolean
  /** The program's name for this content, asked about next time; the content itself where it gave none. */
  tag: string | null
  text: string | null
  /** How many parts of the screen show it. */
  shown: number
  /** Which time it was asked for last: what answers an earlier question is older, however late it comes. */
  asked: number
}

const NOTHING: Known<never> = { value: null, fault: null, loading: true }
const IDLE: Known<never> = { value: null, fault: null, loading: false }

/** Answers that nobody looks at any more are kept up to this number: the way back is short. */
const MOST = 200

const held = new Map<string, Held>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

function entryOf(url: string): Held {
  const fresh = {
    known: NOTHING,
    fresh: false,
    coming: false,
    byItself: false,
    tag: null,
    text: null,
    shown: 0,
    asked: 0,
  }
  const entry: Held = held.get(url) ?? fresh
  // Set anew, so that what was asked for lately is the last to go.
  held.delete(url)
  held.set(url, entry)
  return entry
}

async function load(url: string): Promise<void> {
  const entry = entryOf(url)
  entry.fresh = true
  entry.coming = true
  const asked = ++entry.asked
  const answer = await getNamed(url, entry.byItself, entry.tag)
  if (entry.asked !== asked) return
  entry.coming = false
  if (!answer.ok) {
    // A refusal keeps what was shown before: a page must survive its server.
    entry.known = { value: entry.known.value, fault: answer.fault, loading: false }
  } else if (answer.value === null || answer.value.text === entry.text) {
    // The same as before is the same thing: nothing is drawn anew.
    entry.known = entry.known.fault === null ? entry.known : { ...entry.known, fault: null }
  } else {
    const { tag, text } = answer.value
    entry.tag = tag
    entry.text = tag === null ? text : null
    entry.known = { value: JSON.parse(text), fault: null, loading: false }
  }
  forgetOld()
  tell()
}

function forgetOld(): void {
  for (const [url, entry] of held) {
    if (held.size <= MOST) return
    if (entry.shown === 0 && entry.fresh) held.delete(url)
  }
}

/**
 * Marks everything under a prefix as old; what is on the screen is fetched again, the old shown meanwhile. What has not
 * changed since is told in a line.
 *
 * @param byItself whether nobody asked for it: something came in
 */
export function refresh(prefix: string, byItself = false): void {
  refreshWhere((url) => url.startsWith(prefix), byItself)
}

/** The same for every address that a rule names. */
export function refreshWhere(isOld: (url: string) => boolean, byItself: boolean): void {
  for (const [url, entry] of held) {
    if (!isOld(url)) continue
    entry.fresh = false
    entry.byItself = byItself
  }
  tell()
}

/** Asks for an address, unless somebody has; resolves when the answer to this question is here. */
export async function ask(url: string): Promise<void> {
  if (held.get(url)?.fresh !== true) await load(url)
}

/** What was last told of an address, without asking. */
export function heldNow<T>(url: string): T | null {
  return (held.get(url)?.known.value ?? null) as T | null
}

/** An answer as pages are drawn from it. */
export interface HeldAnswer {
  readonly address: string
  readonly value: unknown
}

/** Every answer under a prefix as last told; none that is known to be old, for a page that is opened asks for it anew. */
export function heldUnder(prefix: string): readonly HeldAnswer[] {
  return [...held].flatMap(
    ([
      address,
      {
        known: { value, fault },
        fresh,
        coming,
      },
    ]) =>
      address.startsWith(prefix) && fresh && !coming && value !== null && fault === null
        ? [{ address, value }]
        : [],
  )
}

/**
 * The answer of one address, kept until {@link refresh} names it. While another address loads (the next as-of
 * day), the last answer stays in view. `null` asks for nothing.
 */
export function useApi<T>(url: string | null): Known<T> {
  const known = useSyncExternalStore(subscribe, () => (url === null ? undefined : held.get(url)?.known))
  const fresh = useSyncExternalStore(subscribe, () => url === null || (held.get(url)?.fresh ?? false))
  const [last, keep] = useState<T | null>(null)
  useShown(url === null ? '' : url)
  useEffect(() => {
    // Another part of the screen may have asked since this one was drawn.
    if (url !== null && !fresh) void ask(url)
  }, [url, fresh])
  const value = (known?.value ?? null) as T | null
  if (value !== null && value !== last) keep(value)
  if (url === null) return IDLE
  return { value: value ?? last, fault: known?.fault ?? null, loading: known?.loading ?? true }
}

/** The answers of several addresses that may be others each time, in their order. */
export function useApis<T>(urls: readonly string[]): readonly Known<T>[] {
  const name = urls.join('\n')
  const state = (): string => urls.map((url) => versionOf(url)).join(' ')
  useSyncExternalStore(subscribe, state)
  useShown(name)
  useEffect(() => {
    for (const url of name === '' ? [] : name.split('\n')) void ask(url)
  })
  return urls.map((url) => (held.get(url)?.known ?? NOTHING) as Known<T>)
}

const versions = new WeakMap<object, number>()
let version = 0

/** A number that is another one as soon as what is known of an address is another thing. */
function versionOf(url: string): string {
  const entry = held.get(url)
  if (entry === undefined) return '-'
  const known = versions.get(entry.known) ?? version++
  versions.set(entry.known, known)
  return `${known}${entry.fresh ? '' : '!'}`
}

/** Keeps the answers of these addresses, one in a line, as long as they are shown. */
function useShown(urls: string): void {
  useEffect(() => {
    const all = urls === '' ? [] : urls.split('\n')
    for (const url of all) entryOf(url).shown++
    return () => {
      for (const url of all) entryOf(url).shown--
    }
  }, [urls])
}
