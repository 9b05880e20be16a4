import { leadQuestion, type MatterShown } from '@alternat/acts'
import { addDays, dayInWords, dayNumber } from './days.ts'

/** A day worth standing on, with the words of its button. */
export interface Stop {
  readonly day: string
  readonly label: string
}

/** Days without an act after which a run of acts has ended. */
const LULL_DAYS = 5

/**
 * The days at which a matter turned: the end of the dialogue's first year, the days on which the sides' words
 * began to match, last did and no longer did, the day after that run of acts ended, the end of the last year.
 */
export function turningDays(matter: MatterShown, marks: readonly string[]): string[] {
  const days = new Set<string>()
  const sorted = marks.toSorted()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const turn = turnOf(matter, sorted)
  if (turn.length > 0 && first.slice(0, 4) !== turn[0]?.slice(0, 4)) days.add(yearEnd(first))
  for (const day of turn) days.add(day)
  const latest = turn.at(-1)
  if (latest === undefined || last > latest) days.add(yearEnd(last))
  return [...days].toSorted()
}

function turnOf(matter: MatterShown, marks: readonly string[]): string[] {
  const question = leadQuestion(matter.line3.questions)
  if (question === null || question.matched === null) return [matter.openedBy.on]
  const { from, to } = question.matched
  const turns = [from, to, question.since].filter((day) => day !== null)
  return [...turns, dayAfterRun(marks, turns.at(-1) ?? from)]
}

/** The day after the last of the marks that follow `from` without a lull. */
export function dayAfterRun(marks: readonly string[], from: string): string {
  let end = from
  for (const mark of marks) {
    if (mark > end && dayNumber(mark) - dayNumber(end) <= LULL_DAYS) end = mark
  }
  return addDays(end, 1)
}

function yearEnd(day: string): string {
  return `${day.slice(0, 4)}-12-31`
}

/** Labels for stops in a row: a year's end by its year, days of one month by number, the last of them in full. */
export function labelStops(days: readonly string[]): Stop[] {
  return days.map((day, i) => ({ day, label: labelOf(day, days[i + 1]) }))
}

function labelOf(day: string, next: string | undefined): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4)
  if (next !== undefined && next.slice(0, 7) === day.slice(0, 7)) return String(Number(day.slice(8)))
  return dayInWords(day)
}
