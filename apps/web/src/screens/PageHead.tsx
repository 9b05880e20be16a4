import type { ReactNode } from 'react'
import { Reconstruction } from '../design/Reconstruction.tsx'
import { useDialogue } from '../frame/dialogue-context.ts'

interface PageHeadProps {
  readonly eyebrow: string
  readonly title: ReactNode
  readonly sub?: ReactNode
}

/** The head of a section: where one is, the title, and the line a reconstruction must carry. */
export function PageHead({ eyebrow, title, sub }: PageHeadProps) {
  const { fold } = useDialogue()
  return (
    <>
      <p className="eyebrow">{eyebrow}</p>
      <h1>{title}</h1>
      {sub !== undefined && <p className="sub">{sub}</p>}
      <Reconstruction compiler={fold.reconstruction} />
    </>
  )
}
