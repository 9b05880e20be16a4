import type { ReactNode } from 'react'
import type { Session } from '../api/types.ts'

interface DoorProps {
  readonly session: Session
  readonly title: string
  readonly children: ReactNode
}

/** The page before one is in: whose door it is, and nothing of what is behind it. */
export function Door({ session, title, children }: DoorProps) {
  return (
    <main id="main" tabIndex={-1} className="door">
      <p className="eyebrow">
        <bdi>{session.name}</bdi>
      </p>
      <h1>{title}</h1>
      {children}
      <footer className="fine">
        {session.demonstration && (
          <p>
            Demonstration keys: nothing here was said or signed by a government.{' '}
            <a href={session.addresses.front}>Back to the front page</a>
          </p>
        )}
        <p>A dialogue on acceptable conduct, not a partnership. No intelligence crosses.</p>
      </footer>
    </main>
  )
}
