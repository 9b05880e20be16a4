import { useWords } from '../language/use-words.ts'
import type { OfficeKeysAnswer } from '../office-keys/keys-api.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import type { Beginning } from './types.ts'

interface OpenDialogueProps {
  readonly beginning: Beginning
  readonly mine: OfficeKeysAnswer
}

/** The dialogues of this side, those it is asked into, and one that it proposes itself. */
export function OpenDialogue({ beginning, mine }: OpenDialogueProps) {
  const { say, tell } = useWords('begin')
  const { dialogues, met } = beginning
  const invited = dialogues.filter((one) => one.invited)
  return (
    <>
      <ul>
        {dialogues
          .filter((one) => one.joined)
          .map(({ dialogue, title, sides }) => {
            const waiting = sides.filter(({ accepted }) => !accepted).map(({ name }) => name)
            return (
              <li key={dialogue}>
                {tell('opened', { title })} {waiting.map((name) => tell('waitsFor', { name }))}
              </li>
            )
          })}
      </ul>
      {invited.map((one) => (
        <AcceptForm key={one.dialogue} begun={one} own={beginning.own} mine={mine} />
      ))}
      {invited.length === 0 && met.length > 0 && <ProposeForm beginning={beginning} mine={mine} />}
      {met.length === 0 && <p className="gap">{say('meetFirst')}</p>}
    </>
  )
}
