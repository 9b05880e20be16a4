import { useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** What a drawing on a sheet of A4 is laid out for, in pixels: its text height, less the margins of a printer in a hurry. */
export const PAPER = 640

/**
 * The width of an element, in pixels, kept up to date; 0 before it is known. While the page is printed it is that of
 * paper: a drawing made for a screen would be cut at the edge of the sheet.
 */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(0)
  const [onPaper, setOnPaper] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    // The sheet is laid out as soon as this event is over: what is to stand on it must stand there by then.
    const begin = (): void => flushSync(() => setOnPaper(true))
    const end = (): void => setOnPaper(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return [ref, onPaper ? PAPER : width]
}
