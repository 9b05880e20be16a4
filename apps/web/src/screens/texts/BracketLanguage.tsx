import type { SyntheticEvent } from 'react'
import type { Run } from '../../api/types.ts'
import { Words } from '../../forms/Words.tsx'
import { languageInWords } from '../../format/languages.ts'
import type { Choice } from './bracket-words.ts'
import { Runs } from './Runs.tsx'
import { wholeWords } from './selection.ts'

interface BracketLanguageProps {
  readonly lang: string
  readonly runs: readonly Run[]
  readonly choice: Choice
  readonly isPlacing: boolean
  readonly onChange: (choice: Choice) => void
}

/** One language of a bracket: the words to choose from, those chosen, and the own side's words in their place. */
export function BracketLanguage({ lang, runs, choice, isPlacing, onChange }: BracketLanguageProps) {
  const name = languageInWords(lang)
  const select = (run: number, event: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const stretch = wholeWords(value, { from: selectionStart, to: selectionEnd }, lang)
    if (stretch !== null) onChange({ ...choice, run, stretch })
  }
  return (
    <fieldset className="field">
      <legend lang={lang}>{name}</legend>
      {isPlacing && (
        <p className="fine">
          Select the words that are not agreed, with the mouse or with Shift and the arrow keys.
        </p>
      )}
      {isPlacing &&
        runs.map((run, i) =>
          typeof run === 'string' ? (
            <label key={`${i} words`} className="choose-words">
              <span className="only-heard">
                Words of the text, run {i + 1}: select those that are not agreed
              </span>
              <textarea
                readOnly
                lang={lang}
                dir="auto"
                value={run}
                rows={Math.min(8, Math.ceil(run.length / 70))}
                onSelect={(event) => select(i, event)}
              />
            </label>
          ) : (
            <p key={run.bracket} lang={lang} dir="auto">
              <Runs runs={[run]} />
            </p>
          ),
        )}
      {isPlacing && <Chosen runs={runs} choice={choice} lang={lang} />}
      <Words
        label={`Your words in their place, ${name}`}
        lang={lang}
        value={choice.words}
        onChange={(words) => onChange({ ...choice, words })}
        rows={2}
        {...(isPlacing ? { description: 'Leave empty to bracket without an alternative.' } : {})}
      />
    </fieldset>
  )
}

function Chosen({
  runs,
  choice,
  lang,
}: {
  readonly runs: readonly Run[]
  readonly choice: Choice
  readonly lang: string
}) {
  const run = choice.run === null ? undefined : runs[choice.run]
  if (typeof run !== 'string' || choice.stretch === null) return <p className="gap">No words chosen yet.</p>
  const { from, to } = choice.stretch
  return (
    <p className="marked" lang={lang} dir="auto" aria-live="polite">
      {run.slice(0, from)}
      <mark>[{run.slice(from, to)}]</mark>
      {run.slice(to)}
    </p>
  )
}
