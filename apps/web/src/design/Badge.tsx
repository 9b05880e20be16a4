import type { ReactNode } from 'react'

interface BadgeProps {
  /** `count`: how many wait. `new`: not read yet. `late`: too late. `plain`: a word about a thing. */
  readonly look?: 'count' | 'new' | 'late' | 'plain'
  readonly children: ReactNode
}

/** A word or a number set apart from what it stands beside. */
export function Badge({ look = 'plain', children }: BadgeProps) {
  return <span className={`badge ${look}`}>{children}</span>
}
