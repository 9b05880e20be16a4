import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { DayField } from '../../forms/DayField.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { rowInWords, slugFor } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'
import { ContactFields, contactIn } from './ContactFields.tsx'

const HOURS = ['12', '24', '48', '72']

function hoursIn(value: unknown): string {
  return typeof value === 'number' ? String(value) : '24'
}

/** Declares a watch over a process of the own side. */
export function DeclareForm() {
  const { fold, acting } = useDialogue()
  const release = useRelease('declare')
  const { say } = useWords('elections')
  const before = useTakenUp('channel.watch', 'declare')?.body
  const [title, setTitle] = useTyped('declare', 'title', proseOf(before, 'title') ?? '')
  const [from, setFrom] = useTyped('declare', 'from', proseOf(before, 'from') ?? '')
  const [to, setTo] = useTyped('declare', 'to', proseOf(before, 'to') ?? '')
  const [hours, setHours] = useTyped('declare', 'hours', hoursIn(before?.['replyWithinHours']))
  const usual = fold.conduct.find((one) => one.row === 'elections')?.row ?? ''
  const [row, setRow] = useTyped(
    'declare',
    'row',
    before === undefined ? usual : (proseOf(before, 'row') ?? ''),
  )
  const [contact, setContact] = useTyped('declare', 'contact', contactIn(before))
  const [intent, setIntent] = useTyped('declare', 'intent', proseOf(before, 'intent') ?? '')
  const send = (): void => {
    const body = {
      step: 'declare',
      slug: slugFor(title, 'watch', acting?.id ?? '', from),
      title,
      processOf: acting?.id,
      from,
      to,
      replyWithinHours: Number(hours),
      contacts: [contact],
      ...(row === '' ? {} : { row }),
      ...(intent === '' ? {} : { intent }),
    }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'channel.watch', body, level: 'between' })
  }
  return (
    <ActForm
      title={say('declareWatch')}
      verb={say('declare')}
      release={release}
      typed={[
        { label: say('process'), words: title },
        { label: say('contact'), words: contact.office },
        { label: say('intent'), words: intent },
      ]}
      isReady={title.trim() !== '' && from !== '' && to >= from && contact.office.trim() !== ''}
      onSend={send}
    >
      <Words label={say('theProcess')} value={title} onChange={setTitle} rows={1} maxLength={160} />
      <DayField label={say('from')} value={from} onChange={setFrom} />
      <DayField label={say('to')} value={to} onChange={setTo} />
      <Choice
        label={say('hoursWanted')}
        value={hours}
        onChange={setHours}
        options={HOURS.map((one) => ({ value: one, label: one }))}
      />
      <Choice
        label={say('row')}
        value={row}
        onChange={setRow}
        options={fold.conduct.map((one) => ({ value: one.row, label: rowInWords(one) }))}
      />
      <ContactFields contact={contact} intent={intent} onContact={setContact} onIntent={setIntent} />
    </ActForm>
  )
}
