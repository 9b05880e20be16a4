import type { QuestionState } from '@alternat/acts'
import { own } from '../language/isolate.ts'
import { wordsOf } from '../language/present.ts'
import { dayInWords, spanInWords } from './days.ts'
import { stateInWords } from './lines.ts'

/**
 * How the sides' words on one question stand to each other, with days in words: *matched 7–8 March 2031, no
 * longer since 9 March 2031*. The year is left out where it is the year of `near`.
 */
export function relationInWords(
  question: Pick<QuestionState, 'relation' | 'since' | 'matched'>,
  near: string | null = null,
): string {
  const { say } = wordsOf('lines')
  const { relation, since, matched } = question
  if (relation === 'no longer match' && matched !== null && since !== null) {
    const span = own(spanInWords(matched.from, matched.to ?? since, near))
    return say('matchedUntil', { span, day: own(dayInWords(since, near)) })
  }
  if (relation === 'match' && matched !== null) {
    return say('matchSince', { day: own(dayInWords(matched.from, near)) })
  }
  return stateInWords(relation)
}
