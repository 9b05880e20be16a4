import type { WindowTold } from '@alternat/acts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi, useApis } from './cache.ts'
import type { ApiFault } from './types.ts'

/** Lines fetched at once. */
export const PAGE = 100

/** While a list is dragged through, nobody reads what flies past: this long it rests before its lines are fetched. */
const REST_MS = 60

/** A long list that the program tells in parts. */
export interface Rows<T> {
  /** All there are, before a filter; `null` while nothing is known. */
  readonly of: number | null
  /** Those that fit. */
  readonly found: number
  readonly fault: ApiFault | null
  /** The line at a place, `null` until it has come. */
  at(place: number): T | null
  /** Says which lines are looked at. */
  readonly want: (first: number, last: number) => void
}

/**
 * The lines of a list, fetched a page at a time where they are looked at.
 *
 * @param addressOf the address of the lines from a place on
 */
export function useRows<T>(addressOf: (from: number, limit: number) => string): Rows<T> {
  const [pages, setPages] = useState<readonly number[]>([])
  const first = useApi<WindowTold<T>>(addressOf(0, PAGE))
  const found = first.value?.found ?? 0
  const wanted = pages.filter((page) => page > 0 && page * PAGE < found)
  const told = useApis<WindowTold<T>>(wanted.map((page) => addressOf(page * PAGE, PAGE)))
  const byPage = new Map(wanted.map((page, i) => [page, told[i]?.value?.lines]))
  byPage.set(0, first.value?.lines)
  return {
    of: first.value?.of ?? null,
    found,
    fault: first.fault ?? told.find(({ fault }) => fault !== null)?.fault ?? null,
    at: (place) => byPage.get(Math.floor(place / PAGE))?.[place % PAGE] ?? null,
    want: useWant(setPages),
  }
}

/** Takes what was wanted last, some time after it was wanted first: however fast it changes, it is taken at that pace. */
function useWant(setPages: (pages: (before: readonly number[]) => readonly number[]) => void) {
  const last = useRef<readonly number[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
  return useCallback(
    (first: number, end: number) => {
      last.current = pagesAbout(first, end)
      timer.current ??= setTimeout(() => {
        timer.current = null
        setPages((before) => (before.join(' ') === last.current.join(' ') ? before : last.current))
      }, REST_MS)
    },
    [setPages],
  )
}

/** The pages of some lines, with the one that comes next in either direction once it is near. */
function pagesAbout(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor((first - PAGE / 2) / PAGE))
  const to = Math.floor((last + PAGE / 2) / PAGE)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
