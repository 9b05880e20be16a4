import { useState, type ReactNode } from 'react'
import { useWords } from '../language/use-words.ts'
import { Filter } from './Filter.tsx'

interface FilteredProps<T> {
  readonly items: readonly T[]
  /** What is looked through, in the words of the screen. */
  readonly titleOf: (item: T) => string
  /** The list of what fits; never called with nothing. */
  readonly children: (found: readonly T[]) => ReactNode
}

/** A list with a filter by title above it, once it is longer than the eye takes in at once. */
export function Filtered<T>({ items, titleOf, children }: FilteredProps<T>) {
  const { say } = useWords('design')
  const [wanted, filter] = useState('')
  const words = wanted.trim().toLowerCase()
  const found = items.filter((item) => titleOf(item).toLowerCase().includes(words))
  return (
    <>
      <Filter label={say('filterTitles')} value={wanted} onChange={filter} of={items.length} />
      {found.length === 0 ? <p className="gap">{say('noneFits')}</p> : children(found)}
    </>
  )
}
