import { useState, type ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'

interface ReelProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly idOf: (item: T) => string
  /** What is said of an item when the keyboard comes to it. */
  readonly textOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}

/** The height of a line before it is measured, in pixels at the usual size of type. */
const GUESS = 48

/**
 * A list of any length in which only what is in view is drawn: ten thousand lines scroll as a hundred do. The arrow
 * keys go from line to line, Tab into it and out of it.
 */
export function Reel<T extends object>({ label, items, idOf, textOf, children }: ReelProps<T>) {
  const [options] = useState({ estimatedRowHeight: GUESS })
  return (
    <Virtualizer layout={ListLayout} layoutOptions={options}>
      <GridList aria-label={label} className="reel" items={items}>
        {(item) => (
          <GridListItem id={idOf(item)} textValue={textOf(item)} className="reel-line">
            {children(item)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}
