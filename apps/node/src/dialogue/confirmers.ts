import { sideOf } from '@alternat/acts'
import type { Store } from '../store/types.ts'
import { foldOf } from './fold-of.ts'
import { sideIdOf, sideNamed } from './members.ts'

/**
 * The names whose cards say who may confirm a log, its own first: of every other side that has a log in the dialogue the
 * one name that it speaks under now. By two names one side could make up a quorum alone; and a mirror whose keys were left
 * behind confirms nothing more. A log that no side speaks in is nobody's, however it came in: who has one could hold up
 * for ever what waits for its confirmation.
 */
export function confirmersOf(store: Store, dialogue: string, log: string): string[] {
  const { sides } = foldOf(store, dialogue)
  const idOf = (name: string): string => sideIdOf(store, dialogue, name)
  const own = sideOf(log)
  const names = store.heads(dialogue).flatMap(({ side, size }) => (size > 0 ? [side] : []))
  const others = names.filter((name) => idOf(name) !== idOf(own) && isSpoken(name))
  return [own, ...others]

  function isSpoken(name: string): boolean {
    const side = sideNamed(sides, name)
    return side !== null && (side.log === '' || sideOf(side.log) === name)
  }
}
