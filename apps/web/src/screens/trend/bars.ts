import type { TrendShown } from './types.ts'

type Year = TrendShown['bars']['years'][number]

/** One stretch of a bar: what is known of the dates of those incidents. */
export interface BarPart {
  readonly kind: 'day' | 'month' | 'year'
  readonly count: number
  readonly y: number
  readonly height: number
}

/** One year's bar, in pixels. */
export interface BarPlaced {
  readonly year: number
  readonly x: number
  readonly width: number
  readonly total: number
  readonly parts: readonly BarPart[]
}

/** The drawing of all bars, in pixels. */
export interface BarsPlaced {
  readonly base: number
  readonly unit: number
  readonly highest: number
  readonly bars: readonly BarPlaced[]
}

/** Where a day stands on the axis of years: the left edge of its year plus its share of it. */
export function dayOnYears(day: string, years: readonly Year[], left: number, step: number): number | null {
  const year = Number(day.slice(0, 4))
  const place = years.findIndex((one) => one.year === year)
  if (place === -1) return null
  const month = day.length >= 7 ? Number(day.slice(5, 7)) - 1 : 6
  return left + (place + month / 12) * step
}

/** Stacks each year: days given first, then only the month, then only the year. */
export function layoutBars(
  years: readonly Year[],
  left: number,
  step: number,
  base: number,
  height: number,
): BarsPlaced {
  const highest = Math.max(1, ...years.map((year) => year.dayGiven + year.firstOfMonth + year.yearOnly))
  const unit = height / highest
  const bars = years.map((year, i) => {
    let y = base
    const parts = partsOf(year).map((part) => {
      y -= part.count * unit
      return { ...part, y, height: part.count * unit }
    })
    const total = year.dayGiven + year.firstOfMonth + year.yearOnly
    return { year: year.year, x: left + i * step + step * 0.18, width: step * 0.64, total, parts }
  })
  return { base, unit, highest, bars }
}

function partsOf(year: Year): { kind: BarPart['kind']; count: number }[] {
  const all = [
    { kind: 'day' as const, count: year.dayGiven },
    { kind: 'month' as const, count: year.firstOfMonth },
    { kind: 'year' as const, count: year.yearOnly },
  ]
  return all.filter((part) => part.count > 0)
}

/** A rival event on the axis, by its number in the list. */
export interface RivalMark {
  readonly number: number
  readonly x: number
}

/** Where the rival events stand on the axis of years; those outside of it have no mark. */
export function rivalMarks(
  events: readonly { readonly date: string }[],
  years: readonly Year[],
  left: number,
  step: number,
): RivalMark[] {
  return events.flatMap(({ date }, i) => {
    const x = dayOnYears(date, years, left, step)
    return x === null ? [] : [{ number: i + 1, x }]
  })
}
