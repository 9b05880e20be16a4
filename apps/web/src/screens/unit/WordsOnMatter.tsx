import type { MatterShown } from '@alternat/acts'
import { useState } from 'react'
import { Choice } from '../../forms/Choice.tsx'
import { leadQuestion } from '@alternat/acts'
import { relationInWords } from '../../format/relation.ts'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { Score } from '../../score/Score.tsx'
import { ClaimColumns } from '../said/ClaimColumns.tsx'

interface WordsProps {
  readonly matter: MatterShown
  readonly whole: MatterShown
}

/** The score of a matter and, below it, each side's own words on the question chosen. */
export function WordsOnMatter({ matter, whole }: WordsProps) {
  const [chosen, choose] = useState<string | null>(null)
  const { asOf, questionOf } = useDialogue()
  const { say, tell } = useWords('unit')
  const questions = whole.line3.questions.map((one) => one.question)
  const name = chosen ?? leadQuestion(whole.line3.questions)?.question ?? questions[0] ?? null
  const question = matter.line3.questions.find((one) => one.question === name) ?? null
  // A single act is a line of the verdict, not a drawing.
  const acts = whole.formal.length + whole.meetings.length
  if (acts < 2 && questions.length === 0) return null
  return (
    <section aria-label={say('wordsAndActs')}>
      {questions.length > 1 && (
        <Choice
          label={say('wordsOn')}
          value={name ?? ''}
          onChange={choose}
          options={questions.map((one) => ({ value: one, label: questionOf(one), isPeer: true }))}
        />
      )}
      <Score matter={matter} whole={whole} question={name} />
      {question !== null && (
        <>
          <h2>
            {tell('onWords', {
              question: questionOf(question.question),
              relation: own(capital(relationInWords(question, asOf))),
              small: (words) => <small>{words}</small>,
            })}
          </h2>
          <ClaimColumns question={question} />
        </>
      )}
    </section>
  )
}
