import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { Ways } from './Ways.tsx'

/** Signing in over the page: the sign-in has ended, and what was typed underneath stays as it is. */
export function SignInOver({ session, name }: { readonly session: Session; readonly name: string }) {
  const { say, tell } = useWords('sign-in')
  return (
    <ModalOverlay className="veil" isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className="sheet-over">
        <Dialog className="sign-in-over">
          <Heading slot="title">{say('ended')}</Heading>
          <p>{tell('endedHow', { name })}</p>
          <Ways session={session} isOver />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
