import type { ConductRow } from '@alternat/acts'
import { daysInLine } from '../../format/days.ts'
import { count } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'

/** The norms that speak to a row, or the way to table one. */
export function NormCell({ row }: { readonly row: ConductRow }) {
  const { matterOf, acting, asOf } = useDialogue()
  if (row.norms.length === 0) {
    if (acting === null) return <span className="gap">none tabled</span>
    return (
      <>
        <SectionLink section="norms" path={['table']} more={{ row: row.row }} className="to-act">
          table a norm
        </SectionLink>
        <span className="print-word">none tabled</span>
      </>
    )
  }
  return row.norms.map((id) => {
    const matter = matterOf(id)
    if (matter === null) return null
    const open =
      matter.text?.revisions.find((rev) => rev.digest === matter.text?.heads.at(-1))?.brackets.length ?? 0
    const life = matter.line2.word === null ? matter.line1.text : matter.line2.text
    return (
      <div key={id}>
        <SectionLink section="texts" path={[matter.slug]}>
          <bdi>{matter.title}</bdi>
        </SectionLink>
        <div className="fine">
          {daysInLine(life, asOf)}
          {open > 0 && ` · ${count(open, 'bracket')}`}
        </div>
      </div>
    )
  })
}
