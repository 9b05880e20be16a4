import type { MatterShown, Revision } from '@alternat/acts'
import { settle, type TextContent } from '@alternat/text'
import { useMemo } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { languageInWords } from '../../format/languages.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { chosenFrom } from './draft-typed.ts'
import { Runs } from './Runs.tsx'
import { SettleBracket } from './SettleBracket.tsx'
import { isSettled, openIn, settledBy, type Standing } from './settled.ts'

interface SettleFormProps {
  readonly matter: MatterShown
  readonly text: NonNullable<MatterShown['text']>
  readonly revision: Revision
  readonly content: TextContent
}

const OPEN: Standing = { pick: 'open', words: {} }

/** Settles brackets: what shall stand in the place of each, tabled as a new revision that others adopt or bracket again. */
export function SettleForm({ matter, text, revision, content }: SettleFormProps) {
  const { fold, handleOf } = useDialogue()
  const release = useRelease(`settle ${revision.digest}`)
  const { say } = useWords('texts')
  const draft = useTakenUp('text.table')
  const before = useMemo(
    () => (draft === null || draft.body['base'] !== revision.digest ? {} : chosenFrom(draft, content)),
    [draft, revision, content],
  )
  const [chosen, choose] = useTyped<Readonly<Record<string, Standing>>>(
    `settle ${revision.digest}`,
    'chosen',
    before,
  )
  const brackets = openIn(content)
  const settled = settledBy(brackets, content.languages, chosen)
  const left = brackets.length - Object.keys(settled).length
  const send = (): void => {
    const body = { as: text.as, matter: matter.ref, base: revision.digest, settled }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'text.table', body, level: 'between' })
  }
  return (
    <ActForm
      title={say('settleTitle', { rev: revision.rev })}
      verb={say('tableRevision')}
      release={release}
      typed={brackets.flatMap(({ name }) =>
        chosen[name]?.pick === 'other'
          ? content.languages.map((lang) => ({
              label: languageInWords(lang),
              words: chosen[name]?.words[lang] ?? '',
            }))
          : [],
      )}
      isReady={isSettled(settled, chosen)}
      onSend={send}
      next={
        <SectionLink section="texts" path={[handleOf(matter)]}>
          {say('openRevision')}
        </SectionLink>
      }
    >
      <p className="fine">{say('settleHow')}</p>
      {brackets.map((bracket) => (
        <SettleBracket
          key={bracket.name}
          bracket={bracket}
          languages={content.languages}
          standing={chosen[bracket.name] ?? OPEN}
          onChange={(standing) => choose({ ...chosen, [bracket.name]: standing })}
        />
      ))}
      <Preview content={content} settled={settled} />
      <p className="fine" aria-live="polite">
        {say('leftOpen', { n: left })}
      </p>
    </ActForm>
  )
}

/** How the paragraphs that change would read. */
function Preview({
  content,
  settled,
}: {
  readonly content: TextContent
  readonly settled: Parameters<typeof settle>[1]
}) {
  const { say } = useWords('texts')
  const after = settle(content, settled)
  if (!after.ok || Object.keys(settled).length === 0) return null
  const changed = after.value.paragraphs.filter(
    (paragraph, i) => JSON.stringify(paragraph) !== JSON.stringify(content.paragraphs[i]),
  )
  return (
    <section className="would-read" aria-label={say('wouldRead')}>
      <h3>{say('wouldRead')}</h3>
      {changed.map(({ id, words }) =>
        content.languages.map((lang) => (
          <p key={`${id} ${lang}`} className="words" lang={lang} dir="auto">
            <span className="paragraph-name">
              <bdi>{id}.</bdi>
            </span>{' '}
            <Runs runs={words[lang] ?? []} />
          </p>
        )),
      )}
    </section>
  )
}
