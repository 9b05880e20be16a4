import type { EvidenceReport } from '@alternat/acts'
import { useWords } from '../../language/use-words.ts'

/** Faults found in raw bytes, each with its place. */
export function EvidenceFaults({ faults }: { readonly faults: EvidenceReport['faults'] }) {
  const { tell } = useWords('record')
  const { find } = useWords('checks')
  if (faults.length === 0) return null
  return (
    <ul className="banner refused faults">
      {faults.map((fault) => (
        <li key={`${fault.where} ${fault.code}`}>
          {find(fault.code) ?? <bdi lang="en">{fault.message}</bdi>}{' '}
          <span className="gap">{tell('whereIn', { place: <bdi className="mono">{fault.where}</bdi> })}</span>
        </li>
      ))}
    </ul>
  )
}
