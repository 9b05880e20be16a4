/** The sides of a dialogue as printed: sorted by id, each with its name. */
export interface Sides {
  readonly ids: readonly string[]
  name(id: string): string
  /** “by both”, “by all”, “by A”, “by A and B”. */
  by(ids: Iterable<string>): string
  all(ids: Iterable<string>): boolean
}

/** Makes {@link Sides} of the list that the proposal fixes. */
export function sidesOf(list: readonly { readonly id: string; readonly name: string }[]): Sides {
  const names = new Map(list.map((side) => [side.id, side.name]))
  const ids = list.map((side) => side.id)
  const name = (id: string) => names.get(id) ?? id
  const all = (some: Iterable<string>) => {
    const set = new Set(some)
    return ids.length > 0 && ids.every((id) => set.has(id))
  }
  const by = (some: Iterable<string>) => {
    const set = new Set(some)
    if (all(set)) return ids.length === 2 ? 'by both' : 'by all'
    return `by ${[...set].toSorted().map(name).join(' and ')}`
  }
  return { ids, name, by, all }
}

/** Sorted, without repeats: lists of sides in a fold never depend on the order of delivery. */
export function unique(ids: Iterable<string>): string[] {
  return [...new Set(ids)].toSorted()
}
