import { cardOf, findMatter } from '@alternat/acts'
import { foldOf } from '../dialogue/fold-of.ts'
import type { Store } from '../store/types.ts'
import type { CardBuilt } from './report.ts'
import type { Script } from './script.ts'

/** The cards a script asks for, each as of its days, as the store of one holder has them. */
export function cardsOf(script: Script, store: Store): CardBuilt[] {
  return script.cards.flatMap(({ matter, asOf }) => asOf.map((day) => cardAsOf(script, store, matter, day)))
}

function cardAsOf({ dialogue }: Script, store: Store, matter: string, asOf: string | null): CardBuilt {
  const state = foldOf(store, dialogue, asOf === null ? {} : { asOf })
  const found = findMatter(state, matter)
  if ('code' in found) return { dialogue, matter, asOf, card: null, code: found.code }
  return { dialogue, matter, asOf, card: cardOf(state, found) }
}
