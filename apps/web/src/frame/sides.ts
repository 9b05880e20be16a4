import type { Fold } from '@alternat/acts'

/** A side as the screens show it. */
export interface SideShown {
  readonly id: string
  readonly name: string
  /** Its hue and mark: the same number on every copy of the product. */
  readonly hue: number
  readonly own: boolean
}

/** Marks by hue: shape tells what colour tells. */
export const MARKS = ['▲', '●', '■', '◆'] as const

/**
 * The sides in the order in which they are shown: the own side first (the alternat principle), the others as the
 * title of the dialogue names them. Hues follow the title alone, so that both copies give a side the same one.
 */
export function sidesShown(fold: Pick<Fold, 'sides' | 'title'>, own: string | null): SideShown[] {
  const place = (name: string): number => {
    const found = fold.title.indexOf(name)
    return found === -1 ? fold.title.length : found
  }
  const titled = fold.sides.toSorted((a, b) => place(a.name) - place(b.name) || (a.id < b.id ? -1 : 1))
  const shown = titled.map(({ id, name }, i) => ({ id, name, hue: i % MARKS.length, own: id === own }))
  return shown.toSorted((a, b) => Number(b.own) - Number(a.own))
}
