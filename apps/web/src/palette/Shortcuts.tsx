import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { Keys } from './Keys.tsx'

const Palette = lazy(() => import('./Palette.tsx'))

type Open = 'palette' | 'keys' | null

/** The two pages that stand over every other, by key and by button: go anywhere, and the keys. */
export function Shortcuts({ session }: { readonly session: Session }) {
  const { say } = useWords('palette')
  const [open, setOpen] = useState<Open>(null)
  const dialog = useRef<HTMLDialogElement | null>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const asked = askedFor(event)
      if (asked === null) return
      event.preventDefault()
      setOpen(asked)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    if (open === null) dialog.current?.close()
    else if (dialog.current?.open === false) dialog.current.showModal()
  }, [open])
  const close = (): void => setOpen(null)
  return (
    <>
      <p className="hint">
        <Button className="as-link" onPress={() => setOpen('palette')}>
          {say('goToMore')}
        </Button>{' '}
        <kbd dir="ltr">Ctrl</kbd> <kbd dir="ltr">K</kbd>{' '}
        <Button className="as-link" onPress={() => setOpen('keys')}>
          {say('keys')}
        </Button>{' '}
        <kbd>?</kbd>
      </p>
      <dialog
        ref={dialog}
        className="over"
        aria-label={say(open === 'keys' ? 'keys' : 'goTo')}
        onClose={close}
      >
        {open === 'keys' && <Keys />}
        {open === 'palette' && (
          <Suspense fallback={<p className="fine">{say('opening')}</p>}>
            <Palette session={session} onDone={close} />
          </Suspense>
        )}
        <Button className="button small" onPress={close}>
          {say('close')}
        </Button>
      </dialog>
    </>
  )
}

function askedFor(event: KeyboardEvent): Open {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette'
  const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select') !== null
  return key === '?' && !isTyping && !ctrlKey && !metaKey ? 'keys' : null
}
