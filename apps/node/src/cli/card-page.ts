import type { Card, SideState } from '@alternat/acts'
import { safe } from './escape.ts'
import type { Paint } from './paint.ts'
import { hang } from './width.ts'

/** What the parts of a printed card share: the card, whose terminal it is, how wide, how painted. */
export interface Page {
  readonly card: Card
  /** The side reading it, printed first (the alternat principle); `null` for a reader. */
  readonly self: string | null
  readonly width: number
  readonly paint: Paint
  /** Titles of the questions that claims answer, by code. */
  readonly questions: Readonly<Record<string, string>>
}

/** The sides in reading order: own side first, the others as the card has them. */
export function sidesOf(page: Page): SideState[] {
  const { sides } = page.card
  return [...sides.filter((s) => s.id === page.self), ...sides.filter((s) => s.id !== page.self)]
}

/** The printed name of one of these sides; its id where they do not have it. */
export function nameOfSide(sides: readonly SideState[], side: string): string {
  return safe(sides.find((s) => s.id === side)?.name ?? side)
}

/** The printed name of a side; its id where the card does not know it. */
export function nameOf(page: Page, side: string): string {
  return nameOfSide(page.card.sides, side)
}

/** Names of several sides: “A and B”. */
export function namesOf(page: Page, sides: readonly string[]): string {
  const names = sides.map((side) => nameOf(page, side))
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

/** A heading and what stands under it; nothing at all where nothing does. */
export function section(page: Page, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', page.paint.strong(title), ...lines]
}

/** An item of a list, wrapped under its dash. */
export function item(page: Page, text: string, indent = 2): string[] {
  return hang(`${' '.repeat(indent)}– `, text, page.width)
}
