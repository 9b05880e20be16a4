import { KINDS } from '@alternat/acts'
import { table } from './markers.ts'

/** Family → its acts: those that the fold acts upon, and those that are only declared. */
export function familiesTable(): string {
  const families = Map.groupBy(KINDS.values(), ({ kind }) => kind.slice(0, kind.indexOf('.')))
  const rows = [...families].map(([family, entries]) => {
    const acts = (works: boolean) =>
      entries
        .filter((entry) => entry.works === works)
        .map(({ kind }) => kind.slice(family.length + 1))
        .join(', ')
    return [family, acts(true) || '–', acts(false) || '–']
  })
  return table(['family', 'acts', '*later*'], rows)
}
