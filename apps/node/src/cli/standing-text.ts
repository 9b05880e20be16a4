import { isAhead, minuteOfSeconds, type SideState } from '@alternat/acts'
import type { Confirmed, Standing } from '../cosign/standing.ts'
import { safe } from './escape.ts'

/**
 * How firmly the acts of a matter stand, in one sentence for each log: under the card, never in it, because two
 * sides may have heard different cosignatures.
 *
 * @param now milliseconds since 1970: a cosigner may state any time
 */
export function standingText({ firmness, logs }: Standing, sides: readonly SideState[], now: number): string {
  const nameOf = (id: string): string => safe(sides.find((side) => side.id === id)?.name ?? id)
  const lines = logs.map(({ log, upTo, mirrors, witnesses, named }) => {
    const told = [
      ...mirrors.map((one) => `mirrored by ${nameOf(one.by)} ${reach(one, upTo, now)}`),
      ...witnesses.map((one) => `witnessed by ${safe(one.by)} ${reach(one, upTo, now)}`),
    ]
    return `  ${safe(log)}, ${upTo} acts: ${told.length === 0 ? 'in its own log only' : told.join('; ')}${unnamed(named, upTo)}`
  })
  return `How firmly it stands, as far as heard here: ${firmness}\n${lines.join('\n')}\n`
}

/** Until an act of another side names it, an act can be unsaid by taking back the key that signed it. */
function unnamed(named: number, upTo: number): string {
  if (named >= upTo) return ''
  const which = named + 1 === upTo ? `act ${upTo}` : `acts ${named + 1} to ${upTo}`
  return `; no act of another side names ${which} yet: until one does, a revocation can reach that far back`
}

function reach({ size, time }: Confirmed, upTo: number, now: number): string {
  const day = minuteOfSeconds(time)?.slice(0, 10) ?? 'a day it does not say'
  const when = isAhead(time, now) ? `${day}, it says, which has not come yet` : day
  return size >= upTo ? `on ${when}` : `as far as act ${size} of ${upTo}, on ${when}`
}
