import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Group } from 'react-aria-components'
import { BLOCK, blocksNear, segmentsOf, type Blocks } from './reel-blocks.ts'

interface ReelProps {
  readonly label: string
  readonly count: number
  /** Told which lines are near the window, whenever these are others. */
  readonly onNear?: (first: number, last: number) => void
  /** The line at a place, from 0. */
  readonly children: (place: number) => ReactNode
}

/** How far beyond the window lines are drawn already, so that a turn of the wheel never shows an empty page, in pixels. */
const AHEAD = 400

/**
 * A list of any length of which only what is near the window is in the page: ten thousand lines scroll as a hundred do,
 * and a key pressed costs the lines that come into view and nothing else. It is scrolled like any page, by wheel, finger,
 * and the keys Home, End and Page Down; the numbers of its lines are true; the line that has the focus stays.
 */
export function Reel({ label, count, onNear, children }: ReelProps) {
  const reel = useRef<HTMLDivElement | null>(null)
  const [heights] = useState(() => new Map<number, number>())
  const [near, show] = useState<Blocks>({ first: 0, last: 0 })
  const [focused, pin] = useState<number | null>(null)
  const look = useCallback(() => {
    const window = reel.current
    if (window === null) return
    const [top, bottom] = [window.scrollTop - AHEAD, window.scrollTop + window.clientHeight + AHEAD]
    const next = blocksNear(top, bottom, Math.ceil(count / BLOCK), heights)
    show((before) => (before.first === next.first && before.last === next.last ? before : next))
  }, [count, heights])
  const measure = useCallback((block: number, height: number) => void heights.set(block, height), [heights])
  // What was just drawn may be higher or lower than was guessed: then other lines are near.
  useLayoutEffect(look)
  const width = useRef<number | null>(null)
  useEffect(() => {
    const window = reel.current
    if (window === null) return undefined
    const observer = new ResizeObserver(() => {
      // Lines are as high as they were where they are as wide: what was measured stays, and so does what is in view.
      if (width.current !== null && width.current !== window.clientWidth) heights.clear()
      width.current = window.clientWidth
      look()
    })
    observer.observe(window)
    return () => observer.disconnect()
  }, [look, heights])
  useEffect(() => {
    onNear?.(near.first * BLOCK, Math.min(count, (near.last + 1) * BLOCK) - 1)
  }, [near, count, onNear])
  return (
    // What scrolls must be reached by the keyboard.
    <Group
      ref={reel}
      className="reel"
      aria-label={label}
      tabIndex={0}
      onScroll={look}
      onFocus={({ target }) => pin(blockOf(target))}
      onBlur={() => pin(null)}
    >
      {segmentsOf(near, focused, Math.ceil(count / BLOCK), heights).map((segment) =>
        'rest' in segment ? (
          <div key={`rest ${segment.before}`} className="reel-rest" style={{ blockSize: segment.rest }} />
        ) : (
          <Block
            key={segment.block}
            block={segment.block}
            lines={Math.min(BLOCK, count - segment.block * BLOCK)}
            measure={measure}
          >
            {children}
          </Block>
        ),
      )}
    </Group>
  )
}

/** The block in which something stands. */
function blockOf(target: EventTarget): number | null {
  const block = target instanceof Element ? target.closest('[data-block]')?.getAttribute('data-block') : null
  return block === null || block === undefined ? null : Number(block)
}

interface BlockProps {
  readonly block: number
  readonly lines: number
  readonly measure: (block: number, height: number) => void
  readonly children: (place: number) => ReactNode
}

const Block = memo(({ block, lines, measure, children }: BlockProps) => {
  const list = useRef<HTMLOListElement | null>(null)
  useLayoutEffect(() => {
    if (list.current !== null) measure(block, list.current.offsetHeight)
  })
  return (
    <ol ref={list} className="matters" start={block * BLOCK + 1} data-block={block}>
      {Array.from({ length: lines }, (_, i) => (
        <li key={i}>{children(block * BLOCK + i)}</li>
      ))}
    </ol>
  )
})
