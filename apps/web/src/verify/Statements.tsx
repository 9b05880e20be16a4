import { minuteOfSeconds, type MisbehaviourReport, type Signed } from '@alternat/acts'
import { minuteInWords } from '../format/days.ts'
import { kindInWords } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'

/** The two things that one key signed and that cannot both be true. */
export function Statements({ report }: { readonly report: MisbehaviourReport }) {
  const { say, tell } = useWords('verify')
  return (
    <>
      <h3>{say('statements')}</h3>
      <p>{tell('log', { log: <bdi className="mono">{report.log}</bdi> })}</p>
      <ol>
        {report.signed.map((one) => (
          <li key={`${one.at} ${one.digest}`}>
            <Statement one={one} />
          </li>
        ))}
      </ol>
      {report.kind === 'act-double' && <p>{say(report.logToo ? 'logToo' : 'logNot')}</p>}
    </>
  )
}

function Statement({ one: { at, digest, time, act } }: { readonly one: Signed }) {
  const { say, tell } = useWords('verify')
  const root = <bdi className="mono">{digest}</bdi>
  if (act !== null) {
    const minute = own(minuteInWords(act.at))
    return tell('signedAct', { at, kind: own(kindInWords(act.kind)), minute, digest: root })
  }
  // What no calendar has is told as it stands.
  const minute = time === null ? null : minuteOfSeconds(Number(time))
  const words = minute === null ? say('seconds', { seconds: own(time ?? '') }) : minuteInWords(minute)
  return tell('signedRoot', { at, digest: root, timed: time === null ? 'no' : 'yes', time: own(words) })
}
