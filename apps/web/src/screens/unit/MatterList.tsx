import type { MatterShort } from '@alternat/acts'
import { useState } from 'react'
import { listApi } from '../../api/addresses.ts'
import { useRows } from '../../api/use-rows.ts'
import { Filter } from '../../design/Filter.tsx'
import { Rows } from '../../design/Rows.tsx'
import { useSettled } from '../../design/use-settled.ts'
import { actsInWords, lifeInWords } from '../../format/lines.ts'
import { relationInWords } from '../../format/relation.ts'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

/** Every matter of the dialogue, each with its three lines. */
export function MatterList({ present }: { readonly present: string | null }) {
  const { fold, asOf, handleOf } = useDialogue()
  const { say } = useWords('unit')
  const [wanted, filter] = useState('')
  const asked = { asOf: asOf ?? '', without: present ?? '', fits: useSettled(wanted.trim().toLowerCase()) }
  const rows = useRows<MatterShort>((from, limit) =>
    listApi(fold.dialogue, 'matters', { ...asked, from: String(from), limit: String(limit) }),
  )
  const others = fold.lines.filter(({ id }) => id !== present).length
  if (others === 0) return null
  const title = say(present === null ? 'matters' : 'otherMatters')
  return (
    <>
      <h2>{title}</h2>
      <Filter label={say('filterMatters')} value={wanted} onChange={filter} of={others} />
      <Rows label={title} rows={rows}>
        {(matter) => (
          <>
            <SectionLink section="unit" path={[handleOf(matter)]} className="title">
              <bdi>{matter.title}</bdi>
            </SectionLink>
            <ThreeLines matter={matter} />
          </>
        )}
      </Rows>
      {rows.of !== null && rows.found === 0 && <p className="gap">{say('noneFiltered')}</p>}
    </>
  )
}

/** The three lines of a matter in small: acts · life · said. */
export function ThreeLines({ matter }: { readonly matter: Pick<MatterShort, 'line1' | 'line2' | 'lead'> }) {
  const { asOf, sides, sideOf } = useDialogue()
  const { say } = useWords('unit')
  const naming = { sides, sideOf }
  const life = matter.line2.word === null ? say('noArrangement') : lifeInWords(matter.line2, asOf, naming)
  const said = matter.lead === null ? say('noneCited') : relationInWords(matter.lead, asOf)
  return (
    <div className="fine">
      {capital(actsInWords(matter.line1, naming))} · {life} · {said}
    </div>
  )
}
