import { createContext, useContext, type ReactNode } from 'react'
import { useRtl } from './use-rtl.ts'

const Context = createContext(false)

interface MirroredProps {
  /** Of the whole drawing, in pixels. */
  readonly width: number
  readonly children: ReactNode
}

/** A drawing laid out from the leading edge. Where a page runs from right to left the whole of it is mirrored. */
export function Mirrored({ width, children }: MirroredProps) {
  const rtl = useRtl()
  return (
    <Context.Provider value={rtl}>
      {rtl ? <g transform={`translate(${width} 0) scale(-1 1)`}>{children}</g> : children}
    </Context.Provider>
  )
}

/**
 * What turns writing back inside of a mirrored drawing, about its own place: a start stays its start, an end its end,
 * because `text-anchor` follows the direction of the page.
 */
export function useUpright(): (x: number) => string | undefined {
  const mirrored = useContext(Context)
  return (x) => (mirrored ? `translate(${2 * x} 0) scale(-1 1)` : undefined)
}
