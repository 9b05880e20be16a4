import type { Attached } from '@alternat/acts'
import { kindInWords } from '../../format/words.ts'
import { wordsOf } from '../../language/present.ts'

/** What a side does with what it put on the record: *reserves*, *withdraws a reservation*, *maintains a concern*. */
export function attachedInWords({ kind, state }: Pick<Attached, 'kind' | 'state'>): string {
  const { say } = wordsOf('unit')
  const taken = state === 'withdrawn'
  if (kind === 'norm.reserve') return say(taken ? 'reservesNoMore' : 'reserves')
  if (kind === 'norm.expect') return say(taken ? 'expectsNoMore' : 'expects')
  if (kind !== 'dialogue.concern') return kindInWords(kind)
  if (taken) return say('concernNoMore')
  return say(state === 'maintained' ? 'maintainsConcern' : 'raisesConcern')
}
