import { useEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A page over the page: the browser's own, which keeps the keyboard inside and gives it back on Escape. */
export function Dialog({ label, isOpen, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement | null>(null)
  useEffect(() => {
    if (!isOpen) dialog.current?.close()
    else if (dialog.current?.open === false) dialog.current.showModal()
  }, [isOpen])
  return (
    <dialog ref={dialog} className="over" aria-label={label} onClose={onClose}>
      {isOpen && children}
    </dialog>
  )
}
