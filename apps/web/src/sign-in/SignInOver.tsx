import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Session } from '../api/types.ts'
import { Ways } from './Ways.tsx'

/** Signing in over the page: the sign-in has ended, and what was typed underneath stays as it is. */
export function SignInOver({ session, name }: { readonly session: Session; readonly name: string }) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className="sheet-over">
        <Dialog className="sign-in-over">
          <Heading slot="title">Your sign-in has ended</Heading>
          <p>
            What you typed is still there. Sign in again as <bdi>{name}</bdi> to go on; whoever else signs in
            begins with an empty page.
          </p>
          <Ways session={session} isOver />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
