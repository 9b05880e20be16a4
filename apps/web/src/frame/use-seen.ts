import { useCallback, useSyncExternalStore } from 'react'
import type { Entry, Outline } from '@alternat/acts'
import { parseSeen, withAllSeen, withSeen, type Seen } from './arrived.ts'

const listeners = new Set<() => void>()
const held = new Map<string, { readonly text: string | null; readonly seen: Seen }>()

/** Kept in the browser of whoever reads: what somebody has read is nobody else's business, and on no record. */
const keyOf = (dialogue: string, side: string | null): string =>
  `alternat seen ${side ?? 'reader'} ${dialogue}`

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // A browser that keeps nothing: read is what was read since the page was opened.
    return held.get(key)?.text ?? null
  }
}

function read(key: string): Seen {
  const text = stored(key)
  const known = held.get(key)
  if (known !== undefined && known.text === text) return known.seen
  const seen = parseSeen(text)
  held.set(key, { text, seen })
  return seen
}

function write(key: string, seen: Seen): void {
  const text = JSON.stringify(seen)
  held.set(key, { text, seen })
  try {
    localStorage.setItem(key, text)
  } catch {
    // As above.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** What was read of a dialogue, and the ways to say so. `putBack` undoes: it takes what {@link Seen} was before. */
export interface SeenHere {
  readonly seen: Seen
  mark(entries: readonly Pick<Entry, 'ref'>[]): void
  markAll(arrived: Outline['acts']): void
  putBack(seen: Seen): void
}

/** What was read of a dialogue on this machine, by whoever sits here. */
export function useSeen(dialogue: string, side: string | null): SeenHere {
  const key = keyOf(dialogue, side)
  const seen = useSyncExternalStore(subscribe, () => read(key))
  const mark = useCallback(
    (entries: readonly Pick<Entry, 'ref'>[]) => write(key, withSeen(read(key), entries)),
    [key],
  )
  const markAll = useCallback(
    (arrived: Outline['acts']) => write(key, withAllSeen(read(key), arrived)),
    [key],
  )
  const putBack = useCallback((before: Seen) => write(key, before), [key])
  return { seen, mark, markAll, putBack }
}
