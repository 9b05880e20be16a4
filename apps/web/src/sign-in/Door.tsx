import type { ReactNode } from 'react'
import type { Session } from '../api/types.ts'
import { LanguageMenu } from '../language/LanguageMenu.tsx'
import { useWords } from '../language/use-words.ts'

interface DoorProps {
  readonly session: Session
  readonly title: string
  readonly children: ReactNode
}

/** The page before one is in: whose door it is, and nothing of what is behind it. */
export function Door({ session, title, children }: DoorProps) {
  const frame = useWords('frame')
  const { say } = useWords('sign-in')
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
            {frame.say('demonstration')} <a href={session.addresses.front}>{say('backToFront')}</a>
          </p>
        )}
        <p>{frame.say('motto')}</p>
        <LanguageMenu />
      </footer>
    </main>
  )
}
