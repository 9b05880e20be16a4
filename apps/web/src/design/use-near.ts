import { useEffect, useRef, useState, type RefObject } from 'react'

/** Whether something has come into view, once and for all: what is dear to ask for is asked for then. */
export function useNear(): [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement | null>(null)
  const [near, come] = useState(false)
  useEffect(() => {
    if (ref.current === null) return undefined
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) come(true)
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return [ref, near]
}
