import type { MatterShown, Revision } from '@alternat/acts'
import { Button } from 'react-aria-components'
import { useState } from 'react'
import type { TextContent } from '../../api/types.ts'
import { languageInWords } from '../../format/languages.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { MarginNotes } from './MarginNotes.tsx'
import { Runs } from './Runs.tsx'

interface TextViewProps {
  readonly matter: MatterShown
  readonly content: TextContent
  readonly revision: Revision
}

/** A text in its languages side by side, each in its own direction, with the notes of each paragraph in the margin. */
export function TextView({ matter, content, revision }: TextViewProps) {
  const { say } = useWords('texts')
  const [hidden, hide] = useState<readonly string[]>([])
  const shown = content.languages.filter((lang) => !hidden.includes(lang))
  const toggle = (lang: string): void =>
    hide(hidden.includes(lang) ? hidden.filter((one) => one !== lang) : [...hidden, lang])
  return (
    <>
      {content.languages.length > 1 && (
        <fieldset className="choices plain-set">
          <legend className="only-heard">{say('languagesShown')}</legend>
          {content.languages.map((lang) => (
            <Button
              key={lang}
              className="button small"
              aria-pressed={shown.includes(lang)}
              isDisabled={shown.length === 1 && shown.includes(lang)}
              onPress={() => toggle(lang)}
            >
              <span lang={lang}>{languageInWords(lang)}</span>
            </Button>
          ))}
        </fieldset>
      )}
      <div className="text">
        {content.paragraphs.map((paragraph) => (
          <section
            key={paragraph.id}
            className="paragraph"
            aria-label={say('paragraph', { paragraph: paragraph.id })}
          >
            <div className="languages">
              {shown.map((lang) => (
                <div key={lang} lang={lang} dir="auto">
                  {shown.length > 1 && <p className="eyebrow">{languageInWords(lang)}</p>}
                  <p className="words">
                    <span className="paragraph-name">{paragraph.id}.</span>{' '}
                    <Runs runs={paragraph.words[lang] ?? []} />
                  </p>
                </div>
              ))}
            </div>
            <div className="margin">
              <MarginNotes matter={matter} revision={revision} paragraph={paragraph.id} />
              <OnParagraph matter={matter} paragraph={paragraph.id} />
            </div>
          </section>
        ))}
      </div>
    </>
  )
}

function OnParagraph({ matter, paragraph }: { readonly matter: MatterShown; readonly paragraph: string }) {
  const { acting, handleOf } = useDialogue()
  const { tell } = useWords('texts')
  if (acting === null) return null
  return (
    <p className="fine on-paragraph to-act">
      {tell('onParagraph', {
        bracket: (words) => (
          <SectionLink section="texts" path={[handleOf(matter), 'bracket']} more={{ paragraph }}>
            {words}
          </SectionLink>
        ),
        reserve: (words) => (
          <SectionLink section="norms" path={['reserve', handleOf(matter)]} more={{ paragraph }}>
            {words}
          </SectionLink>
        ),
        expect: (words) => (
          <SectionLink section="norms" path={['expect', handleOf(matter)]} more={{ paragraph }}>
            {words}
          </SectionLink>
        ),
      })}
    </p>
  )
}
