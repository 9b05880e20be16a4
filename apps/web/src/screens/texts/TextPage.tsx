import type { MatterShown, Revision } from '@alternat/acts'
import { useMemo, type ReactNode } from 'react'
import { textApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { TextAnswer } from '../../api/types.ts'
import { isNamedBy } from '../../check/named-text.ts'
import { Erased } from '../../design/Erased.tsx'
import { Fault } from '../../design/Fault.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { Standing } from '../../frame/Standing.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import type { WithinOf } from '../../routing/within.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'
import { Verdict } from '../unit/Verdict.tsx'
import { AdoptForm } from './AdoptForm.tsx'
import { BracketForm } from './BracketForm.tsx'
import { Changes } from './Changes.tsx'
import { RevisionLine } from './RevisionLine.tsx'
import { revisionShown } from './revision-shown.ts'
import { SettleForm } from './SettleForm.tsx'
import { TextActions } from './TextActions.tsx'
import { TextView } from './TextView.tsx'

interface TextPageProps {
  readonly matter: MatterShown
  readonly text: NonNullable<MatterShown['text']>
  readonly form: WithinOf<'texts'> | null
  readonly more: Readonly<Record<string, string>>
}

/** One text at one revision: paragraphs in every language, brackets by whom, notes in the margin. */
export function TextPage({ matter, text, form, more }: TextPageProps) {
  const { fold } = useDialogue()
  const frame = useWords('frame')
  const revision = revisionShown(text, more['rev'])
  const since = text.revisions.find(({ digest }) => digest === more['since'] && digest !== revision?.digest)
  const address = revision === undefined ? null : textApi(fold.dialogue, matter.id, revision.digest)
  const { value, fault } = useApi<TextAnswer>(address)
  const isTrue = useMemo(
    () => value !== null && revision !== undefined && isNamedBy(value.content, revision.digest),
    [value, revision],
  )
  return (
    <>
      <PageHead eyebrow={frame.say('texts')} title={<bdi>{matter.title}</bdi>} />
      <Verdict matter={matter} />
      <Standing matter={matter} />
      {revision === undefined && <NoRevision matter={matter} />}
      {revision !== undefined && <RevisionLine matter={matter} text={text} shown={revision} />}
      {fault?.code === 'text-erased' && <Erased erased={matter.erased} />}
      {fault !== null && fault.code !== 'text-erased' && value === null && <Fault fault={fault} />}
      {value !== null && revision !== undefined && value.digest === revision.digest && (
        <>
          {!(value.ok && isTrue) && <Broken />}
          <TextView matter={matter} content={value.content} revision={revision} />
          {since !== undefined && (
            <Changes matter={matter} from={since} to={revision} content={value.content} />
          )}
          {isTrue && form === null && <TextActions matter={matter} revision={revision} />}
          {isTrue && form !== null && (
            <TextForm
              form={form}
              matter={matter}
              text={text}
              revision={revision}
              answer={value}
              more={more}
            />
          )}
        </>
      )}
    </>
  )
}

function NoRevision({ matter }: { readonly matter: MatterShown }) {
  const { handleOf } = useDialogue()
  const { say, tell } = useWords('texts')
  const link = (words: ReactNode) => (
    <SectionLink section="texts" path={[handleOf(matter)]}>
      {words}
    </SectionLink>
  )
  return (
    <div className="banner refused" role="alert">
      <h2>{say('noRevision')}</h2>
      <p>{tell('noRevisionWhy', { link })}</p>
    </div>
  )
}

function Broken() {
  const { say } = useWords('texts')
  return (
    <p className="banner refused" role="alert">
      {say('broken')}
    </p>
  )
}

interface TextFormProps {
  readonly form: WithinOf<'texts'>
  readonly matter: MatterShown
  readonly text: NonNullable<MatterShown['text']>
  readonly revision: Revision
  readonly answer: TextAnswer
  readonly more: Readonly<Record<string, string>>
}

function TextForm({ form, matter, text, revision, answer, more }: TextFormProps) {
  const { acting } = useDialogue()
  if (acting === null) return <OnlyNow />
  if (form === 'adopt') return <AdoptForm key={revision.digest} matter={matter} revision={revision} />
  if (form === 'settle') {
    const { content } = answer
    return (
      <SettleForm key={revision.digest} matter={matter} text={text} revision={revision} content={content} />
    )
  }
  const paragraph = more['paragraph'] ?? answer.content.paragraphs[0]?.id ?? null
  const bracket = more['bracket'] ?? null
  if (form !== 'bracket' || paragraph === null) return null
  return (
    <BracketForm
      key={`${revision.digest} ${paragraph} ${bracket ?? ''}`}
      matter={matter}
      revision={revision}
      content={answer.content}
      paragraph={paragraph}
      bracket={bracket}
    />
  )
}
