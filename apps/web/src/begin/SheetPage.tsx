import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useApi } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { Choice } from '../forms/Choice.tsx'
import { LANGUAGES, languageInWords } from '../format/languages.ts'
import { minuteInWords } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { own as ours } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { To } from '../routing/To.tsx'
import { WordList } from './CompareWords.tsx'
import { powerIn } from './OwnCard.tsx'
import { SIDE, type Beginning, type OwnSide, type PrintedKey } from './types.ts'

/** The sheet of the ceremony: one page of paper, and nothing around it that prints. */
export default function SheetPage() {
  const { say, language: screen } = useWords('begin')
  const { value, fault } = useApi<Beginning>(SIDE)
  const [language, setLanguage] = useState<string>(screen)
  if (value === null) {
    return fault === null ? <p className="fine waiting">{say('reading')}</p> : <Fault fault={fault} />
  }
  return (
    <main id="main" className="paper-sheet" tabIndex={-1}>
      <div className="not-printed">
        <p>
          <To route={{ page: 'people', screen: 'begin', asOf: null, more: {} }}>{say('backToSteps')}</To>
        </p>
        <Choice
          label={say('wordsIn')}
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((one) => ({ value: one, label: languageInWords(one), lang: one }))}
        />
        <Button className="button first" onPress={() => print()}>
          {say('print')}
        </Button>
      </div>
      <Sheet own={value.own} language={language} />
    </main>
  )
}

function Sheet({ own, language }: { readonly own: OwnSide; readonly language: string }) {
  const { say, tell } = useWords('begin')
  return (
    <article className="ceremony">
      <h1>{say('sheetTitle')}</h1>
      <p>{tell('sideIs', { name: own.name, side: own.side, custody: own.custody })}</p>
      <WordList title={say('rootWords')} print={own.fingerprint} language={language} />
      <h2>{say('keysTitle')}</h2>
      {own.keys.map((key) => (
        <OneKey key={key.use} printed={key} title={say(`use.${key.use}`)} />
      ))}
      <h2>{say('offices')}</h2>
      {own.offices.map(({ name, powers, from, until, keys }) => (
        <div key={name} className="printed-key">
          <p>
            <b>
              <bdi>{name}</bdi>
            </b>
            {': '}
            {listed(powers.map((power) => powerIn(say, power)))}{' '}
            {until === null
              ? say('officeFrom', { from: ours(minuteInWords(from)) })
              : say('officeUntil', { from: ours(minuteInWords(from)), until: ours(minuteInWords(until)) })}
          </p>
          {keys.map(({ id, key }) => (
            <code key={key} dir="ltr">
              {id} {key}
            </code>
          ))}
        </div>
      ))}
      <h2>{say('sheetSigned')}</h2>
      <div className="sign-here">
        {(['sheetName', 'signature', 'date'] as const).flatMap((label) =>
          [1, 2].map((of) => <p key={`${label} ${of}`}>{say(label)}</p>),
        )}
      </div>
    </article>
  )
}

function OneKey({ printed: { id, key }, title }: { readonly printed: PrintedKey; readonly title: string }) {
  return (
    <div className="printed-key">
      <p>{title}</p>
      <code dir="ltr">
        {id} {key}
      </code>
    </div>
  )
}
