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
          <Heading slot="title">{say(why === 'stale' ? 'againTitle' : 'ended')}</Heading>
          <p>{tell(why === 'stale' ? 'againHow' : 'endedHow', { name })}</p>
          <Ways session={session} isOver />
          {why === 'stale' && (
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
