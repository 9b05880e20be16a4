import type { Entry, Ref } from '@alternat/acts'
import { actApi, dialogueApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Empty } from '../../design/Empty.tsx'
import { Peer } from '../../design/Peer.tsx'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'

const TITLES = {
  'norm.reserve': 'withdrawReservation',
  'norm.expect': 'withdrawExpectation',
  'dialogue.concern': 'maintainOrWithdraw',
} as const

type Title = (typeof TITLES)[keyof typeof TITLES]

function titleOf(kind: string): Title | null {
  return Object.hasOwn(TITLES, kind) ? TITLES[kind as keyof typeof TITLES] : null
}

/** What the own side does with something of its own that stands: a concern is maintained or withdrawn, the rest withdrawn. */
export function StandingForm({ leaf }: { readonly leaf: string }) {
  const { fold, acting, asOf } = useDialogue()
  const { say } = useWords('norms')
  const told = useApi<{ readonly act: Entry }>(actApi(fold.dialogue, leaf, asOf))
  const entry = told.value?.act
  if (told.loading && entry === undefined) return null
  const title = titleOf(entry?.kind ?? '')
  if (entry === undefined || title === null || acting === null || !entry.of.includes(acting.id)) {
    return (
      <Empty>
        <p>{say('noneOfYours')}</p>
      </Empty>
    )
  }
  return <OwnStanding entry={entry} title={title} />
}

function OwnStanding({ entry, title }: { readonly entry: Entry; readonly title: Title }) {
  const { fold } = useDialogue()
  const release = useRelease('standing')
  const { say } = useWords('norms')
  const kind = entry.kind ?? ''
  const isConcern = kind === 'dialogue.concern'
  const before = useTakenUp(kind)?.body
  const [step, choose] = useTyped(
    'standing',
    'step',
    proseOf(before, 'step') ?? (isConcern ? 'maintain' : 'withdraw'),
  )
  const [words, type] = useTyped('standing', 'words', isConcern ? (proseOf(before, 'summary') ?? '') : '')
  const send = (): void => {
    const body = bodyOf(entry, step, words.trim())
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind, body, level: 'between' })
  }
  return (
    <ActForm
      title={say(title)}
      verb={say(step === 'maintain' ? 'maintainIt' : 'withdrawIt')}
      release={release}
      typed={[{ label: say('inYourWords'), words }]}
      onSend={send}
    >
      <blockquote className="own-words">
        <Peer words={proseOf(entry.body, 'summary') ?? proseOf(entry.body, 'title') ?? ''} />
      </blockquote>
      {isConcern && (
        <>
          <Choice
            label={say('concernIs')}
            value={step}
            onChange={choose}
            options={[
              { value: 'maintain', label: say('maintained') },
              { value: 'withdraw', label: say('withdrawn') },
            ]}
          />
          <Words label={say('somethingToAdd')} value={words} onChange={type} rows={3} maxLength={500} />
        </>
      )}
    </ActForm>
  )
}

function bodyOf({ ref, kind, body }: Entry, step: string, words: string): Readonly<Record<string, unknown>> {
  if (kind === 'dialogue.concern') return { step, matter: ref, ...(words === '' ? {} : { summary: words }) }
  const matter = body?.['matter'] as Ref | undefined
  return { step: 'withdraw', of: ref, ...(matter === undefined ? {} : { matter }) }
}
