import { diffWords, plain, type DiffPart, type TextContent } from '@alternat/text'

/** What changed in one paragraph and language. */
export interface Changed {
  readonly paragraph: string
  readonly lang: string
  readonly parts: readonly DiffPart[]
}

/** Every paragraph and language in which a word or a bracket differs, in the order of the later revision. */
export function changesOf(
  before: TextContent,
  after: TextContent,
  nameOf: (side: string) => string,
): readonly Changed[] {
  const ids = [...new Set([...after.paragraphs, ...before.paragraphs].map(({ id }) => id))]
  const languages = [...new Set([...after.languages, ...before.languages])]
  return ids.flatMap((paragraph) =>
    languages.flatMap((lang) => {
      const [old, fresh] = [before, after].map((text) => plain(text, lang, paragraph, nameOf))
      return old === fresh ? [] : [{ paragraph, lang, parts: diffWords(old ?? '', fresh ?? '', lang) }]
    }),
  )
}
