import {
  fingerprintWords,
  minuteOfSeconds,
  type EvidenceReport,
  type Fingerprint,
  type PublicSet,
  type Witnessed,
} from '@alternat/acts'
import type { VerifyReport } from '../evidence/verify.ts'
import { cardText } from './card-text.ts'
import { safe } from './escape.ts'
import { misbehaviourText } from './misbehaviour-text.ts'
import type { Paint } from './paint.ts'

interface Root {
  readonly side: string
  readonly fingerprint: Fingerprint
  readonly trusted: boolean
}

function rootLines({ side, fingerprint, trusted }: Root): string[] {
  return [
    `  ${safe(side)}  ${fingerprint.groups.join(' ')}  ${trusted ? 'vouched for' : 'compare it'}`,
    `    ${fingerprintWords(fingerprint, 'en').join(' ')}`,
  ]
}

function faultLine({ where, message, code }: { where?: string; message: string; code: string }): string {
  return `  ${safe(where ?? '')}: ${safe(message)} (${safe(code)})`
}

function logLine({ log, size, covers, acts }: EvidenceReport['logs'][number]): string {
  return `  ${safe(log)}, size ${size}: covers ${covers}, ${acts} acts inside`
}

/** Signatures of other suites stand beside those that decide; what could not be checked is said too. */
function furtherLines({ acts, further }: EvidenceReport['logs'][number]): string[] {
  if (further === null) return []
  const places = (indexes: readonly number[]): string => indexes.map((index) => `#${index}`).join(' ')
  const also = [
    ...(further.checkpoint ? ['the checkpoint'] : []),
    ...(further.acts.length > 0 ? [`${further.acts.length} of ${acts} acts`] : []),
    ...(further.cosigned.length > 0 ? [`cosigned by ${further.cosigned.map(safe).join(', ')}`] : []),
  ]
  return [
    ...(also.length > 0 ? [`    also signed with ML-DSA-44: ${also.join('; ')}`] : []),
    ...(further.bad.length > 0 ? [`    ML-DSA-44 does not verify: ${places(further.bad)}`] : []),
    ...(further.unchecked.length > 0
      ? [`    a further signature is not checked here: ${places(further.unchecked)}`]
      : []),
  ]
}

/**
 * What the reader's own witnesses have confirmed, apart from what the sides say of each other; `null` where the reader
 * named none for the log.
 */
function witnessedLines(witnessed: readonly Witnessed[] | null): string[] {
  if (witnessed === null) return []
  if (witnessed.length === 0) return ['    witnessed by none of those you rely on']
  return witnessed.map(({ name, time, suite }) => {
    const when = minuteOfSeconds(time) ?? 'at a time it does not say'
    return `    witnessed by ${safe(name)}, ${when}${suite === 'Ed25519' ? '' : ` (${suite})`}`
  })
}

/** What only the sides say: each other's cosigners, and nobody from outside. */
function cosignedLine({ cosigned, neutral }: EvidenceReport['logs'][number]): string[] {
  const outside = new Set(neutral.map(({ name }) => name))
  const sides = cosigned.filter(({ name }) => !outside.has(name)).map(({ name }) => safe(name))
  return sides.length === 0 ? [] : [`    cosigned, by the sides' own word, by ${sides.join(', ')}`]
}

/** Nobody in the file answers for a neutral witness: its key is compared with what its keeper has published. */
function neutralLine({ name, vkey }: EvidenceReport['logs'][number]['neutral'][number]): string {
  return `    cosigned by the neutral witness ${safe(name)}, if this is its key: ${safe(vkey)}`
}

/** Those that the reader relies on stand above already, with their time. */
function neutralOf({
  neutral,
  witnessed,
}: EvidenceReport['logs'][number]): EvidenceReport['logs'][number]['neutral'] {
  const known = new Set((witnessed ?? []).map(({ name }) => name))
  return neutral.filter(({ name }) => !known.has(name))
}

/** What is inside of what the sides have listed as public, and what was left out. */
function publicLines({ publicSet, logs }: EvidenceReport): string[] {
  const isPublic = logs.some(({ covers }) => covers === 'public')
  if (publicSet === null) return []
  const { adopted, listed, inside, withheld, unlisted } = publicSet
  if (!adopted)
    return isPublic
      ? ['No list of public acts adopted by all sides is inside: what was left out does not show.']
      : []
  const places = (some: PublicSet['withheld']): string =>
    some.map(({ log, index }) => `${safe(log)} #${index}`).join(', ')
  return [
    `${inside} of ${listed} acts listed as public are here${withheld.length === 0 ? '.' : `; withheld: ${places(withheld)}.`}`,
    ...(unlisted.length === 0 ? [] : [`Public and not listed: ${places(unlisted)}.`]),
  ]
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
    ...publicLines(report),
    ...report.roots.flatMap(rootLines),
    ...report.logs.flatMap((log) => [
      logLine(log),
      ...witnessedLines(log.witnessed),
      ...cosignedLine(log),
      ...neutralOf(log).map(neutralLine),
      ...furtherLines(log),
    ]),
    ...report.faults.map(faultLine),
    ...(report.acts ?? []).map(
      (act) => `  ${safe(act.ref.log)} #${act.ref.index}  ${safe(act.kind ?? 'unreadable')}`,
    ),
    ...(report.card === null ? [] : ['', cardText(report.card, { width, paint })]),
  ]
}

/** What `verify` found, for people. Peer text is escaped. */
export function verifyText(report: VerifyReport, width: number, paint: Paint): string {
  if (report.format === 'alternat/misbehaviour/v1') return misbehaviourText(report, paint)
  if (report.format === 'alternat/evidence/v1') return `${evidenceLines(report, width, paint).join('\n')}\n`
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
  const logs = report.logs.flatMap((log) => [
    `  ${safe(log.log)}: leaves ${log.from} to ${log.size}${log.withheld === 0 ? '' : `, ${log.withheld} withheld: their commitments alone are inside`}`,
    ...witnessedLines(log.witnessed),
  ])
  return `${[head, ...report.roots.flatMap(rootLines), ...logs, ...report.faults.map(faultLine)].join('\n')}\n`
}
