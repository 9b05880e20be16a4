import type { ReactNode } from 'react'

interface NoticeProps {
  /** `refused`: it was not done. `done`: it was. `plain`: good to know. */
  readonly look?: 'plain' | 'done' | 'refused'
  readonly children: ReactNode
}

/** Something that must be read before one goes on; what was refused is read out at once, the rest in its turn. */
export function Notice({ look = 'plain', children }: NoticeProps) {
  return (
    <div className={`banner ${look}`} role={look === 'refused' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
