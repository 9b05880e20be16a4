import type { Section } from './route.ts'

/**
 * What a section shows beside its own page and the matters in it: the forms, and a few pages. It is the first name
 * after the section; of a text the one after its own. A page is drawn for no name that is not in this table, and each
 * in it is looked at by the tests of accessibility.
 */
export const WITHIN = {
  unit: [],
  norms: ['table', 'conduct', 'concern', 'standing', 'reserve', 'expect'],
  texts: ['adopt', 'settle', 'bracket'],
  channel: ['new'],
  elections: ['declare', 'join', 'close'],
  said: [],
  trend: [],
  record: ['arrived', 'act'],
  outbox: ['note', 'act'],
} as const satisfies Readonly<Record<Section, readonly string[]>>

/** One of {@link WITHIN}. */
export type WithinOf<S extends Section> = (typeof WITHIN)[S][number]

/** The page or form of this name in a section; `null` for any other name. */
export function withinOf<S extends Section>(section: S, name: string | null | undefined): WithinOf<S> | null {
  const known: readonly WithinOf<S>[] = WITHIN[section]
  return known.find((one) => one === name) ?? null
}
