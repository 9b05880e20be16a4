import type { Draft } from '../../api/types.ts'
import { LANGUAGES } from '../../format/languages.ts'

/** What somebody types into the form of a note off the record. */
export interface NoteTyped {
  readonly to: string
  readonly kind: string
  readonly title: string
  readonly lang: string
  readonly words: string
}

/** The form as a draft that was taken up left it, or empty. */
export function noteFrom(draft: Draft | null, to: string): NoteTyped {
  const body = draft?.body ?? {}
  const text = (field: string, otherwise: string): string => {
    const value = body[field]
    return typeof value === 'string' && value !== '' ? value : otherwise
  }
  return {
    to: text('to', to),
    kind: text('kind', 'non-paper'),
    title: text('title', ''),
    lang: text('lang', LANGUAGES[0]),
    words: text('words', ''),
  }
}
