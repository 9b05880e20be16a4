import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Group } from 'react-aria-components'

interface ReelProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly idOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}

/** Lines that are drawn, and put away again, together. */
const BLOCK = 20

/** The height of a line that was never drawn, in pixels at the usual size of type: the browser mends the place after it. */
const GUESS = 47

/** How far beyond the window lines are drawn already, so that a turn of the wheel never shows an empty page. */
const AHEAD = '400px 0px'

/**
 * A list of any length in which only what is near the window is drawn: ten thousand lines scroll as a hundred do. It is
 * scrolled like any page, by wheel, finger, and the keys Home, End and Page Down; the numbers of its lines are true.
 */
export function Reel<T>({ label, items, idOf, children }: ReelProps<T>) {
  const [window, setWindow] = useState<HTMLElement | null>(null)
  const blocks = Array.from({ length: Math.ceil(items.length / BLOCK) }, (_, i) => i * BLOCK)
  return (
    // What scrolls must be reached by the keyboard.
    <Group ref={setWindow} className="reel" aria-label={label} tabIndex={0}>
      {window !== null &&
        blocks.map((first) => (
          <Block
            key={`${first} ${idOf(items[first] as T)}`}
            window={window}
            first={first}
            items={items.slice(first, first + BLOCK)}
            idOf={idOf}
          >
            {children}
          </Block>
        ))}
    </Group>
  )
}

interface BlockProps<T> extends Omit<ReelProps<T>, 'label'> {
  readonly window: HTMLElement
  readonly first: number
}

function Block<T>({ window, first, items, idOf, children }: BlockProps<T>) {
  const block = useRef<HTMLDivElement | null>(null)
  const [shown, show] = useState({ near: false, height: items.length * GUESS })
  useEffect(() => {
    const element = block.current
    if (element === null) return undefined
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen === undefined) return
        // What is put away keeps the room that it took.
        const height = element.offsetHeight
        show((before) => ({ near: seen.isIntersecting, height: before.near ? height : before.height }))
      },
      { root: window, rootMargin: AHEAD },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [window])
  if (!shown.near) return <div ref={block} style={{ blockSize: shown.height }} />
  return (
    <div ref={block}>
      <ol className="matters" start={first + 1}>
        {items.map((item) => (
          <li key={idOf(item)}>{children(item)}</li>
        ))}
      </ol>
    </div>
  )
}
