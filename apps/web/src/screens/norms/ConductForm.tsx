import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'

const VALUES = [
  { value: 'rejects', label: 'rejects' },
  { value: 'rejects-if', label: 'rejects if …' },
  { value: 'does-not-address', label: 'does not address' },
]

/** States where the own side stands on one kind of conduct. */
export function ConductForm({ row }: { readonly row: string | null }) {
  const { fold } = useDialogue()
  const release = useRelease()
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
      title="State a position on conduct"
      verb="State"
      release={release}
      typed={[{ label: 'The condition', words: condition }]}
      isReady={chosen !== '' && (!conditional || condition.trim() !== '')}
      onSend={send}
    >
      <Choice
        label="Kind of conduct"
        value={chosen}
        onChange={choose}
        options={fold.conduct.map((one) => ({ value: one.row, label: one.title }))}
      />
      <Choice label="Your side" value={value} onChange={setValue} options={VALUES} />
      {conditional && (
        <Words label="The condition" value={condition} onChange={type} rows={2} maxLength={500} />
      )}
    </ActForm>
  )
}
