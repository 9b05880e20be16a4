import type { MatterShown, Revision } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import type { TextContent } from '../../api/types.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { languageInWords } from '../../format/languages.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { BracketLanguage } from './BracketLanguage.tsx'
import { isReady, wordsOf, type Choice } from './bracket-words.ts'
import { choicesFrom } from './draft-typed.ts'
import { OpenBrackets } from './OpenBrackets.tsx'

interface BracketFormProps {
  readonly matter: MatterShown
  readonly revision: Revision
  readonly content: TextContent
  readonly paragraph: string
  /** An open bracket that gets another alternative; `null`: new brackets around words chosen here. */
  readonly bracket: string | null
}

/** Bracket it: choose words of a paragraph in every language, put what one would have in their place. */
export function BracketForm({ matter, revision, content, paragraph, bracket }: BracketFormProps) {
  const { fold } = useDialogue()
  const form = `bracket ${revision.digest} ${paragraph} ${bracket ?? ''}`
  const release = useRelease(form)
  const { say, tell } = useWords('texts')
  const draft = useTakenUp('text.amend', bracket === null ? 'place' : 'alternative')
  const isOfThis = draft?.body['base'] === revision.digest && draft.body['paragraph'] === paragraph
  const before = draft !== null && isOfThis ? choicesFrom(draft) : {}
  const [choices, setChoices] = useTyped<Readonly<Record<string, Choice>>>(form, 'choices', before)
  const words = content.paragraphs.find((one) => one.id === paragraph)?.words ?? {}
  const set = (lang: string, choice: Choice): void => setChoices({ ...choices, [lang]: choice })
  const send = (): void => {
    const step = bracket === null ? 'place' : 'alternative'
    const request = {
      matter: matter.ref,
      base: revision.digest,
      paragraph,
      step,
      ...(bracket === null ? {} : { bracket }),
      words: wordsOf(choices, words, bracket),
    }
    void release.send(`${dialogueApi(fold.dialogue)}/brackets`, request)
  }
  return (
    <ActForm
      title={tell('bracketTitle', {
        paragraph,
        rev: revision.rev,
        small: (inside) => <small>{inside}</small>,
      })}
      verb={say(bracket === null ? 'place' : 'addAlternative')}
      release={release}
      typed={content.languages.map((lang) => ({
        label: languageInWords(lang),
        words: choices[lang]?.words ?? '',
      }))}
      isReady={isReady(choices, content.languages, bracket)}
      onSend={send}
    >
      <OpenBrackets matter={matter} content={content} paragraph={paragraph} chosen={bracket} />
      {content.languages.map((lang) => (
        <BracketLanguage
          key={lang}
          lang={lang}
          runs={words[lang] ?? []}
          choice={choices[lang] ?? { run: null, stretch: null, words: '' }}
          isPlacing={bracket === null}
          onChange={(choice) => set(lang, choice)}
        />
      ))}
    </ActForm>
  )
}
