import type { BegunDialogue, MetSide, OwnSide } from './types.ts'

/** A bundle that can be saved: of which dialogue, and under which name its addressee is written to now. */
export interface BundleTo {
  readonly dialogue: string
  readonly to: string
  readonly name: string
}

/** Whom bundles can be for. */
export interface Known {
  readonly own: Pick<OwnSide, 'side'>
  readonly met: readonly Pick<MetSide, 'side'>[]
}

/**
 * One bundle for each other side of a dialogue, under the name that it is written to now: a name that it has given up gets
 * nothing, and for one whose card nobody here has met nothing can be encrypted.
 */
export function bundlesOf(
  { own, met }: Known,
  { dialogue, sides, movedTo }: Pick<BegunDialogue, 'dialogue' | 'sides' | 'movedTo'>,
): BundleTo[] {
  return sides
    .filter(({ id, address }) => id !== own.side && address !== own.side && address !== movedTo)
    .filter(({ address }) => met.some(({ side }) => side === address))
    .map(({ address, name }) => ({ dialogue, to: address, name }))
}

/** How far moving out has got. */
export interface MovingSoFar {
  /** The names under which dialogues go on already: one, unless it was begun again with another card. */
  readonly to: readonly string[]
  /** Whether the last act is still to be performed, in all dialogues or in those that a failure left behind. */
  readonly lacks: boolean
}

/** How far moving out of these dialogues has got. */
export function movingSoFar(dialogues: readonly Pick<BegunDialogue, 'open' | 'movedTo'>[]): MovingSoFar {
  const to = new Set(dialogues.flatMap(({ movedTo }) => (movedTo === null ? [] : [movedTo])))
  return { to: [...to], lacks: to.size === 0 || dialogues.some((one) => one.open && one.movedTo === null) }
}

/** The titles of some dialogues, told apart: titles are chosen by whoever proposes, and two may be one. */
export function titlesApart(
  dialogues: readonly Pick<BegunDialogue, 'dialogue' | 'title'>[],
): (dialogue: string) => string {
  const titles = new Map(dialogues.map(({ dialogue, title }) => [dialogue, title]))
  const shared = Map.groupBy(dialogues, ({ title }) => title)
  return (dialogue) => {
    const title = titles.get(dialogue) ?? dialogue
    return (shared.get(title)?.length ?? 0) > 1 ? `${title} (${dialogue})` : title
  }
}
