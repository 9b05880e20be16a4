import { useState } from 'react'

/** What is typed and has not left is kept for so long, in milliseconds: a night's duty, not a week. */
const KEEP = 24 * 60 * 60_000
const MARK = 'typed '
/** What an address says of how a page is shown, not of what it is about. */
const NOT_ABOUT = ['asOf', 'lang']

interface Kept {
  readonly at: number
  readonly value: unknown
}

let typist: string | null = null

/**
 * Says who types here: a side and a person, or nobody. What somebody else left in this tab is taken away at once: it was
 * never theirs to see.
 */
export function typesHere(side: string, person: string): void {
  typist = `${MARK}${side} ${person} `
  forgetWhere((name) => !name.startsWith(typist ?? MARK))
}

/** Takes away all that was typed in this tab and has not left: somebody signs out. */
export function forgetAllTyped(): void {
  forgetWhere(() => true)
}

/** Takes away what was typed in one form, of this page or of the one its act was sent from: its act stands. */
export function forgetTyped(form: string, about = aboutHere()): void {
  const start = nameOf(about, form, '')
  if (start !== null) forgetWhere((name) => name.startsWith(start))
}

/**
 * A value that is typed, kept in this tab until its act stands: a reload, a lost connection or a sign-in that ended loses
 * nothing. Never for secrets. Where nobody is signed in, it is a value like any other.
 *
 * @param form names the form on its page: its address is part of the name already
 */
export function useTyped<T>(form: string, field: string, initial: T): [value: T, set: (value: T) => void] {
  const about = aboutHere()
  const place = `${about} ${form} ${field}`
  const [held, hold] = useState(() => ({ place, value: readKept(nameOf(about, form, field), initial) }))
  // The page may keep a form in its place while its address goes from one row to the next: its words must not go along.
  const now = held.place === place ? held : { place, value: readKept(nameOf(about, form, field), initial) }
  if (now !== held) hold(now)
  const set = (value: T): void => {
    hold({ place, value })
    keep(nameOf(about, form, field), value)
  }
  return [now.value, set]
}

/**
 * What a page is about, by its address: the path and every named value (a row, a paragraph, a revision, a draft) in one
 * order. Without the day and the language: what was typed belongs to all of them.
 */
export function aboutOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const named = new URLSearchParams(search)
  for (const one of NOT_ABOUT) named.delete(one)
  named.sort()
  return `${pathname}?${named.toString()}`
}

/** What the page that is open is about. */
export function aboutHere(): string {
  return aboutOf(location)
}

function nameOf(about: string, form: string, field: string): string | null {
  return typist === null ? null : `${typist}${about} ${form} ${field}`
}

function keep(name: string | null, value: unknown): void {
  const kept: Kept = { at: Date.now(), value }
  try {
    if (name !== null) sessionStorage.setItem(name, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing for us: what is typed stands on the page all the same.
  }
}

function readKept<T>(name: string | null, initial: T): T {
  try {
    const text = name === null ? null : sessionStorage.getItem(name)
    const kept = text === null ? null : (JSON.parse(text) as Kept)
    if (kept === null || Date.now() - kept.at > KEEP) return initial
    return isLike(initial, kept.value) ? (kept.value as T) : initial
  } catch {
    return initial
  }
}

/** A newer page may ask for other fields than the one that kept them. */
function isLike(initial: unknown, value: unknown): boolean {
  if (Array.isArray(initial)) return Array.isArray(value)
  if (initial === null || value === null) return initial === null || value === null
  return typeof initial === typeof value && !Array.isArray(value)
}

function forgetWhere(isGone: (name: string) => boolean): void {
  try {
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith(MARK))
    for (const name of names) if (isGone(name)) sessionStorage.removeItem(name)
  } catch {
    // Nothing was kept then.
  }
}
