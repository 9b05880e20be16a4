import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Dialog } from './Dialog.tsx'

interface ConfirmProps {
  readonly title: string
  readonly isOpen: boolean
  /** The verb of what will be done, and of leaving everything as it is. */
  readonly verb: string
  readonly leave: string
  readonly onDo: () => void
  readonly onLeave: () => void
  /** What will be, and that it cannot be undone if it cannot. */
  readonly children: ReactNode
}

/** Asks once before what cannot be undone. The way that loses nothing comes first, and Escape takes it too. */
export function Confirm({ title, isOpen, verb, leave, onDo, onLeave, children }: ConfirmProps) {
  return (
    <Dialog label={title} isOpen={isOpen} onClose={onLeave}>
      <h2>{title}</h2>
      {children}
      <div className="row">
        <Button className="button" onPress={onLeave}>
          {leave}
        </Button>
        <Button className="button first" onPress={onDo}>
          {verb}
        </Button>
      </div>
    </Dialog>
  )
}
