import type { Fold } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { rowInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

const VALUES = ['rejects', 'rejects-if', 'does-not-address'] as const

/** States where the own side stands on one kind of conduct. */
export function ConductForm({ row }: { readonly row: string | null }) {
  const { fold, acting } = useDialogue()
  const release = useRelease('conduct')
  const { say, tell } = useWords('norms')
  const before = useTakenUp('norm.conduct')?.body
  const [chosen, choose] = useTyped(
    'conduct',
    'chosen',
    proseOf(before, 'row') ?? row ?? firstOf(fold, acting?.id ?? ''),
  )
  // A position is on one row: another row that is chosen begins with nothing of it.
  const said = proseOf(before, 'row') === chosen ? before : undefined
  const [value, setValue] = useTyped('conduct', `value ${chosen}`, proseOf(said, 'value') ?? 'rejects')
  const [condition, type] = useTyped('conduct', `condition ${chosen}`, proseOf(said, 'condition') ?? '')
  const turnTo = (other: string): void => {
    choose(other)
    release.again()
  }
  const conditional = value === 'rejects-if'
  const following = unanswered(fold, acting?.id ?? '').find((one) => one.row !== chosen)
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
      next={
        following !== undefined && (
          <SectionLink section="norms" path={['conduct']} more={{ row: following.row }}>
            {tell('nextRow', { row: own(rowInWords(following)) })}
          </SectionLink>
        )
      }
    >
      <Choice
        label={say('kindOfConduct')}
        value={chosen}
        onChange={turnTo}
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

/** The rows of the map on which a side has said nothing yet. */
function unanswered({ conduct }: Pick<Fold, 'conduct'>, side: string): Fold['conduct'] {
  return conduct.filter(({ cells }) => (cells.find((cell) => cell.side === side)?.act ?? null) === null)
}

/** Where to begin: the first row without an answer. */
function firstOf(fold: Pick<Fold, 'conduct'>, side: string): string {
  return (unanswered(fold, side)[0] ?? fold.conduct[0])?.row ?? ''
}
