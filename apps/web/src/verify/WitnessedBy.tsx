import { minuteOfSeconds, type EvidenceReport } from '@alternat/acts'
import { minuteInWords } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'

/**
 * Who has confirmed a checkpoint: first the witnesses that the reader relies on, with the time they give; then, apart,
 * what is only the sides' own word, and who the writer of the file calls neutral.
 */
export function WitnessedBy({ log }: { readonly log: EvidenceReport['logs'][number] }) {
  const { say, tell } = useWords('verify')
  const { witnessed, cosigned, neutral } = log
  const known = new Set((witnessed ?? []).map(({ name }) => name))
  const outside = new Set(neutral.map(({ name }) => name))
  const sides = cosigned.filter(({ name }) => !outside.has(name) && !known.has(name))
  const unknown = neutral.filter(({ name }) => !known.has(name))
  const timeInWords = (seconds: number): string => {
    const minute = minuteOfSeconds(seconds)
    return minute === null ? say('noTime') : minuteInWords(minute)
  }
  return (
    <>
      {witnessed?.map(({ name, time, suite }) => (
        <div key={`${name} ${suite}`}>
          {tell('witnessed', {
            name: <bdi className="mono">{name}</bdi>,
            time: own(timeInWords(time)),
            suite: suite === 'ML-DSA-44' ? 'further' : 'plain',
          })}
        </div>
      ))}
      {witnessed?.length === 0 && <div>{say('witnessedByNone')}</div>}
      {sides.length > 0 && (
        <div className="fine">{tell('bySides', { names: listed(sides.map(({ name }) => name)) })}</div>
      )}
      {unknown.map(({ name, vkey }) => (
        <div className="fine" key={vkey}>
          {tell('byNeutral', { name, key: <code dir="ltr">{vkey}</code> })}
        </div>
      ))}
    </>
  )
}
