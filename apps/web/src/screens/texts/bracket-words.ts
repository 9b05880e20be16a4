import type { Run } from '../../api/types.ts'
import type { Stretch } from './selection.ts'

/** What was chosen and typed for one language. */
export interface Choice {
  /** Which run of the paragraph the chosen words stand in. */
  readonly run: number | null
  readonly stretch: Stretch | null
  /** The own side's words in their place. */
  readonly words: string
}

/** What the node is asked for one language. */
export interface WordsAsked {
  readonly run: number
  readonly from?: number
  readonly to?: number
  readonly words?: string
}

/** The request's words by language: the stretch for a new bracket, the run of the bracket for an alternative. */
export function wordsOf(
  choices: Readonly<Record<string, Choice>>,
  runs: Readonly<Record<string, readonly Run[]>>,
  bracket: string | null,
): Record<string, WordsAsked> {
  const asked = Object.entries(choices).map(([lang, choice]): [string, WordsAsked] => [
    lang,
    bracket === null
      ? placed(choice)
      : { run: runOf(runs[lang] ?? [], bracket), words: normal(choice.words) },
  ])
  return Object.fromEntries(asked)
}

/** Whether every language has what it needs. Own words are needed for all languages of a paragraph, or for none. */
export function isReady(
  choices: Readonly<Record<string, Choice>>,
  languages: readonly string[],
  bracket: string | null,
): boolean {
  const all = languages.map((lang) => choices[lang])
  const worded = all.filter((choice) => choice !== undefined && normal(choice.words) !== '').length
  if (bracket !== null) return worded === languages.length
  const chosen = all.every((choice) => choice !== undefined && choice.run !== null && choice.stretch !== null)
  return chosen && (worded === 0 || worded === languages.length)
}

function placed({ run, stretch, words }: Choice): WordsAsked {
  const own = normal(words)
  return {
    run: run ?? 0,
    ...(stretch === null ? {} : { from: stretch.from, to: stretch.to }),
    ...(own === '' ? {} : { words: own }),
  }
}

function runOf(runs: readonly Run[], bracket: string): number {
  return Math.max(
    0,
    runs.findIndex((run) => typeof run !== 'string' && run.bracket === bracket),
  )
}

function normal(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}
