import { Button } from 'react-aria-components'
import type { ChangeEvent } from 'react'
import { dayInWords } from '../format/days.ts'
import { useWords } from '../language/use-words.ts'
import { go, useRoute, withAsOf } from '../routing/location.ts'

interface AsOfProps {
  /** Days with acts, in order. */
  readonly marks: readonly string[]
  readonly days: { readonly first: string; readonly last: string }
}

/**
 * Moves the whole page through the past. The slider steps over the days on which something is on the record, so
 * that each step shows something; any other day can be typed. Its last place is *now*.
 */
export function AsOf({ marks, days }: AsOfProps) {
  const route = useRoute()
  const { say } = useWords('frame')
  const { asOf } = route
  const stops = stopsWith(marks, asOf)
  const place = asOf === null ? stops.length : stops.indexOf(asOf)
  const words = asOf === null ? say('nowInLine') : dayInWords(asOf)
  const move = (event: ChangeEvent<HTMLInputElement>): void =>
    go(withAsOf(route, stops[Number(event.target.value)] ?? null), true)
  const type = (event: ChangeEvent<HTMLInputElement>): void => {
    if (event.target.value !== '') go(withAsOf(route, event.target.value), true)
  }
  return (
    <fieldset className="as-of">
      <legend className="only-heard">{say('asOf')}</legend>
      <label htmlFor="as-of">{say('asOf')}</label>
      <output htmlFor="as-of" className={asOf === null ? undefined : 'past'}>
        {words}
      </output>
      <div className="track">
        <input
          id="as-of"
          type="range"
          min={0}
          max={stops.length}
          step={1}
          value={place}
          onChange={move}
          aria-valuetext={words}
        />
        {stops.length <= MOST_TICKS && <Ticks count={stops.length} />}
      </div>
      <label>
        <span className="only-heard">{say('anyOtherDay')}</span>
        <input type="date" min={days.first.slice(0, 10)} value={asOf ?? ''} onChange={type} />
      </label>
      <Button
        className="button small"
        isDisabled={asOf === null}
        onPress={() => go(withAsOf(route, null), true)}
      >
        {say('now')}
      </Button>
    </fieldset>
  )
}

function stopsWith(marks: readonly string[], asOf: string | null): string[] {
  const stops = new Set(marks)
  if (asOf !== null) stops.add(asOf)
  return [...stops].toSorted()
}

/** More ticks than this would run into one line. */
const MOST_TICKS = 120

/** Room at each end of a range input that its thumb's centre never reaches, in pixels. */
const THUMB_HALF = 8

function Ticks({ count }: { readonly count: number }) {
  const at = (i: number): string =>
    `calc(${THUMB_HALF}px + (100% - ${2 * THUMB_HALF}px) * ${i / Math.max(1, count)})`
  return (
    <div className="marks" aria-hidden="true">
      {Array.from({ length: count + 1 }, (_, i) => (
        <span key={i} style={{ insetInlineStart: at(i) }} />
      ))}
    </div>
  )
}
