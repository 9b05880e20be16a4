import type { Draft } from '../../api/types.ts'
import { listOf, proseOf } from '../../frame/prose.ts'
import { languagesOf } from '../outbox/draft-words.ts'

/** A norm as the form had it. */
export interface NormTyped {
  readonly title: string
  readonly rows: readonly string[]
  /** Words by language, a blank line between paragraphs. */
  readonly words: Readonly<Record<string, string>>
}

/** A refused norm, as the form had it; without words where its text is not held. */
export function normFrom({ body, texts }: Pick<Draft, 'body' | 'texts'>): NormTyped {
  const languages = texts
    .map(({ words }) => (words === null ? null : languagesOf(words)))
    .find((one) => one !== null)
  const words = Object.entries(languages ?? { en: [] }).map(([lang, list]) => [lang, list.join('\n\n')])
  return {
    title: proseOf(body, 'title') ?? '',
    rows: listOf(body, 'rows'),
    words: Object.fromEntries(words) as Record<string, string>,
  }
}
