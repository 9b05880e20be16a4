import type { EvidenceReport } from '@alternat/acts'
import type { VerifyReport } from '../evidence/verify.ts'
import { cardText } from './card-text.ts'
import { safe } from './escape.ts'
import type { Paint } from './paint.ts'

interface Root {
  readonly side: string
  readonly fingerprint: { readonly groups: readonly string[] }
  readonly trusted: boolean
}

function rootLine({ side, fingerprint, trusted }: Root): string {
  return `  ${safe(side)}  ${fingerprint.groups.join(' ')}  ${trusted ? 'vouched for' : 'compare it'}`
}

function faultLine({ where, message, code }: { where?: string; message: string; code: string }): string {
  return `  ${safe(where ?? '')}: ${safe(message)} (${safe(code)})`
}

function logLine({ log, size, covers, acts }: EvidenceReport['logs'][number]): string {
  return `  ${safe(log)}, size ${size}: covers ${covers}, ${acts} acts inside`
}

function notes(report: EvidenceReport): string[] {
  const { reconstruction, custody, showsAbsence } = report
  return [
    ...(reconstruction === null ? [] : [`Reconstruction, compiled by ${safe(reconstruction)}.`]),
    ...(custody === null || custody === 'own' ? [] : [`Custody of the keys: ${custody}.`]),
    ...(showsAbsence
      ? []
      : ['Absence is not shown: the file does not hold every act up to its checkpoints.']),
  ]
}

function evidenceLines(report: EvidenceReport, width: number, paint: Paint): string[] {
  return [
    paint.strong(safe(report.sentence)),
    ...notes(report),
    ...report.roots.map(rootLine),
    ...report.logs.map(logLine),
    ...report.faults.map(faultLine),
    ...(report.acts ?? []).map(
      (act) => `  ${safe(act.ref.log)} #${act.ref.index}  ${safe(act.kind ?? 'unreadable')}`,
    ),
    ...(report.card === null ? [] : ['', cardText(report.card, { width, paint })]),
  ]
}

/** What `verify` found, for people. Peer text is escaped. */
export function verifyText(report: VerifyReport, width: number, paint: Paint): string {
  if (report.format === 'alternat/evidence/v0') return `${evidenceLines(report, width, paint).join('\n')}\n`
  const head = paint.strong(safe(report.sentence))
  if (report.format === 'store') {
    const problems = report.problems.map(({ where, what }) => `  ${safe(where)}: ${safe(what)}`)
    const dialogues = report.dialogues.flatMap((one) => [
      '',
      safe(one.dialogue ?? ''),
      ...evidenceLines({ ...one, card: null }, width, paint),
    ])
    return `${[head, ...problems, ...dialogues].join('\n')}\n`
  }
  const logs = report.logs.map((log) => `  ${safe(log.log)}: leaves ${log.from} to ${log.size}`)
  return `${[head, ...report.roots.map(rootLine), ...logs, ...report.faults.map(faultLine)].join('\n')}\n`
}
