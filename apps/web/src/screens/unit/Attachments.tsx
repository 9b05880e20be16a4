import type { Attached, MatterShown } from '@alternat/acts'
import { useWords } from '../../language/use-words.ts'
import { AttachedNote } from './AttachedNote.tsx'
import { attachedInWords } from './attached-words.ts'

interface Family {
  readonly title: 'reservations' | 'expectations' | 'concerns'
  readonly of: (matter: MatterShown) => readonly Attached[]
}

const FAMILIES: readonly Family[] = [
  { title: 'reservations', of: (matter) => matter.reservations },
  { title: 'expectations', of: (matter) => matter.expectations },
  { title: 'concerns', of: (matter) => matter.concerns.filter(isOpen) },
]

function isOpen({ state }: Attached): boolean {
  return state !== 'withdrawn'
}

/** Reservations, expectations and concerns on a matter, and the positions put beside it. */
export function Attachments({ matter }: { readonly matter: MatterShown }) {
  const { say } = useWords('unit')
  const withdrawn = matter.concerns.filter((one) => !isOpen(one))
  return (
    <>
      <div className="columns" id="attached">
        {FAMILIES.map(({ title, of }) => (
          <div key={title}>
            <h2>{say(title)}</h2>
            <Notes attached={of(matter)} />
          </div>
        ))}
      </div>
      <MoreNotes title={say('withdrawnConcerns')} attached={withdrawn} />
      <MoreNotes title={say('positions')} attached={matter.positions} />
    </>
  )
}

function MoreNotes({ title, attached }: { readonly title: string; readonly attached: readonly Attached[] }) {
  if (attached.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <Notes attached={attached} />
    </>
  )
}

function Notes({ attached }: { readonly attached: readonly Attached[] }) {
  const { say } = useWords('unit')
  if (attached.length === 0) return <p className="gap">{say('noneAttached')}</p>
  return (
    <ul className="notes">
      {attached.map((one) => (
        <AttachedNote key={one.act.leaf} attached={one} verb={attachedInWords(one)} />
      ))}
    </ul>
  )
}
