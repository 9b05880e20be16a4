import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { rowInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'

const VALUES = ['rejects', 'rejects-if', 'does-not-address'] as const

/** States where the own side stands on one kind of conduct. */
export function ConductForm({ row }: { readonly row: string | null }) {
  const { fold } = useDialogue()
  const release = useRelease()
  const { say } = useWords('norms')
  const before = useTakenUp('norm.conduct')?.body
  const [chosen, choose] = useState(proseOf(before, 'row') ?? row ?? fold.conduct[0]?.row ?? '')
  const [value, setValue] = useState(proseOf(before, 'value') ?? 'rejects')
  const [condition, type] = useState(proseOf(before, 'condition') ?? '')
  const conditional = value === 'rejects-if'
  const send = (): void => {
    const body = { row: chosen, value, ...(conditional ? { condition } : {}) }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'norm.conduct', body, level: 'between' })
  }
  return (
    <ActForm
      title={say('statePosition')}
      verb={say('state')}
      release={release}
      typed={[{ label: say('condition'), words: condition }]}
      isReady={chosen !== '' && (!conditional || condition.trim() !== '')}
      onSend={send}
    >
      <Choice
        label={say('kindOfConduct')}
        value={chosen}
        onChange={choose}
        options={fold.conduct.map((one) => ({ value: one.row, label: rowInWords(one) }))}
      />
      <Choice
        label={say('yourSide')}
        value={value}
        onChange={setValue}
        options={VALUES.map((one) => ({ value: one, label: say(one) }))}
      />
      {conditional && (
        <Words label={say('condition')} value={condition} onChange={type} rows={2} maxLength={500} />
      )}
    </ActForm>
  )
}
