import type { MatterLine } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { slugFor } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'

/** Raises a concern, on a matter or on the dialogue as a whole. */
export function ConcernForm({ matter }: { readonly matter: MatterLine | null }) {
  const { fold, acting } = useDialogue()
  const release = useRelease('concern')
  const { say, tell } = useWords('norms')
  const forms = useWords('forms')
  const before = useTakenUp('dialogue.concern', 'raise')?.body
  const [title, setTitle] = useTyped('concern', 'title', proseOf(before, 'title') ?? '')
  const [summary, setSummary] = useTyped('concern', 'summary', proseOf(before, 'summary') ?? '')
  const send = (): void => {
    const on = matter === null ? {} : { on: matter.ref }
    const slug = release.once(['slug', title], () =>
      slugFor(title, 'concern', acting?.id ?? '', fold.lines.length + 1),
    )
    const body = { step: 'raise', slug, title, summary, ...on }
    const act = { kind: 'dialogue.concern', body, level: 'between' }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, act)
  }
  return (
    <ActForm
      title={
        matter === null
          ? forms.say('raiseConcern')
          : tell('concernOn', { matter: matter.title, small: (words) => <small>{words}</small> })
      }
      verb={say('raiseIt')}
      release={release}
      typed={[
        { label: say('called'), words: title },
        { label: say('inYourWords'), words: summary },
      ]}
      isReady={title.trim() !== '' && summary.trim() !== ''}
      onSend={send}
    >
      <Words label={say('called')} value={title} onChange={setTitle} rows={1} maxLength={160} />
      <Words
        label={say('inYourWords')}
        value={summary}
        onChange={setSummary}
        maxLength={500}
        description={say('concernHow')}
      />
    </ActForm>
  )
}
