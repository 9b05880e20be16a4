import { minuteOfSeconds, type EvidenceReport } from '@alternat/acts'
import { minuteInWords } from '../format/days.ts'

/**
 * Who has confirmed a checkpoint: first the witnesses that the reader relies on, with the time they give; then, apart,
 * what is only the sides' own word, and who the writer of the file calls neutral.
 */
export function WitnessedBy({ log }: { readonly log: EvidenceReport['logs'][number] }) {
  const { witnessed, cosigned, neutral } = log
  const known = new Set((witnessed ?? []).map(({ name }) => name))
  const outside = new Set(neutral.map(({ name }) => name))
  const sides = cosigned.filter(({ name }) => !outside.has(name) && !known.has(name))
  const unknown = neutral.filter(({ name }) => !known.has(name))
  return (
    <>
      {witnessed?.map(({ name, time, suite }) => (
        <div key={`${name} ${suite}`}>
          <b>Witnessed by</b> <bdi className="mono">{name}</bdi>, {timeInWords(time)}
          {suite === 'ML-DSA-44' && ' (ML-DSA-44)'}
        </div>
      ))}
      {witnessed?.length === 0 && <div>Witnessed by none of those you rely on.</div>}
      {sides.length > 0 && (
        <div className="fine">
          By the sides’ own word, confirmed by <bdi>{sides.map(({ name }) => name).join(', ')}</bdi>
        </div>
      )}
      {unknown.map(({ name, vkey }) => (
        <div className="fine" key={vkey}>
          Confirmed by the neutral witness <bdi>{name}</bdi>, if this is its key: <code>{vkey}</code>
        </div>
      ))}
    </>
  )
}

function timeInWords(seconds: number): string {
  const minute = minuteOfSeconds(seconds)
  return minute === null ? 'at a time it does not say' : minuteInWords(minute)
}
