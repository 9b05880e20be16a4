import type { MatterLine } from '@alternat/acts'
import type { Section } from '../routing/route.ts'

type Named = Pick<MatterLine, 'id' | 'slug'>

/** How the matters of a dialogue are called in addresses. */
export interface MatterNames<T extends Named> {
  /** Every matter that a name may mean: the one of that id, else all of that slug. */
  called(name: string): readonly T[]
  /** What leads to this matter and to no other: its slug where it alone has it, else its id. */
  handleOf(matter: Named): string
}

/** Names that address something else: a matter that takes one for its slug would be out of reach. */
const TAKEN: ReadonlySet<string> = new Set(['new'])

/** Of each list that was told: a page asks for it at every step, and thousands of names take a while. */
const known = new WeakMap<readonly Named[], MatterNames<Named>>()

/** A slug is chosen by whoever opens a matter, and may be another side's already, by chance or to have its text mistaken. */
export function matterNames<T extends Named>(lines: readonly T[]): MatterNames<T> {
  const names = (known.get(lines) ?? namesOf(lines)) as MatterNames<T>
  known.set(lines, names)
  return names
}

function namesOf<T extends Named>(lines: readonly T[]): MatterNames<T> {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const bySlug = Map.groupBy(lines, ({ slug }) => slug)
  const called = (name: string): readonly T[] => {
    const exact = byId.get(name)
    return exact === undefined ? (bySlug.get(name) ?? []) : [exact]
  }
  return {
    called,
    handleOf: ({ id, slug }) => (TAKEN.has(slug) || called(slug).some((line) => line.id !== id) ? id : slug),
  }
}

/** Where in the address of a section a matter is named; `null` where none is. */
export function matterPlace(section: Section, path: readonly string[]): number | null {
  const [first = ''] = path
  switch (section) {
    case 'unit':
    case 'texts':
    case 'said':
      return 0
    case 'channel':
      return first === 'new' ? null : 0
    case 'norms':
      return ['reserve', 'expect', 'concern'].includes(first) ? 1 : null
    case 'elections':
      return ['join', 'close'].includes(first) ? 1 : null
    default:
      return null
  }
}
