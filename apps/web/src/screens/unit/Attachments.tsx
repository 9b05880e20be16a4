import type { Attached, MatterState } from '@alternat/acts'
import { AttachedNote } from './AttachedNote.tsx'

interface Family {
  readonly title: string
  readonly verb: string
  readonly none: string
  readonly of: (matter: MatterState) => readonly Attached[]
}

const FAMILIES: readonly Family[] = [
  {
    title: 'Reservations',
    verb: 'reserves',
    none: 'None on the record.',
    of: (matter) => matter.reservations,
  },
  {
    title: 'Expectations',
    verb: 'expects',
    none: 'None on the record.',
    of: (matter) => matter.expectations,
  },
  {
    title: 'Concerns still open',
    verb: 'maintains a concern',
    none: 'None on the record.',
    of: (matter) => matter.concerns,
  },
]

/** Reservations, expectations and concerns on a matter, and the positions put beside it. */
export function Attachments({ matter }: { readonly matter: MatterState }) {
  return (
    <>
      <div className="columns" id="attached">
        {FAMILIES.map(({ title, verb, none, of }) => (
          <div key={title}>
            <h2>{title}</h2>
            <Notes attached={of(matter)} verb={verb} none={none} />
          </div>
        ))}
      </div>
      {matter.positions.length > 0 && (
        <>
          <h2>Positions</h2>
          <ul className="notes">
            {matter.positions.map((one) => (
              <AttachedNote key={one.act.leaf} attached={one} verb={one.kind} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface NotesProps {
  readonly attached: readonly Attached[]
  readonly verb: string
  readonly none: string
}

function Notes({ attached, verb, none }: NotesProps) {
  if (attached.length === 0) return <p className="gap">{none}</p>
  return (
    <ul className="notes">
      {attached.map((one) => (
        <AttachedNote key={one.act.leaf} attached={one} verb={verb} />
      ))}
    </ul>
  )
}
