import { useState } from 'react'
import { Filter } from '../../design/Filter.tsx'
import { daysInLine } from '../../format/days.ts'
import { leadQuestion, relationInWords } from '../../format/relation.ts'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'
import type { MatterState } from '@alternat/acts'

/** Every matter of the dialogue, each with its three lines. */
export function MatterList({ present }: { readonly present: string | null }) {
  const { fold } = useDialogue()
  const [wanted, filter] = useState('')
  const others = fold.matters.filter((matter) => matter.id !== present)
  if (others.length === 0) return null
  const shown = others.filter((matter) => matter.title.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <>
      <h2>{present === null ? 'Matters' : 'Other matters of this dialogue'}</h2>
      <Filter label="Filter the matters" value={wanted} onChange={filter} of={others.length} />
      <ul className="matters">
        {shown.map((matter) => (
          <li key={matter.id}>
            <SectionLink section="unit" path={[matter.slug]} className="title">
              <bdi>{matter.title}</bdi>
            </SectionLink>
            <ThreeLines matter={matter} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="gap">No matter has these words in its title.</p>}
    </>
  )
}

/** The three lines of a matter in small: acts · life · said. */
export function ThreeLines({ matter }: { readonly matter: MatterState }) {
  const { asOf } = useDialogue()
  const lead = leadQuestion(matter.line3.questions)
  const life = matter.line2.word === null ? 'no arrangement' : daysInLine(matter.line2.text, asOf)
  const said = lead === null ? 'nothing cited' : relationInWords(lead, asOf)
  return (
    <div className="fine">
      {matter.line1.word === null ? 'No formal act' : capital(daysInLine(matter.line1.text, asOf))} · {life} ·{' '}
      {said}
    </div>
  )
}
