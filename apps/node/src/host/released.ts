import type { Entry, Ref } from '@alternat/acts'
import { foldOf } from '../dialogue/fold-of.ts'
import type { Released } from '../release/types.ts'
import type { Store } from '../store/types.ts'

/** What a program is told of an act that has been released. */
export interface Told {
  readonly ref: Ref
  /** The act's line in the history, with what became of it. */
  readonly entry: Entry | null
}

/** The act's place, and its line in the fold as it stands now. */
export function toldOf(store: Store, dialogue: string, { ref }: Pick<Released, 'ref'>): Told {
  const entry = foldOf(store, dialogue).entries.find((e) => e.ref.leaf === ref.leaf && e.ref.log === ref.log)
  return { ref, entry: entry ?? null }
}
