import { useEffect } from 'react'

/** Brings the part of the page with this id into view, for links that lead to a part of a page. */
export function useScrollTo(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) document.getElementById(id)?.scrollIntoView()
  }, [id])
}
