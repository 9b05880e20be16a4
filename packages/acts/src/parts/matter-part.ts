import { refsIn } from '../fold/read.ts'
import type { MatterState } from '../fold/matter-state.ts'
import type { Entry, Fold } from '../fold/types.ts'

/** A matter as a page shows it: all but the list of every act that bears on it, which the history tells in parts. */
export type MatterShown = Omit<MatterState, 'acts'>

/** An act in a list: what became of it, without what it says. */
export type EntryLine = Entry & { readonly body?: never }

/** One matter, and of the acts that it names the lines that name them; of a notice what those acts say, too. */
export interface MatterPart {
  readonly matter: MatterShown
  readonly acts: readonly Entry[]
}

/** The part of a fold that the page of one matter is drawn from. */
export function matterPart(fold: Fold, state: MatterState): MatterPart {
  const matter = shownOf(state)
  const named = namedBy(fold, [matter])
  return { matter, acts: matter.notice === null ? named.map(entryLine) : named }
}

/** A matter without the list of all its acts. */
export function shownOf(matter: MatterState): MatterShown {
  const { acts: _, ...shown } = matter
  return shown
}

/** The acts that some parts of a state name, in the order of the history, each once. */
export function namedBy({ entries }: Fold, parts: readonly unknown[]): Entry[] {
  const leaves = new Set(refsIn(parts).map(({ leaf }) => leaf))
  return leaves.size === 0 ? [] : entries.filter(({ ref }) => leaves.has(ref.leaf))
}

/** An entry without the body of its act. */
export function entryLine(entry: Entry): EntryLine {
  const { body: _, ...line } = entry
  return line as EntryLine
}
