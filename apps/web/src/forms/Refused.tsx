import type { ApiFault } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { FaultWords } from '../design/FaultWords.tsx'
import { useWords } from '../language/use-words.ts'
import { SectionLink } from '../routing/To.tsx'
import { FindingList } from './FindingList.tsx'
import { locate, type Typed } from './locate.ts'
import { Marked } from './Marked.tsx'

/** A refusal: the sentence, the words in which something was found, why, and what to do. Nothing left. */
export function Refused({ fault, typed }: { readonly fault: ApiFault; readonly typed: readonly Typed[] }) {
  const { findings } = fault
  const { say } = useWords('forms')
  const kept = fault.draft !== undefined && fault.draft !== null
  if (findings === undefined || findings.length === 0) {
    return (
      <>
        <Fault fault={fault} />
        {kept && <Kept />}
      </>
    )
  }
  return (
    <div className="banner refused" role="alert">
      <h3>
        <FaultWords fault={fault} />
      </h3>
      {kept ? <Kept /> : <p className="fine">{say('nothingLeft')}</p>}
      {locate(findings, typed).map((field) => (
        <div key={field.label}>
          <p className="eyebrow">{field.label}</p>
          <Marked text={field.words} found={field.found} />
        </div>
      ))}
      <FindingList findings={findings} />
    </div>
  )
}

function Kept() {
  const { tell } = useWords('forms')
  return (
    <p className="fine">
      {tell('nothingLeftKept', {
        outbox: (words) => <SectionLink section="outbox">{words}</SectionLink>,
      })}
    </p>
  )
}
