import type { EvidenceReport } from '@alternat/acts'
import { kindInWords } from '../format/words.ts'
import { minuteInWords } from '../format/days.ts'

/** Acts shown alone, where the file does not cover a log whole: no state can be computed from them. */
export function LoneActs({ acts }: { readonly acts: NonNullable<EvidenceReport['acts']> }) {
  return (
    <>
      <h3>The acts inside</h3>
      <ol className="matters">
        {acts.map((act) => (
          <li key={act.ref.leaf}>
            {kindInWords(act.kind ?? 'cannot be read')}, <bdi>{act.side}</bdi>
            {act.at !== null && `, ${minuteInWords(act.at)}`}
            <div className="fine">
              {act.signed ? 'signed by the office it names' : 'NOT signed by a key of the office it names'},
              no. {act.ref.index} of <bdi className="mono">{act.ref.log}</bdi>
            </div>
            {act.body !== null && (
              <details className="why">
                <summary>what it says</summary>
                <pre className="mono wrap">{JSON.stringify(act.body, null, 2)}</pre>
              </details>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
