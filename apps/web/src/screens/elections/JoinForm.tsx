import type { MatterLine } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'
import { ContactFields, contactIn } from './ContactFields.tsx'

/** Joins a watch: from then on its deadlines bind both. */
export function JoinForm({ matter }: { readonly matter: MatterLine }) {
  const { fold } = useDialogue()
  const release = useRelease('join')
  const { say, tell } = useWords('elections')
  const before = useTakenUp('channel.watch', 'join')?.body
  const [contact, setContact] = useTyped('join', 'contact', contactIn(before))
  const [intent, setIntent] = useTyped('join', 'intent', proseOf(before, 'intent') ?? '')
  const send = (): void => {
    const body = {
      step: 'join',
      matter: matter.ref,
      contacts: [contact],
      ...(intent === '' ? {} : { intent }),
    }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'channel.watch', body, level: 'between' })
  }
  return (
    <ActForm
      title={tell('joinTitle', { title: matter.title })}
      verb={say('join')}
      release={release}
      typed={[
        { label: say('contact'), words: contact.office },
        { label: say('intent'), words: intent },
      ]}
      isReady={contact.office.trim() !== ''}
      onSend={send}
    >
      <ContactFields contact={contact} intent={intent} onContact={setContact} onIntent={setIntent} />
    </ActForm>
  )
}
