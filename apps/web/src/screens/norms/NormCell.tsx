import type { ConductRow } from '@alternat/acts'
import { actsInWords, lifeInWords } from '../../format/lines.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

/** The norms that speak to a row, or the way to table one. */
export function NormCell({ row }: { readonly row: ConductRow }) {
  const { matterOf, handleOf, acting, asOf, sides, sideOf } = useDialogue()
  const { say } = useWords('norms')
  if (row.norms.length === 0) {
    if (acting === null) return <span className="gap">{say('noneTabled')}</span>
    return (
      <>
        <SectionLink section="norms" path={['table']} more={{ row: row.row }} className="to-act">
          {say('tableOne')}
        </SectionLink>
        <span className="print-word">{say('noneTabled')}</span>
      </>
    )
  }
  return row.norms.map((id) => {
    const matter = matterOf(id)
    if (matter === null) return null
    const open =
      matter.text?.revisions.find((rev) => rev.digest === matter.text?.heads.at(-1))?.brackets.length ?? 0
    const naming = { sides, sideOf }
    const life =
      matter.line2.word === null ? actsInWords(matter.line1, naming) : lifeInWords(matter.line2, asOf, naming)
    return (
      <div key={id}>
        <SectionLink section="texts" path={[handleOf(matter)]}>
          <bdi>{matter.title}</bdi>
        </SectionLink>
        <div className="fine">{open > 0 ? say('lifeAndBrackets', { life: own(life), n: open }) : life}</div>
      </div>
    )
  })
}
