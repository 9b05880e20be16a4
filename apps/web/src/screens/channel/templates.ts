import { wordsOf } from '../../language/present.ts'

/** What somebody types into the form of a notice. */
export interface NoticeTyped {
  readonly type: string
  readonly precedence: string
  readonly title: string
  readonly content: string
  readonly within: string
}

/** A notice that is half written, in the language of whoever writes it. */
export interface NoticeTemplate {
  readonly name: 'activity' | 'assistance' | 'notification' | 'clarification'
  readonly type: string
  readonly precedence: string
  readonly within: string
}

/** Templates, so that a notice takes under a minute. */
export const TEMPLATES: readonly NoticeTemplate[] = [
  { name: 'activity', type: 'inquiry', precedence: 'priority', within: '72' },
  { name: 'assistance', type: 'request for assistance', precedence: 'immediate', within: '24' },
  { name: 'notification', type: 'notification', precedence: 'routine', within: '0' },
  { name: 'clarification', type: 'clarification', precedence: 'routine', within: '168' },
]

/** A template with its words. What stands in angle brackets is to be replaced. */
export function filledFrom({ name, ...chosen }: NoticeTemplate): NoticeTyped {
  const { say } = wordsOf('channel')
  return { ...chosen, title: blanksIn(say(`${name}.title`)), content: blanksIn(say(`${name}.content`)) }
}

/** Catalogues write ‹what›, because `<what>` is a tag to them. */
function blanksIn(words: string): string {
  return words.replaceAll('‹', '<').replaceAll('›', '>')
}
