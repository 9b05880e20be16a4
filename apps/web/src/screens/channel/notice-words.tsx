import type { NoticeState } from '@alternat/acts'
import type { ReactNode } from 'react'
import { own } from '../../language/isolate.ts'
import type { Own } from '../../language/message.ts'
import { wordsOf } from '../../language/present.ts'

/** A choice of a notice or a receipt in words, by its code; the code itself, as a side’s, where no words are known. */
export function choiceInWords(field: 'type' | 'precedence' | 'receipt', code: string): Own | string {
  const words = wordsOf('channel').find(`${field}.${code}`)
  return words === null ? code : own(words)
}

/** The choices of a field, as a form offers them. */
export function choicesOf(field: 'type' | 'precedence' | 'receipt', codes: readonly string[]) {
  const { find } = wordsOf('channel')
  return codes.map((code) => ({ value: code, label: find(`${field}.${code}`) ?? code }))
}

/** What stands on a notice: how far it is answered, drawn by `show`, and whether it is closed. */
export function standingOf(
  { state, closed }: Pick<NoticeState, 'state' | 'closed'>,
  show: (words: string) => ReactNode = (words) => <>{words}</>,
): ReactNode {
  const { say, tell } = wordsOf('channel')
  const words = show(say(`state.${state}`))
  return closed ? tell('closed', { state: words }) : words
}
