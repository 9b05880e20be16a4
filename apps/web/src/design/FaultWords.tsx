import { useWords } from '../language/use-words.ts'

interface FaultWordsProps {
  readonly code: string
  /** The program's own sentence, in English: it may name the field, the office or the role. */
  readonly message: string
}

/**
 * Why something was refused, in the language of the screen by its code. The program's own sentence follows it, marked
 * as English: it is more exact, and it is what stands in the handbook and in the other officer's hands.
 */
export function FaultWords({ code, message }: FaultWordsProps) {
  const { find, language } = useWords('refusals')
  if (language === 'en') return message
  const words = find(code)
  const exact = (
    <bdi lang="en" dir="ltr">
      {message}
    </bdi>
  )
  if (words === null) return exact
  return (
    <>
      {words} <small>{exact}</small>
    </>
  )
}
