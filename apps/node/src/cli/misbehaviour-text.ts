import { deedOf, roleInWords, type MisbehaviourReport } from '@alternat/acts'
import type { Alarm } from '../misbehaviour/alarms.ts'
import { safe } from './escape.ts'
import type { Paint } from './paint.ts'

/** What a misbehaviour file shows, for people. Whatever others wrote is escaped. */
export function misbehaviourText(report: MisbehaviourReport, paint: Paint): string {
  const faults = report.faults.map(
    ({ where, message, code }) => `  ${safe(where)}: ${safe(message)} (${code})`,
  )
  const lines = [
    paint.strong(safe(report.sentence)),
    ...(report.log === null ? [] : [`  Log: ${safe(report.log)}`]),
    ...report.signed.map((one) => `  ${signedLine(one)}`),
    ...logLines(report),
    ...keyLines(report),
    ...faults,
  ]
  return `${lines.join('\n')}\n`
}

/** One of the two statements. */
function signedLine({ at, digest, time, act }: MisbehaviourReport['signed'][number]): string {
  if (act !== null) return `at place ${at}: ${safe(act.kind)}, ${safe(act.at)}, ${digest}`
  const when = time === null ? '' : `, at ${time} seconds since 1970`
  return `at size ${at}: root ${digest}${when}`
}

function logLines({ kind, logToo }: MisbehaviourReport): string[] {
  if (kind !== 'act-double') return []
  return logToo
    ? [`  Both lie under checkpoints of the log: whoever holds its key ${deedOf('fork-same-size')}.`]
    : ['  Nothing is shown about the log: not both are proven to lie under its checkpoints.']
}

function keyLines({ key, holder, trusted }: MisbehaviourReport): string[] {
  if (key === null) return []
  const whose =
    holder === null
      ? []
      : [
          `  ${safe(holder.side)}  ${holder.root.groups.join(' ')}  ${trusted ? 'vouched for' : 'compare it'}`,
          `    names it as its ${roleInWords(holder.role)}`,
        ]
  return [`  Key: ${safe(key.vkey)}`, `    ${key.fingerprint.groups.join(' ')}`, ...whose]
}

/** What our people must know before anything else; nothing where there is nothing. */
export function alarmsText(alarms: readonly Alarm[], paint: Paint): string {
  if (alarms.length === 0) return ''
  return `${alarms.map(({ message, files }) => paint.strong(`! ${safe(message)}`) + filesIn(files)).join('\n')}\n\n`
}

function filesIn(files: readonly string[]): string {
  return files.length === 0
    ? ''
    : `\n  alternat misbehaviour show ${files.map((id) => id.slice(0, 12)).join(' | ')}`
}
