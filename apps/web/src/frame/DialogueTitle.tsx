import type { DialogueInfo } from '../api/types.ts'
import { Mark } from '../design/Mark.tsx'
import { useWords } from '../language/use-words.ts'
import { sidesShown, titleBeyondSides } from './sides.ts'

interface DialogueTitleProps {
  readonly info: DialogueInfo
  readonly own: string | null
}

/** A dialogue by its sides, own side first, each on a line with its mark; below, what its title says beyond them. */
export function DialogueTitle({ info, own }: DialogueTitleProps) {
  const { say } = useWords('frame')
  const beyond = titleBeyondSides(info)
  return (
    <>
      {beyond !== info.title &&
        sidesShown(info, own).map(({ id, name, hue }) => (
          <span key={id} className={`side side-${hue} title-side`}>
            <Mark hue={hue} />
            <bdi>{name}</bdi>
          </span>
        ))}
      {beyond !== '' && <bdi className="title-beyond">{beyond}</bdi>}
      {info.reconstruction !== null && <em className="title-beyond">{say('reconstruction')}</em>}
    </>
  )
}
