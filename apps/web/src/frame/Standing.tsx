import { isAhead, minuteOfSeconds, type MatterShown } from '@alternat/acts'
import { standingApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Confirmed, Standing as Stands } from '../api/types.ts'
import { dayInWords } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { useDialogue } from './dialogue-context.ts'
import { useNow } from './use-now.ts'

/** How firmly a matter stands: beside the card and never in it, because two sides may have heard different things. */
export function Standing({ matter }: { readonly matter: MatterShown }) {
  const { fold, asOf } = useDialogue()
  const { say, tell } = useWords('frame')
  const standing = useApi<Stands>(standingApi(fold.dialogue, matter.id, asOf)).value
  if (standing === null) return null
  return (
    <details className="standing fine">
      <summary>
        <Firmness standing={standing} />
      </summary>
      <ul>
        {standing.logs.map((one) => (
          <li key={one.log}>
            {tell('logUpTo', { log: <bdi className="mono">{one.log}</bdi>, n: one.upTo })}{' '}
            <Told standing={one} />
            <Unnamed standing={one} />
          </li>
        ))}
      </ul>
      <p>{say('standingHow')}</p>
    </details>
  )
}

/** How firmly, and by whom, in the one line that is always seen. */
function Firmness({ standing }: { readonly standing: Stands }) {
  const { sideOf } = useDialogue()
  const { say, tell } = useWords('frame')
  if (standing.firmness === 'own log only') return <b>{say('ownLogOnly')}</b>
  const key = standing.firmness === 'witnessed' ? 'witnesses' : 'mirrors'
  const names = new Set(standing.logs.flatMap((one) => one[key].map(({ by }) => sideOf(by).name)))
  if (names.size === 0) return <b>{say(standing.firmness)}</b>
  return tell(`${standing.firmness}By`, { sides: listed([...names]) })
}

function Told({ standing }: { readonly standing: Stands['logs'][number] }) {
  const { say } = useWords('frame')
  const { mirrors, witnesses, upTo } = standing
  if (mirrors.length + witnesses.length === 0) return say('unconfirmed')
  return (
    <>
      {mirrors.map((one) => (
        <One key={`m${one.by}`} way="oneMirrored" one={one} upTo={upTo} />
      ))}
      {witnesses.map((one) => (
        <One key={`w${one.by}`} way="oneWitnessed" one={one} upTo={upTo} />
      ))}
    </>
  )
}

/** Until an act of another side names it, an act can be unsaid by taking back the key that signed it. */
function Unnamed({ standing: { named, upTo } }: { readonly standing: Stands['logs'][number] }) {
  const { say } = useWords('frame')
  if (named >= upTo) return null
  return ` ${say('unnamed', { n: upTo - named, from: named + 1, to: upTo })}`
}

interface OneProps {
  readonly way: 'oneMirrored' | 'oneWitnessed'
  readonly one: Confirmed
  readonly upTo: number
}

function One({ way, one, upTo }: OneProps) {
  const { sideOf } = useDialogue()
  const { tell } = useWords('frame')
  const minute = minuteOfSeconds(one.time)
  const words = tell(way, {
    side: sideOf(one.by).name,
    reach: one.size >= upTo ? 'whole' : 'part',
    act: one.size,
    dated: minute === null ? 'no' : 'yes',
    day: own(minute === null ? '' : dayInWords(minute)),
    ahead: isAhead(one.time, useNow()) ? 'yes' : 'no',
  })
  return <span> {words}</span>
}
