import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Session } from '../../api/types.ts'
import { useRtl } from '../../drawing/use-rtl.ts'
import { DialogueProvider } from '../../frame/dialogue-context.ts'
import { Actions } from './Actions.tsx'
import { Fields } from './Fields.tsx'
import { inventedDialogue } from './invented.ts'
import { Lines } from './Lines.tsx'
import { Said } from './Said.tsx'
import { Waiting } from './Waiting.tsx'

/** Every component in every state, on one page: to be looked at after a change, in both directions and all themes. */
export default function GalleryPage({ session }: { readonly session: Session }) {
  const rtl = useRtl()
  const turn = (): void => {
    document.documentElement.dir = rtl ? 'ltr' : 'rtl'
  }
  return (
    <DialogueProvider value={inventedDialogue(session)}>
      <p className="eyebrow">For those who build</p>
      <h1>The gallery</h1>
      <p className="sub">Every part of a page in every state. Nothing here is on any record.</p>
      <div className="row">
        <Button className="button" onPress={turn}>
          {rtl ? 'Read from left to right' : 'Read from right to left'}
        </Button>
      </div>
      <Part title="Type">
        <Type />
      </Part>
      <Part title="Sides, brackets, days">
        <Said />
      </Part>
      <Part title="Buttons, dialogs, choices of a page">
        <Actions />
      </Part>
      <Part title="Fields">
        <Fields />
      </Part>
      <Part title="Lists and tables">
        <Lines />
      </Part>
      <Part title="Waiting, done, refused">
        <Waiting />
      </Part>
    </DialogueProvider>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-part">
      <h2>{title}</h2>
      <div className="gallery-states">{children}</div>
    </section>
  )
}

const LANGUAGES = [
  ['en', 'The sides agree to disagree, and say so.'],
  ['fr', 'Les parties conviennent de leurs désaccords.'],
  ['es', 'Las partes dejan constancia de su desacuerdo.'],
  ['ru', 'Стороны фиксируют свои разногласия.'],
  ['zh', '双方记录各自的分歧，并“如实”写下……'],
  ['ar', 'يسجّل الطرفان خلافاتهما كما هي.'],
] as const

function Type() {
  return LANGUAGES.map(([lang, words]) => (
    <div key={lang} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      <p className="eyebrow">{lang}</p>
      <h3>{words}</h3>
      <p className="words">{words}</p>
      <p>{words}</p>
      <p className="quote">{words}</p>
      <p className="fine">{words}</p>
    </div>
  ))
}
