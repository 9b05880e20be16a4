import type { ReactNode } from 'react'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { Shortcuts } from '../palette/Shortcuts.tsx'
import { Alarms } from './Alarms.tsx'
import { Leading } from './Leading.tsx'

interface FrameProps {
  readonly session: Session
  /** The bar and the slider, where a dialogue is shown. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: the sections on the leading edge, the page beside them. */
export function Frame({ session, head, children }: FrameProps) {
  const { say } = useWords('frame')
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <div className="frame">
        <header className="leading">
          <Leading session={session} />
        </header>
        <div>
          <Alarms alarms={session.alarms} addresses={session.addresses} />
          {head}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <footer className="foot">
            {session.demonstration && `${say('demonstration')} `}
            {say('motto')}
            <Shortcuts session={session} />
          </footer>
        </div>
      </div>
    </>
  )
}
