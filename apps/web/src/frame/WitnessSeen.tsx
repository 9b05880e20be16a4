import type { Status } from '../api/types.ts'
import { agoInWords, minuteOf } from '../format/days.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'

interface WitnessSeenProps {
  readonly witnesses: Status['witnesses']
  readonly now: number
}

/** When somebody neutral last saw a log, and how far; what is wrong with a witness comes before what is right. */
export function WitnessSeen({ witnesses, now }: WitnessSeenProps) {
  const { tell } = useWords('frame')
  const { find } = useWords('refusals')
  const trouble = witnesses.find((one) => one.trouble !== null)?.trouble ?? null
  if (trouble !== null) {
    const words = find(trouble.code)
    const message = words === null ? <bdi lang="en">{trouble.message}</bdi> : own(words)
    return <span className="overdue">{tell('witnessTrouble', { message })}</span>
  }
  const [latest] = witnesses
    .filter((one) => one.time !== null)
    .toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0))
  if (latest === undefined || latest.time === null) {
    return <span>{tell(witnesses.length === 0 ? 'witnessNone' : 'witnessNotYet')}</span>
  }
  const { witness, size, of: all } = latest
  const when = own(agoInWords(minuteOf(latest.time * 1000), now))
  return (
    <span>
      {size < all
        ? tell('witnessBehind', { witness, when, size, all })
        : tell('witnessSeen', { witness, when })}
    </span>
  )
}
