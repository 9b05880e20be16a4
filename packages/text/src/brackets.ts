import type { Bracket, Run, TextContent } from './content.ts'

/** Whether a run is a bracket. */
export function isBracket(run: Run): run is Bracket {
  return typeof run !== 'string'
}

/** Whether a run is the bracket of that name. */
export function isBracketNamed(run: Run, name: string): run is Bracket {
  return isBracket(run) && run.bracket === name
}

/** The names of the brackets that stand in a text, in the order of its first language. */
export function openBrackets(content: TextContent): string[] {
  const [lang = ''] = content.languages
  return content.paragraphs
    .flatMap((paragraph) => paragraph.words[lang] ?? [])
    .filter(isBracket)
    .map(({ bracket }) => bracket)
}

/** Whether no bracket stands in a text any more. */
export function isClean(content: TextContent): boolean {
  return openBrackets(content).length === 0
}

/**
 * The words of a paragraph in one language as a line of plain text, each alternative in square brackets with
 * its side: `interference [in elections – a.example] [in internal affairs – b.example]`. An empty
 * alternative is `[– a.example]`. Empty if the text has no such paragraph or language. `nameOf` says how a side is
 * called; without it by its id.
 */
export function plain(
  content: TextContent,
  lang: string,
  paragraph: string,
  nameOf: (side: string) => string = (side) => side,
): string {
  const found = content.paragraphs.find(({ id }) => id === paragraph)
  const runs = found !== undefined && Object.hasOwn(found.words, lang) ? found.words[lang] : undefined
  return (runs ?? []).map((run) => plainRun(run, nameOf)).join('')
}

function plainRun(run: Run, nameOf: (side: string) => string): string {
  if (!isBracket(run)) return run
  return run.alternatives
    .map(({ by, words }) => (words === '' ? `[– ${nameOf(by)}]` : `[${words} – ${nameOf(by)}]`))
    .join(' ')
}
