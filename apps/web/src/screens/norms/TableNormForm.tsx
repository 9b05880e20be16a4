import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choices } from '../../forms/Choices.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { languageInWords, LANGUAGES } from '../../format/languages.ts'
import { rowInWords, slugFor } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useLanguage, useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { normFrom } from './norm-from.ts'
import { paragraphsOf, sameCount } from './paragraphs.ts'
import type { ReadyNorm } from './ready-norms.ts'

const ReadyNorms = lazy(() => import('./ReadyNorms.tsx'))

/** Tables a norm: a title, the rows it speaks to, and the words in one or more languages. */
export function TableNormForm({ row }: { readonly row: string | null }) {
  const { fold, acting, handleOf } = useDialogue()
  const release = useRelease('norm')
  const { say } = useWords('norms')
  const language = useLanguage()
  const draft = useTakenUp('text.table')
  const before = draft === null ? null : normFrom(draft)
  const [title, setTitle] = useTyped('norm', 'title', before?.title ?? '')
  const [rows, setRows] = useTyped<readonly string[]>(
    'norm',
    'rows',
    before?.rows ?? (row === null ? [] : [row]),
  )
  const [words, setWords] = useTyped<Readonly<Record<string, string>>>(
    'norm',
    'words',
    before?.words ?? { [language]: '' },
  )
  const languages = Object.fromEntries(
    Object.entries(words).map(([lang, text]) => [lang, paragraphsOf(text)]),
  )
  const even = sameCount(Object.values(languages))
  const send = (): void => {
    const slug = release.once(['slug', title], () =>
      slugFor(title, 'norm', acting?.id ?? '', fold.lines.length + 1),
    )
    const body = { title, slug, rows, languages }
    void release.send(`${dialogueApi(fold.dialogue)}/norms`, body)
  }
  const tabled = fold.matters.find(({ id }) => id === release.released?.ref.leaf)
  const take = (ready: ReadyNorm): void => {
    setTitle(ready.title)
    setWords(
      Object.fromEntries(Object.entries(ready.languages).map(([lang, text]) => [lang, text.join('\n\n')])),
    )
    setRows([...new Set([...ready.rows, ...(row === null ? [] : [row])])])
  }
  return (
    <ActForm
      title={say('tableNorm')}
      verb={say('table')}
      release={release}
      typed={[
        { label: say('normTitle'), words: title },
        ...Object.entries(words).map(([lang, text]) => ({ label: languageInWords(lang), words: text })),
      ]}
      isReady={title.trim() !== '' && even && Object.values(languages).every((list) => list.length > 0)}
      onSend={send}
      next={
        tabled !== undefined && (
          <SectionLink section="texts" path={[handleOf(tabled)]}>
            {say('openText')}
          </SectionLink>
        )
      }
    >
      <Suspense fallback={null}>
        <ReadyNorms row={row} onTake={take} />
      </Suspense>
      <Words label={say('normTitle')} value={title} onChange={setTitle} rows={1} maxLength={160} />
      <Choices
        label={say('rows')}
        value={rows}
        onChange={setRows}
        options={fold.conduct.map((one) => ({ value: one.row, label: rowInWords(one) }))}
      />
      {Object.entries(words).map(([lang, text]) => (
        <Words
          key={lang}
          label={languageInWords(lang)}
          lang={lang}
          value={text}
          onChange={(value) => setWords({ ...words, [lang]: value })}
          rows={6}
          description={say('blankLine')}
        />
      ))}
      {!even && <p className="fine">{say('unevenParagraphs')}</p>}
      <LanguagesOf
        used={Object.keys(words)}
        onAdd={(lang) => setWords({ ...words, [lang]: '' })}
        onLeave={(lang) =>
          setWords(Object.fromEntries(Object.entries(words).filter(([one]) => one !== lang)))
        }
      />
    </ActForm>
  )
}

interface LanguagesOfProps {
  readonly used: readonly string[]
  readonly onAdd: (lang: string) => void
  readonly onLeave: (lang: string) => void
}

/** Which languages the text has: others can be added, and any but the last left out. */
function LanguagesOf({ used, onAdd, onLeave }: LanguagesOfProps) {
  const { tell } = useWords('norms')
  const others = LANGUAGES.filter((lang) => !used.includes(lang))
  const buttons = (languages: readonly string[], onPress: (lang: string) => void) =>
    languages.map((lang) => (
      <Button key={lang} className="as-link" onPress={() => onPress(lang)}>
        <span lang={lang}>{languageInWords(lang)}</span>
      </Button>
    ))
  return (
    <div className="fine">
      {others.length > 0 && (
        <p className="choices">{tell('addLanguage', { languages: <>{buttons(others, onAdd)}</> })}</p>
      )}
      {used.length > 1 && (
        <p className="choices">{tell('leaveLanguage', { languages: <>{buttons(used, onLeave)}</> })}</p>
      )}
    </div>
  )
}
