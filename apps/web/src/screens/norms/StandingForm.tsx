import type { Entry, Ref } from '@alternat/acts'
import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { Empty } from '../../design/Empty.tsx'
import { Peer } from '../../design/Peer.tsx'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'

const STEPS = [
  { value: 'maintain', label: 'maintained: it stays open' },
  { value: 'withdraw', label: 'withdrawn' },
]
const NAMES: Readonly<Record<string, string>> = {
  'norm.reserve': 'reservation',
  'norm.expect': 'expectation',
  'dialogue.concern': 'concern',
}

/** What the own side does with something of its own that stands: a concern is maintained or withdrawn, the rest withdrawn. */
export function StandingForm({ leaf }: { readonly leaf: string }) {
  const { fold, acting } = useDialogue()
  const entry = fold.entries.find((one) => one.ref.leaf === leaf)
  const name = NAMES[entry?.kind ?? '']
  if (entry === undefined || name === undefined || acting === null || !entry.of.includes(acting.id)) {
    return (
      <Empty>
        <p>
          Only its maker takes back a reservation, an expectation or a concern, and none of yours is named
          here.
        </p>
      </Empty>
    )
  }
  return <OwnStanding entry={entry} name={name} />
}

function OwnStanding({ entry, name }: { readonly entry: Entry; readonly name: string }) {
  const { fold } = useDialogue()
  const release = useRelease()
  const kind = entry.kind ?? ''
  const isConcern = kind === 'dialogue.concern'
  const before = useTakenUp(kind)?.body
  const [step, choose] = useState(proseOf(before, 'step') ?? (isConcern ? 'maintain' : 'withdraw'))
  const [words, type] = useState(isConcern ? (proseOf(before, 'summary') ?? '') : '')
  const send = (): void => {
    const body = bodyOf(entry, step, words.trim())
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind, body, level: 'between' })
  }
  return (
    <ActForm
      title={isConcern ? 'Maintain or withdraw a concern' : `Withdraw the ${name}`}
      verb={step === 'maintain' ? 'Maintain it' : 'Withdraw it'}
      release={release}
      typed={[{ label: 'In your words', words }]}
      onSend={send}
    >
      <blockquote className="own-words">
        <Peer words={proseOf(entry.body, 'summary') ?? proseOf(entry.body, 'title') ?? ''} />
      </blockquote>
      {isConcern && (
        <>
          <Choice label="The concern is" value={step} onChange={choose} options={STEPS} />
          <Words
            label="In your words (if there is something to add)"
            value={words}
            onChange={type}
            rows={3}
            maxLength={500}
          />
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
