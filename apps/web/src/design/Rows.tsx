import type { ReactNode } from 'react'
import type { Rows as Told } from '../api/use-rows.ts'
import { Fault } from './Fault.tsx'
import { AT_ONCE } from './Lines.tsx'
import { Reel } from './Reel.tsx'

interface RowsProps<T> {
  readonly label: string
  readonly rows: Told<T>
  readonly children: (line: T) => ReactNode
}

/** The lines of a list that the program tells in parts: all of a short one, of a long one those in view. */
export function Rows<T>({ label, rows, children }: RowsProps<T>) {
  const { found, fault, at, want } = rows
  const line = (place: number): ReactNode => {
    const known = at(place)
    return known === null ? <span className="fine">…</span> : children(known)
  }
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      {rows.of === null && fault === null && <p className="waiting fine" aria-busy="true" />}
      {found > AT_ONCE ? (
        <Reel label={label} count={found} onNear={want}>
          {line}
        </Reel>
      ) : (
        <ol className="matters">
          {Array.from({ length: found }, (_, place) => (
            <li key={place}>{line(place)}</li>
          ))}
        </ol>
      )}
    </>
  )
}
