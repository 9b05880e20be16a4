import type { Day } from './days.ts'

/**
 * One publicly recorded incident, cut down to what counting needs. No name, no victim, no prose: only what
 * decides whether it falls into a series and into a window.
 */
export interface Incident {
  /** The start as the source gives it. 1 January may mean that only the year is known. */
  readonly start: Day
  /** The first day on which anyone attributed it publicly; `null` when the source gives none. */
  readonly firstAttributed: Day | null
  /** The series it belongs to; an incident may belong to several. */
  readonly scopes: readonly Scope[]
}

/**
 * The series that are counted. All hold incidents attributed to an initiator in the one country.
 * - `ip-theft-like`: data theft with a company, critical infrastructure or science in the other country among
 *   the victims. An upper bound: no public source codes use for commercial advantage, which is what decides.
 * - `all`: every incident with a victim in the other country.
 * - `government-espionage`: the control: data theft from state institutions of the other country, nothing
 *   published, nothing disrupted. The arrangement does not speak of it.
 * - `theft-elsewhere`: data theft with no victim in the other country: where conduct may have moved to.
 */
export type Scope = 'ip-theft-like' | 'all' | 'government-espionage' | 'theft-elsewhere'

/** How finely a day is known, as far as the source lets one see. */
export type DayPrecision = 'day' | 'first-of-month' | 'year-only'

/**
 * The precision of a day in a source that writes unknown parts as 01: the first of a month may stand for the
 * month, 1 January for the year. A real 1 January is read as year-only: the cautious side.
 */
export function dayPrecision(day: Day): DayPrecision {
  if (day.endsWith('-01-01')) return 'year-only'
  return day.endsWith('-01') ? 'first-of-month' : 'day'
}

/** The last day that a written day may stand for, when the year is all that is known; otherwise the day itself. */
export function readLate(day: Day): Day {
  return dayPrecision(day) === 'year-only' ? `${day.slice(0, 4)}-12-31` : day
}
