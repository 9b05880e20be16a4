import type { MatterShown, Revision } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { attachedInWords } from '../unit/attached-words.ts'
import { AttachedNote } from '../unit/AttachedNote.tsx'

interface MarginNotesProps {
  readonly matter: MatterShown
  readonly revision: Revision
  readonly paragraph: string
}

/** What stands in the margin of a paragraph; what concerns the whole text stands by its first. */
export function MarginNotes({ matter, revision, paragraph }: MarginNotesProps) {
  const isHere = (on: string | null): boolean => on === paragraph
  return (
    <ul className="notes">
      {revision.marks
        .filter((mark) => isHere(mark.paragraph))
        .map((mark) => (
          <Mark key={`${mark.side} ${mark.state}`} mark={mark} />
        ))}
      {matter.reservations
        .filter((one) => isHere(one.paragraph))
        .map((one) => (
          <AttachedNote key={one.act.leaf} attached={one} verb={attachedInWords(one)} />
        ))}
      {matter.expectations
        .filter((one) => isHere(one.paragraph))
        .map((one) => (
          <AttachedNote key={one.act.leaf} attached={one} verb={attachedInWords(one)} />
        ))}
      {matter.positions
        .filter((one) => isHere(one.paragraph))
        .map((one) => (
          <AttachedNote key={one.act.leaf} attached={one} verb={attachedInWords(one)} />
        ))}
    </ul>
  )
}

/** The states of a mark, as messages choose between them. */
const STATES: Readonly<Record<string, string>> = {
  'agreed in principle': 'principle',
  'agreed ad referendum': 'referendum',
  closed: 'closed',
  reopened: 'reopened',
}

function Mark({ mark }: { readonly mark: Revision['marks'][number] }) {
  const { tell } = useWords('texts')
  const { hue } = useDialogue().sideOf(mark.side)
  return (
    <li className={`note side-${hue}`}>
      <p>{tell('mark', { side: <Side id={mark.side} />, state: STATES[mark.state] ?? 'other' })}</p>
      <p className="fine">
        <Day on={mark.on} />
      </p>
    </li>
  )
}
