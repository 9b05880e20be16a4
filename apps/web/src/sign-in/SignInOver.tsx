import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { noteSignedIn, type AskedAgain } from './signed-out.ts'
import { Ways } from './Ways.tsx'

interface SignInOverProps {
  readonly session: Session
  readonly name: string
  readonly why: AskedAgain
}

const HOW = { ended: 'endedHow', stale: 'againHow', undated: 'undatedHow' } as const

/** The way that led here would lead here again. */
function withoutMinistry(session: Session): Session {
  return { ...session, waysIn: { ...session.waysIn, ministry: false } }
}

/**
 * Signing in over the page: the sign-in has ended, or is too old for what was pressed. What was typed underneath stays
 * as it is. One that is only old can be left as it is.
 */
export function SignInOver({ session, name, why }: SignInOverProps) {
  const { say, tell } = useWords('sign-in')
  return (
    <ModalOverlay className="veil" isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className="sheet-over">
        <Dialog className="sign-in-over">
          <Heading slot="title">{say(why === 'ended' ? 'ended' : 'againTitle')}</Heading>
          <p>{tell(HOW[why], { name })}</p>
          <Ways session={why === 'undated' ? withoutMinistry(session) : session} isOver />
          {why !== 'ended' && (
            <p>
              <Button className="button" onPress={noteSignedIn}>
                {say('notNow')}
              </Button>
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
