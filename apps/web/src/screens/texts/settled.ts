import { isBracket, type Bracket, type Settled, type TextContent } from '@alternat/text'

/** What a person chose for one bracket: an alternative by its place, words of their own, or to leave it open. */
export interface Standing {
  readonly pick: 'open' | 'other' | `${number}`
  /** Words of their own by language, for `other`. */
  readonly words: Readonly<Record<string, string>>
}

/** A bracket that stands in a text: where, and each side’s words by language, in the order of the text. */
export interface OpenBracket {
  readonly name: string
  readonly paragraph: string
  readonly alternatives: readonly { readonly by: string; readonly words: Readonly<Record<string, string>> }[]
}

/** The brackets of a text in the order of its first language. */
export function openIn({ languages, paragraphs }: TextContent): OpenBracket[] {
  const [first = ''] = languages
  return paragraphs.flatMap(({ id, words }) =>
    (words[first] ?? []).filter(isBracket).map((bracket) => {
      const inAll = (i: number): Record<string, string> =>
        Object.fromEntries(
          languages.map((lang) => [
            lang,
            named(words[lang] ?? [], bracket.bracket)?.alternatives[i]?.words ?? '',
          ]),
        )
      const alternatives = bracket.alternatives.map(({ by }, i) => ({ by, words: inAll(i) }))
      return { name: bracket.bracket, paragraph: id, alternatives }
    }),
  )
}

function named(runs: readonly (string | Bracket)[], name: string): Bracket | undefined {
  return runs.filter(isBracket).find(({ bracket }) => bracket === name)
}

/** The words that shall stand for each bracket that is not left open. */
export function settledBy(
  brackets: readonly OpenBracket[],
  languages: readonly string[],
  chosen: Readonly<Record<string, Standing>>,
): Settled {
  const all = brackets.flatMap(({ name, alternatives }): [string, Readonly<Record<string, string>>][] => {
    const { pick, words } = chosen[name] ?? { pick: 'open', words: {} }
    if (pick === 'open') return []
    const given = pick === 'other' ? words : (alternatives[Number(pick)]?.words ?? {})
    const tidy = (lang: string): string =>
      pick === 'other' ? normal(given[lang] ?? '') : (given[lang] ?? '')
    return [[name, Object.fromEntries(languages.map((lang) => [lang, tidy(lang)]))]]
  })
  return Object.fromEntries(all)
}

/** Whether there is something to table: a bracket settled, and own words in all languages where there are any. */
export function isSettled(settled: Settled, chosen: Readonly<Record<string, Standing>>): boolean {
  const names = Object.keys(settled)
  const isWhole = (name: string): boolean =>
    chosen[name]?.pick !== 'other' || Object.values(settled[name] ?? {}).every((words) => words !== '')
  return names.length > 0 && names.every(isWhole)
}

function normal(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}
