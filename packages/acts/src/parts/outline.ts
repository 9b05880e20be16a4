import type { MatterState } from '../fold/matter-state.ts'
import type { Entry, Fold, Ref, SideState } from '../fold/types.ts'

/** What a matter has, so that a page knows which section it stands in without reading it. */
export type MatterHas = 'notice' | 'watch' | 'text' | 'norm' | 'words' | 'group' | 'arrangement'

/** A matter in a list of names. */
export interface MatterLine {
  readonly id: string
  readonly ref: Ref
  readonly slug: string
  readonly title: string
  /** What opened it, and when. */
  readonly kind: string
  readonly on: string
  readonly has: readonly MatterHas[]
}

/** What the frame of a page needs of a dialogue: its sides, its logs and the names of its matters, no act of it. */
export interface Outline {
  readonly dialogue: string
  readonly title: string
  readonly reconstruction: string | null
  readonly asOf: string | null
  readonly logs: Fold['logs']
  readonly sides: readonly SideState[]
  readonly manifest: { readonly adopted: boolean; readonly by: readonly string[] } | null
  /** How many acts of each log stand in the history as of the day. */
  readonly acts: readonly { readonly log: string; readonly count: number }[]
  /** Whether a void act may have been made so by a revocation: then there is more to tell of it. */
  readonly mayHaveFallen: boolean
  readonly matters: readonly MatterLine[]
}

/** The outline of a fold: a few lines for each matter, whatever the number of acts. */
export function outlineOf(fold: Fold): Outline {
  const { dialogue, title, reconstruction, asOf, logs, sides, manifest, entries, matters } = fold
  return {
    dialogue,
    title,
    reconstruction,
    asOf,
    logs,
    sides,
    manifest: manifest === null ? null : { adopted: manifest.adopted, by: manifest.by },
    acts: countsOf(entries),
    mayHaveFallen: entries.some((one) => one.outcome === 'void' && one.reason === 'office-not-current'),
    matters: matters.map(lineOf),
  }
}

function countsOf(entries: readonly Entry[]): Outline['acts'] {
  const counts = new Map<string, number>()
  for (const { ref } of entries) counts.set(ref.log, (counts.get(ref.log) ?? 0) + 1)
  return [...counts].map(([log, count]) => ({ log, count })).toSorted((a, b) => (a.log < b.log ? -1 : 1))
}

function lineOf(matter: MatterState): MatterLine {
  const { id, ref, slug, title, openedBy } = matter
  return { id, ref, slug, title, kind: openedBy.kind, on: openedBy.on, has: hasOf(matter) }
}

function hasOf(matter: MatterState): MatterHas[] {
  const { notice, watch, text, line3, group, arrangement } = matter
  const all: readonly (readonly [MatterHas, boolean])[] = [
    ['notice', notice !== null],
    ['watch', watch !== null],
    ['text', text !== null],
    ['norm', text?.as === 'norm'],
    ['words', line3.questions.length > 0],
    ['group', group !== null],
    ['arrangement', arrangement !== null],
  ]
  return all.flatMap(([name, has]) => (has ? [name] : []))
}
