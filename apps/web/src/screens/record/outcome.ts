import type { Entry, Fallen } from '@alternat/acts'
import { dayInWords } from '../../format/days.ts'
import { own } from '../../language/isolate.ts'
import { wordsOf } from '../../language/present.ts'

const PLAIN = {
  applied: 'applied',
  crossed: 'crossedWith',
  'did not stand': 'didNotStand',
  waiting: 'waitsForActs',
  withheld: 'withheldAct',
  'unknown kind': 'unknownKind',
} as const

/** What became of an act, in a sentence. `fallen` is why, where a revocation made it void. */
export function outcomeInWords(entry: Entry, fallen?: Fallen): string {
  const { say } = wordsOf('record')
  if (entry.outcome === 'void')
    return fallen === undefined
      ? say('voidFor', { reason: own(wordsOf('voids').find(entry.reason) ?? entry.reason) })
      : say('voidFell', { why: own(fellInWords(fallen)) })
  return say(entry.outcome in PLAIN ? PLAIN[entry.outcome as keyof typeof PLAIN] : 'notYetActed')
}

/** By which revocation an act fell, and how far back that reaches. */
function fellInWords({ by, on, floor, seen, rests }: Fallen): string {
  return wordsOf('record').say('fellBy', {
    by: by.index,
    day: own(dayInWords(on)),
    floor,
    seen: seen ? 'yes' : 'no',
    rests: rests ? 'yes' : 'no',
  })
}
