import type { Attached, MatterState } from '@alternat/acts'
import { AttachedNote } from './AttachedNote.tsx'
import { attachedInWords } from './attached-words.ts'

interface Family {
  readonly title: string
  readonly of: (matter: MatterState) => readonly Attached[]
}

const FAMILIES: readonly Family[] = [
  { title: 'Reservations', of: (matter) => matter.reservations },
  { title: 'Expectations', of: (matter) => matter.expectations },
  { title: 'Concerns still open', of: (matter) => matter.concerns.filter(isOpen) },
]

function isOpen({ state }: Attached): boolean {
  return state !== 'withdrawn'
}

/** Reservations, expectations and concerns on a matter, and the positions put beside it. */
export function Attachments({ matter }: { readonly matter: MatterState }) {
  const withdrawn = matter.concerns.filter((one) => !isOpen(one))
  return (
    <>
      <div className="columns" id="attached">
        {FAMILIES.map(({ title, of }) => (
          <div key={title}>
            <h2>{title}</h2>
            <Notes attached={of(matter)} />
          </div>
        ))}
      </div>
      <MoreNotes title="Concerns withdrawn" attached={withdrawn} />
      <MoreNotes title="Positions" attached={matter.positions} />
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
  if (attached.length === 0) return <p className="gap">None on the record.</p>
  return (
    <ul className="notes">
      {attached.map((one) => (
        <AttachedNote key={one.act.leaf} attached={one} verb={attachedInWords(one)} />
      ))}
    </ul>
  )
}
