import type { EvidenceReport } from '@alternat/acts'

/** Faults found in raw bytes, each with its place. */
export function EvidenceFaults({ faults }: { readonly faults: EvidenceReport['faults'] }) {
  if (faults.length === 0) return null
  return (
    <ul className="banner refused faults">
      {faults.map((fault) => (
        <li key={`${fault.where} ${fault.code}`}>
          {fault.message}{' '}
          <span className="gap">
            Where: <bdi className="mono">{fault.where}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}
