import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { languageName } from './intl.ts'
import { tagsOf } from './tags.ts'
import { useWords } from './use-words.ts'

const LanguageList = lazy(() => import('./LanguageList.tsx'))

/** The way to another language: it names the present one in itself, and opens the list of all. */
export function LanguageMenu() {
  const { say, language } = useWords('frame')
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement | null>(null)
  useEffect(() => {
    if (!open) dialog.current?.close()
    else if (dialog.current?.open === false) dialog.current.showModal()
  }, [open])
  const { tag } = tagsOf(language)
  return (
    <div className="language">
      <Button className="as-link" onPress={() => setOpen(true)}>
        <span className="only-heard">{say('language')}: </span>
        {languageName(tag, tag)}
      </Button>
      <dialog ref={dialog} className="over" aria-label={say('chooseLanguage')} onClose={() => setOpen(false)}>
        <h2>{say('chooseLanguage')}</h2>
        {open && (
          <Suspense>
            <LanguageList onDone={() => setOpen(false)} />
          </Suspense>
        )}
        <p className="fine">{say('recordStays')}</p>
        <Button className="button small" onPress={() => setOpen(false)}>
          {say('close')}
        </Button>
      </dialog>
    </div>
  )
}
