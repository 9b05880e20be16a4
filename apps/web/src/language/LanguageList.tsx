import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { keepLanguage } from './choose.ts'
import { languageName } from './intl.ts'
import { speak } from './present.ts'
import { standingOf } from './standing.ts'
import { LANGUAGES, tagsOf, type Language } from './tags.ts'
import { useWords } from './use-words.ts'

/** Every language by its own name and in its own letters, with how much of it a speaker has read. */
export default function LanguageList({ onDone }: { readonly onDone: () => void }) {
  const { say, language } = useWords('frame')
  const [failed, fail] = useState(false)
  const choose = async (next: Language): Promise<void> => {
    try {
      await speak(next)
      keepLanguage(next)
      onDone()
    } catch {
      fail(true)
    }
  }
  return (
    <>
      {failed && (
        <p className="banner refused" role="alert">
          {say('languageFailed')}
        </p>
      )}
      <ul className="matters">
        {LANGUAGES.map((one) => (
          <Line key={one} language={one} current={one === language} onChoose={() => void choose(one)} />
        ))}
      </ul>
    </>
  )
}

interface LineProps {
  readonly language: Language
  readonly current: boolean
  readonly onChoose: () => void
}

function Line({ language, current, onChoose }: LineProps) {
  const { tag, dir } = tagsOf(language)
  const [standing, tell] = useState('')
  useEffect(() => {
    let here = true
    standingOf(language).then(
      (words) => here && tell(words),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [language])
  return (
    <li lang={tag} dir={dir}>
      <Button className="as-link title" onPress={onChoose} {...(current ? { 'aria-current': 'true' } : {})}>
        {languageName(tag, tag)}
      </Button>
      <p className="fine">{standing}</p>
    </li>
  )
}
