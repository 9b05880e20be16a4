import { isAhead, minuteOfSeconds, type MatterState } from '@alternat/acts'
import { standingApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Confirmed, Standing as Stands } from '../api/types.ts'
import { dayInWords } from '../format/days.ts'
import { useDialogue } from './dialogue-context.ts'
import { useNow } from './use-now.ts'

const WORDS: Record<Stands['firmness'], string> = {
  'own log only': 'In its own log only, as far as heard here',
  mirrored: 'Mirrored',
  witnessed: 'Witnessed',
}

/** How firmly a matter stands: beside the card and never in it, because two sides may have heard different things. */
export function Standing({ matter }: { readonly matter: MatterState }) {
  const { fold, asOf } = useDialogue()
  const standing = useApi<Stands>(standingApi(fold.dialogue, matter.id, asOf)).value
  if (standing === null) return null
  return (
    <details className="standing fine">
      <summary>
        <b>{WORDS[standing.firmness]}</b>
        <Who standing={standing} />
      </summary>
      <ul>
        {standing.logs.map((one) => (
          <li key={one.log}>
            <bdi className="mono">{one.log}</bdi>, {one.upTo} acts. <Told standing={one} />
            <Unnamed standing={one} />
          </li>
        ))}
      </ul>
      <p>
        Mirrored: another side holds the acts with every text beside them, and can show them. Witnessed:
        somebody neutral has seen the log that holds them. Both are about bytes, never about what they say.
      </p>
    </details>
  )
}

/** By whom, in the one line that is always seen. */
function Who({ standing }: { readonly standing: Stands }) {
  const { sideOf } = useDialogue()
  if (standing.firmness === 'own log only') return null
  const key = standing.firmness === 'witnessed' ? 'witnesses' : 'mirrors'
  const names = new Set(standing.logs.flatMap((one) => one[key].map(({ by }) => sideOf(by).name)))
  return (
    <>
      {' by '}
      <bdi>{[...names].join(', ')}</bdi>
    </>
  )
}

function Told({ standing }: { readonly standing: Stands['logs'][number] }) {
  const { mirrors, witnesses, upTo } = standing
  if (mirrors.length + witnesses.length === 0) return 'Nobody has confirmed it yet.'
  return (
    <>
      {mirrors.map((one) => (
        <One key={`m${one.by}`} verb="Mirrored by" one={one} upTo={upTo} />
      ))}
      {witnesses.map((one) => (
        <One key={`w${one.by}`} verb="Witnessed by" one={one} upTo={upTo} />
      ))}
    </>
  )
}

/** Until an act of another side names it, an act can be unsaid by taking back the key that signed it. */
function Unnamed({ standing: { named, upTo } }: { readonly standing: Stands['logs'][number] }) {
  if (named >= upTo) return null
  const which = named + 1 === upTo ? `act ${upTo}` : `acts ${named + 1} to ${upTo}`
  return ` No act of another side names ${which} yet: until one does, a revocation can reach that far back.`
}

interface OneProps {
  readonly verb: string
  readonly one: Confirmed
  readonly upTo: number
}

function One({ verb, one, upTo }: OneProps) {
  const { sideOf } = useDialogue()
  const minute = minuteOfSeconds(one.time)
  const ahead = isAhead(one.time, useNow())
  const reach = one.size >= upTo ? '' : ` as far as act ${one.size}`
  return (
    <span>
      {' '}
      {verb} <bdi>{sideOf(one.by).name}</bdi>
      {reach}
      {minute === null ? '' : ` on ${dayInWords(minute)}`}
      {ahead ? ', it says, which has not come yet' : ''}.
    </span>
  )
}
