import type { Fold, MatterPart, SectionPart } from '@alternat/acts'
import { useMemo, type ReactNode } from 'react'
import { useApi } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { useWords } from '../language/use-words.ts'
import { DialogueProvider, pagePart, showDialogue, useDialogue } from './dialogue-context.ts'

interface WithPartProps {
  readonly address: string
  readonly children: ReactNode
}

/** Reads the part of a dialogue that a page is drawn from, and gives it to the page. */
export function WithPart({ address, children }: WithPartProps) {
  const { session, outline, asOf } = useDialogue()
  const { value, fault } = useApi<MatterPart | SectionPart | Fold>(address)
  const { say } = useWords('frame')
  const shown = useMemo(
    () => (value === null ? null : showDialogue(session, outline, asOf, pagePart(value))),
    [session, outline, asOf, value],
  )
  if (shown === null) {
    return fault === null ? <p className="fine waiting">{say('loadingRecord')}</p> : <Fault fault={fault} />
  }
  return (
    <DialogueProvider value={shown}>
      {fault !== null && <Fault fault={fault} />}
      {children}
    </DialogueProvider>
  )
}
