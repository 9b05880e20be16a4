import type { EvidenceReport } from '@alternat/acts'
import { minuteInWords } from '../format/days.ts'
import { kindInWords } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'

type Act = NonNullable<EvidenceReport['acts']>[number]

/** Acts shown alone, where the file does not cover a log whole: no state can be computed from them. */
export function LoneActs({ acts }: { readonly acts: readonly Act[] }) {
  const { say } = useWords('verify')
  return (
    <>
      <h3>{say('actsInside')}</h3>
      <ol className="matters">
        {acts.map((act) => (
          <li key={act.ref.leaf}>
            <LoneAct act={act} />
            {act.body !== null && (
              <details className="why">
                <summary>{say('whatItSays')}</summary>
                <pre className="mono wrap" dir="ltr">
                  {JSON.stringify(act.body, null, 2)}
                </pre>
              </details>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function LoneAct({ act }: { readonly act: Act }) {
  const { say, tell } = useWords('verify')
  const { kind, side, at, signed, ref } = act
  return (
    <>
      {tell('loneAct', {
        kind: own(kind === null ? say('cannotBeRead') : kindInWords(kind)),
        side,
        timed: at === null ? 'no' : 'yes',
        minute: own(at === null ? '' : minuteInWords(at)),
      })}
      <div className="fine">
        {tell('loneSigned', {
          signed: signed ? 'yes' : 'no',
          index: ref.index,
          log: <bdi className="mono">{ref.log}</bdi>,
        })}
      </div>
    </>
  )
}
