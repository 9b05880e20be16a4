import type { Run } from '../../api/types.ts'
import { Words } from '../../forms/Words.tsx'
import { languageInWords } from '../../format/languages.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import type { Choice } from './bracket-words.ts'
import { Runs } from './Runs.tsx'
import { SelectableWords } from './SelectableWords.tsx'
import type { Stretch } from './selection.ts'

interface BracketLanguageProps {
  readonly lang: string
  readonly runs: readonly Run[]
  readonly choice: Choice
  readonly isPlacing: boolean
  readonly onChange: (choice: Choice) => void
}

/** One language of a bracket: the words to choose from, those chosen, and the own side's words in their place. */
export function BracketLanguage({ lang, runs, choice, isPlacing, onChange }: BracketLanguageProps) {
  const { say } = useWords('texts')
  const name = languageInWords(lang)
  const select = (run: number, stretch: Stretch): void => onChange({ ...choice, run, stretch })
  return (
    <fieldset className="field">
      <legend lang={lang}>{name}</legend>
      {isPlacing && <p className="fine">{say('selectWords')}</p>}
      {isPlacing &&
        runs.map((run, i) =>
          typeof run === 'string' ? (
            <SelectableWords key={`${i} words`} lang={lang} words={run} place={i} onSelect={select} />
          ) : (
            <p key={run.bracket} lang={lang} dir="auto">
              <Runs runs={[run]} />
            </p>
          ),
        )}
      {isPlacing && <Chosen runs={runs} choice={choice} lang={lang} />}
      <Words
        label={say('inTheirPlace', { language: own(name) })}
        lang={lang}
        value={choice.words}
        onChange={(words) => onChange({ ...choice, words })}
        rows={2}
        {...(isPlacing ? { description: say('leaveEmpty') } : {})}
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
  const { say } = useWords('texts')
  const run = choice.run === null ? undefined : runs[choice.run]
  if (typeof run !== 'string' || choice.stretch === null) return <p className="gap">{say('noneChosen')}</p>
  const { from, to } = choice.stretch
  return (
    <p className="marked" lang={lang} dir="auto" aria-live="polite">
      {run.slice(0, from)}
      <mark>[{run.slice(from, to)}]</mark>
      {run.slice(to)}
    </p>
  )
}
