import type { Entry, Fold } from '../fold/types.ts'
import { entryLine, type EntryLine } from './matter-part.ts'
import { shortOf, type MatterShort } from './matter-short.ts'

/** Which lines of a long list are wanted. */
export interface WindowAsked {
  readonly from: number
  readonly limit: number
  /** Words that a line must have, in any case of letters; none for all. */
  readonly fits: string
}

/** Some lines of a long list, and how long it is. */
export interface WindowTold<T> {
  /** All there are. */
  readonly of: number
  /** Those that fit. */
  readonly found: number
  /** The place of the first line among those. */
  readonly from: number
  readonly lines: readonly T[]
}

/** What is asked of the history. */
export interface ActsAsked extends WindowAsked {
  /** Latest first by the day an act counts on, or by the minute it was signed. */
  readonly by: 'on' | 'at'
  /** Kinds whose name in the reader's language has the words: they fit, too. */
  readonly kinds: readonly string[]
  /** Logs left out: of a side that asks what others did, its own. */
  readonly without: readonly string[]
  /** Of a log only what stands from this place on. */
  readonly after: ReadonlyMap<string, number>
}

/** A window of the history, without the bodies of its acts. */
export function actsWindow(fold: Fold, asked: ActsAsked): WindowTold<EntryLine> {
  const { by, without, after, kinds } = asked
  const all = sortedBy(fold, by).filter(
    ({ entry: { ref } }) => !without.includes(ref.log) && ref.index >= (after.get(ref.log) ?? 0),
  )
  const isFit = ({ text, entry }: Sortable) => text.includes(asked.fits) || kinds.includes(entry.kind ?? '')
  const fit = asked.fits === '' ? all : all.filter(isFit)
  return windowOf(all.length, fit, asked, ({ entry }) => entryLine(entry))
}

/** A window of the matters, one left out: the one whose page they stand on. */
export function mattersWindow(
  fold: Fold,
  asked: WindowAsked & { readonly without: string | null },
): WindowTold<MatterShort> {
  const all = fold.matters.filter(({ id }) => id !== asked.without)
  const fit = all.filter(({ title }) => title.toLowerCase().includes(asked.fits))
  return windowOf(all.length, fit, asked, shortOf)
}

function windowOf<T, L>(
  of: number,
  fit: readonly T[],
  { from, limit }: WindowAsked,
  line: (item: T) => L,
): WindowTold<L> {
  return { of, found: fit.length, from, lines: fit.slice(from, from + limit).map(line) }
}

interface Sortable {
  readonly entry: Entry
  readonly key: string
  /** What a filter looks through. */
  readonly text: string
}

const sorted = new WeakMap<Fold, Map<string, readonly Sortable[]>>()

/** Once for each state, however often its list is scrolled. */
function sortedBy(fold: Fold, by: ActsAsked['by']): readonly Sortable[] {
  const orders = sorted.get(fold) ?? new Map<string, readonly Sortable[]>()
  sorted.set(fold, orders)
  const known = orders.get(by)
  if (known !== undefined) return known
  const titles = new Map(fold.matters.map(({ id, title }) => [id, title]))
  const made = fold.entries
    .map((entry) => ({ entry, key: keyOf(entry, by), text: textOf(entry, titles) }))
    .toSorted((a, b) => (a.key < b.key ? 1 : -1))
  orders.set(by, made)
  return made
}

/** By the day it counts on, a void one by the day it is dated, then by when it was signed, then by its place. */
function keyOf({ at = '', on = at.slice(0, 10), ref }: Entry, by: ActsAsked['by']): string {
  const day = by === 'on' ? `${on} ` : ''
  return `${day}${at} ${String(ref.index).padStart(8, '0')}`
}

function textOf(
  { kind = '', on = '', of, outcome, ref, matters }: Entry,
  titles: Map<string, string>,
): string {
  const named = matters.map((id) => titles.get(id) ?? '')
  return [kind, on, ...of, outcome, ref.log, ...named].join(' ').toLowerCase()
}
