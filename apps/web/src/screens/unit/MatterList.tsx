import { useState } from 'react'
import { Filter } from '../../design/Filter.tsx'
import { actsInWords, lifeInWords } from '../../format/lines.ts'
import { leadQuestion, relationInWords } from '../../format/relation.ts'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import type { MatterState } from '@alternat/acts'

/** Every matter of the dialogue, each with its three lines. */
export function MatterList({ present }: { readonly present: string | null }) {
  const { fold } = useDialogue()
  const { say } = useWords('unit')
  const [wanted, filter] = useState('')
  const others = fold.matters.filter((matter) => matter.id !== present)
  if (others.length === 0) return null
  const shown = others.filter((matter) => matter.title.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <>
      <h2>{say(present === null ? 'matters' : 'otherMatters')}</h2>
      <Filter label={say('filterMatters')} value={wanted} onChange={filter} of={others.length} />
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
      {shown.length === 0 && <p className="gap">{say('noneFiltered')}</p>}
    </>
  )
}

/** The three lines of a matter in small: acts · life · said. */
export function ThreeLines({ matter }: { readonly matter: MatterState }) {
  const { asOf, sides, sideOf } = useDialogue()
  const { say } = useWords('unit')
  const naming = { sides, sideOf }
  const lead = leadQuestion(matter.line3.questions)
  const life = matter.line2.word === null ? say('noArrangement') : lifeInWords(matter.line2, asOf, naming)
  const said = lead === null ? say('noneCited') : relationInWords(lead, asOf)
  return (
    <div className="fine">
      {capital(actsInWords(matter.line1, naming))} · {life} · {said}
    </div>
  )
}
