import { Suspense } from 'react'
import type { GuardFinding } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { toDoOf, whyOf } from './finding-words.ts'

/** Each finding: its words, why it was found, what to write instead. */
export function FindingList({ findings }: { readonly findings: readonly GuardFinding[] }) {
  return (
    <ol className="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.path} ${finding.start} ${finding.end}`}>
          <mark>
            <bdi>{finding.excerpt}</bdi>
          </mark>{' '}
          <Suspense>
            <FindingWords finding={finding} />
          </Suspense>
        </li>
      ))}
    </ol>
  )
}

/** By the rule that found it; in the program's own English where it has a rule that this page does not know. */
function FindingWords({ finding }: { readonly finding: GuardFinding }) {
  const { find } = useWords('findings')
  const why = find(whyOf(finding))
  const toDo = find(toDoOf(finding))
  return (
    <>
      {why ?? <bdi lang="en">{finding.why}</bdi>}{' '}
      <span className="gap">
        {why === null || toDo === null ? <bdi lang="en">{finding.advice}</bdi> : toDo}
      </span>
    </>
  )
}
