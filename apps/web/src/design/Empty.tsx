import type { ReactNode } from 'react'

/** What stands where nothing is yet: what it would show, and what to do next. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>
}
