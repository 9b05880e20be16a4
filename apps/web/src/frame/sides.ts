import { sideOf as logSide } from '@alternat/acts'

/** A dialogue's title and its sides. */
export interface Titled {
  readonly title: string
  readonly sides: readonly { readonly id: string; readonly name: string }[]
}

/** The name under which a side is written to now: after a move another one than its id. */
export function writtenTo(side: {
  readonly id: string
  readonly log: string
  readonly next?: { readonly side: string }
}): string {
  return side.next?.side ?? (side.log === '' ? side.id : logSide(side.log))
}

/** A side as the screens show it. */
export interface SideShown {
  readonly id: string
  readonly name: string
  /** Its hue and mark: the same number on every copy of the product. */
  readonly hue: number
  readonly own: boolean
}

/** Hues and marks there are (design/Mark.tsx): shape tells what colour tells. */
const HUES = 4

/**
 * The sides in the order in which they are shown: the own side first (the alternat principle), the others as the
 * title of the dialogue names them. Hues follow the title alone, so that both copies give a side the same one.
 */
export function sidesShown({ sides, title }: Titled, own: string | null): SideShown[] {
  const place = (name: string): number => {
    const found = title.indexOf(name)
    return found === -1 ? title.length : found
  }
  const titled = sides.toSorted((a, b) => place(a.name) - place(b.name) || (a.id < b.id ? -1 : 1))
  const shown = titled.map(({ id, name }, i) => ({ id, name, hue: i % HUES, own: id === own }))
  return shown.toSorted((a, b) => Number(b.own) - Number(a.own))
}

/**
 * What a title says beyond the names of its sides: of `East – West: on conduct`, with both as sides, `on conduct`.
 * The whole title where it does not begin with them.
 */
export function titleBeyondSides({ title, sides }: Titled): string {
  const names = sides.map((side) => side.name)
  const last = Math.max(...names.map((name) => title.lastIndexOf(name) + name.length))
  const head = title.slice(0, last)
  const isNames = names.every((name) => head.includes(name)) && head.length <= names.join(' – ').length
  return isNames ? title.slice(last).replace(/^[\s:,–-]+/, '') : title
}
