import type { MatterLine, WatchState } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'

interface CloseWatchFormProps {
  readonly matter: MatterLine
  readonly watch: WatchState
}

/** Closes a watch with a summary. Where the other side has closed it already, its words are offered first. */
export function CloseWatchForm({ matter, watch }: CloseWatchFormProps) {
  const { fold, acting } = useDialogue()
  const release = useRelease('close-watch')
  const { say, tell } = useWords('elections')
  const before = useTakenUp('channel.watch', 'summary')?.body
  const theirs = watch.summaries.find((one) => one.side !== acting?.id)?.summary ?? null
  const [words, type] = useTyped('close-watch', 'words', proseOf(before, 'summary') ?? theirs ?? '')
  const send = async (): Promise<void> => {
    const summary = words.normalize('NFC').trim()
    const body = { step: 'summary', matter: matter.ref, summary, digest: await digestOf(summary) }
    await release.send(`${dialogueApi(fold.dialogue)}/acts`, {
      kind: 'channel.watch',
      body,
      level: 'between',
    })
  }
  return (
    <ActForm
      title={tell('closeTitle', { title: matter.title })}
      verb={say('closeIt')}
      release={release}
      typed={[{ label: say('summary'), words }]}
      isReady={words.trim() !== ''}
      onSend={() => void send()}
    >
      <Words
        label={say('summary')}
        value={words}
        onChange={type}
        rows={5}
        maxLength={500}
        description={say(theirs === null ? 'summaryHint' : 'summaryTheirs')}
      />
    </ActForm>
  )
}

/** SHA-256 of the closing words: equal words, equal digest, on whichever side they were typed. */
async function digestOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return new Uint8Array(digest).toHex()
}
