import { useState, type ReactNode } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { Choice } from '../forms/Choice.tsx'
import { LANGUAGES, languageInWords } from '../format/languages.ts'
import { useWords } from '../language/use-words.ts'
import { tagsOf } from '../language/tags.ts'
import type { Spoken } from './types.ts'

interface ReadOut {
  readonly name: string
  readonly print: Spoken
}

interface CompareWordsProps {
  /** What we read to them; absent where only one list is read. */
  readonly own?: ReadOut
  readonly theirs: ReadOut
  readonly how: ReactNode
  readonly busy: boolean
  readonly onSame: () => void
  readonly onLeave: () => void
}

/**
 * Two people read sixteen words to each other. Nothing is pinned before somebody says that they heard all of them and
 * that they are the same; who says that they differ is told what to do, and nothing has happened.
 */
export function CompareWords(props: CompareWordsProps) {
  const { own, theirs, how, busy, onSame, onLeave } = props
  const { say, tell, language: screen } = useWords('begin')
  const [language, setLanguage] = useState<string>(screen)
  const [heard, setHeard] = useState(false)
  const [differ, setDiffer] = useState(false)
  if (differ) return <Differ onAgain={() => setDiffer(false)} onLeave={onLeave} />
  return (
    <div className="compare">
      <p>{how}</p>
      <Choice
        label={say('wordsIn')}
        value={language}
        onChange={setLanguage}
        options={LANGUAGES.map((one) => ({ value: one, label: languageInWords(one), lang: one }))}
      />
      <div className="two-lists">
        {own !== undefined && (
          <WordList title={tell('youRead', { name: own.name })} print={own.print} language={language} />
        )}
        <WordList
          title={own === undefined ? say('onSheet') : tell('theyRead', { name: theirs.name })}
          print={theirs.print}
          language={language}
        />
      </div>
      <Checkbox className="choice box" isSelected={heard} onChange={setHeard}>
        {say(own === undefined ? 'readAll' : 'heard')}
      </Checkbox>
      <div className="choices">
        <Button className="button" onPress={() => setDiffer(true)} isDisabled={busy}>
          {say('differ')}
        </Button>
        <Button className="button first" onPress={onSame} isPending={busy} isDisabled={!heard}>
          {say('same')}
        </Button>
        <Button className="as-link" onPress={onLeave} isDisabled={busy}>
          {say('leaveCard')}
        </Button>
      </div>
    </div>
  )
}

interface WordListProps {
  readonly title: ReactNode
  readonly print: Spoken
  readonly language: string
}

/** Sixteen words, numbered, and the same in groups. */
export function WordList({ title, print, language }: WordListProps) {
  const { say } = useWords('begin')
  const known = LANGUAGES.find((one) => one === language) ?? 'en'
  const { tag, dir } = tagsOf(known)
  return (
    <section className="word-list">
      <h3>{title}</h3>
      <ol lang={tag} dir={dir}>
        {(print.words[known] ?? []).map((word, at) => (
          <li key={`${at} ${word}`}>{word}</li>
        ))}
      </ol>
      <p className="eyebrow">{say('groups')}</p>
      <p className="groups mono" dir="ltr">
        {print.groups.map((group, at) => (
          <span key={`${at} ${group}`}>{group} </span>
        ))}
      </p>
    </section>
  )
}

function Differ({ onAgain, onLeave }: { readonly onAgain: () => void; readonly onLeave: () => void }) {
  const { say } = useWords('begin')
  return (
    <div className="banner refused" role="alert">
      <h3>{say('differTitle')}</h3>
      <ol>
        <li>{say('differ1')}</li>
        <li>{say('differ2')}</li>
        <li>{say('differ3')}</li>
        <li>{say('differ4')}</li>
      </ol>
      <p className="choices">
        <Button className="button" onPress={onAgain}>
          {say('compareAgain')}
        </Button>
        <Button className="button first" onPress={onLeave}>
          {say('leaveCard')}
        </Button>
      </p>
    </div>
  )
}
