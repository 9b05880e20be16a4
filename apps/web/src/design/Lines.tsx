import { useCallback, type ReactNode } from 'react'
import { Reel } from './Reel.tsx'

/** Up to so many lines stand on the page, to be printed and searched; more are drawn as they come into view. */
export const AT_ONCE = 100

interface LinesProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly idOf: (item: T) => string
  /** The place of a line tells something: the list is numbered. */
  readonly ordered?: boolean
  readonly className?: string
  readonly children: (item: T) => ReactNode
}

/** Lines that are at hand: all of a short list, of a long one those in view. */
export function Lines<T>({ label, items, idOf, ordered = false, className, children }: LinesProps<T>) {
  const line = useCallback(
    (place: number) => {
      const item = items[place]
      return item === undefined ? null : children(item)
    },
    [items, children],
  )
  if (items.length > AT_ONCE) {
    return (
      <Reel label={label} count={items.length}>
        {line}
      </Reel>
    )
  }
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={className}>
      {items.map((item) => (
        <li key={idOf(item)}>{children(item)}</li>
      ))}
    </List>
  )
}
