import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Side } from '../../design/Side.tsx'
import { Words } from '../../forms/Words.tsx'
import { languageInWords } from '../../format/languages.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import type { OpenBracket, Standing } from './settled.ts'

interface SettleBracketProps {
  readonly bracket: OpenBracket
  readonly languages: readonly string[]
  readonly standing: Standing
  readonly onChange: (standing: Standing) => void
}

/** One bracket to be settled: each side’s words in every language, words of one’s own, or left open. */
export function SettleBracket({ bracket, languages, standing, onChange }: SettleBracketProps) {
  const { say } = useWords('texts')
  const { name, paragraph, alternatives } = bracket
  return (
    <div className="field">
      <RadioGroup
        value={standing.pick}
        onChange={(pick) => onChange({ ...standing, pick: pick as Standing['pick'] })}
      >
        <Label className="label">{say('settleBracket', { bracket: name, paragraph })}</Label>
        <div className="choices stacked">
          {alternatives.map(({ by, words }, i) => (
            // A side may have several alternatives in a bracket: their order is the text.
            <Radio key={`${i} ${by}`} value={String(i)} className="choice">
              <span>
                <Side id={by} />
                {languages.map((lang) => (
                  <span key={lang} className="alternative" lang={lang} dir="auto">
                    {words[lang] === '' ? say('leftOut') : words[lang]}
                  </span>
                ))}
              </span>
            </Radio>
          ))}
          <Radio value="other" className="choice">
            {say('otherWords')}
          </Radio>
          <Radio value="open" className="choice">
            {say('leaveOpen')}
          </Radio>
        </div>
      </RadioGroup>
      {standing.pick === 'other' &&
        languages.map((lang) => (
          <Words
            key={lang}
            label={say('inTheirPlace', { language: own(languageInWords(lang)) })}
            lang={lang}
            value={standing.words[lang] ?? ''}
            onChange={(words) => onChange({ ...standing, words: { ...standing.words, [lang]: words } })}
            rows={2}
          />
        ))}
    </div>
  )
}
