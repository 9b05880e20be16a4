import { decodedRuns } from './decode.ts'
import type { CheckResult, Field, Finding } from './finding.ts'
import { type Hit, type Rule, scan, speaks } from './rule.ts'
import { DEFANGED } from './rules/defanged.ts'
import { NETWORK } from './rules/network.ts'
import { OTHER_MARKINGS } from './rules/other-markings.ts'
import { TRACES } from './rules/traces.ts'
import { US_MARKINGS } from './rules/us-markings.ts'
import { type View, cleanView, joinedText, joinedView, plainView, tightText, tightView } from './views.ts'

/** Longest text taken in one check, over all fields, in UTF-16 units. Bounds the work a hostile draft can ask for. */
export const LONGEST_TEXT = 65_536
/** Most fields taken in one check. */
export const MOST_FIELDS = 1_000
/** Findings beyond this many are not listed; the decision is the same. */
export const MOST_FINDINGS = 500

/** Every rule, the more telling first: where two speak of the same words, the earlier one is shown. */
export const RULES: readonly Rule[] = [...OTHER_MARKINGS, ...US_MARKINGS, ...DEFANGED, ...TRACES, ...NETWORK]

const JOINING = RULES.filter((rule) => rule.joins)
const TIGHT = RULES.filter((rule) => rule.tight)
const UNJOINED = RULES.filter((rule) => !rule.tight)

/**
 * Whether these fields may leave. Each is read as written, as a reader sees it (compatibility forms folded, hidden
 * characters out), without white space, joined with its neighbours, and with Base64, hexadecimal and percent
 * runs decoded once. Deterministic; never throws; a text too long to be read whole is blocked.
 */
export function check(fields: readonly Field[]): CheckResult {
  const tooLong = overLimit(fields)
  if (tooLong !== null) return { decision: 'block', findings: [tooLong] }
  const clean = fields.map((field, i) => cleanView(field.text, i))
  const findings: Finding[] = []
  for (const [i, field] of fields.entries()) {
    findings.push(...scanField(field, i, clean[i] ?? plainView(field.text, i), fields))
  }
  if (fields.length > 1 && speaks(joinedText(clean), JOINING))
    findings.push(...scanAcross(joinedView(clean), fields))
  const kept = distinct(findings, fields)
  return { decision: kept.length === 0 ? 'pass' : 'block', findings: kept.slice(0, MOST_FINDINGS) }
}

/** All findings within one field. What is seen without blanks counts only where nothing was seen with them. */
function scanField(field: Field, i: number, view: View, fields: readonly Field[]): Finding[] {
  const asWritten = view.text === field.text ? [] : scanView(plainView(field.text, i), UNJOINED, fields)
  const seen = [...asWritten, ...scanView(view, UNJOINED, fields)]
  const spread =
    mayBeSpread(view.text) && speaks(tightText(view), TIGHT) ? scanView(tightView(view), TIGHT, fields) : []
  const apart = spread.filter((one) => !seen.some((other) => other.start < one.end && one.start < other.end))
  return [...seen, ...apart, ...scanDecoded(view, fields)]
}

function mayBeSpread(text: string): boolean {
  return TIGHT.some(({ needs }) => needs === undefined || needs.test(text))
}

function overLimit(fields: readonly Field[]): Finding | null {
  let length = 0
  for (const [i, field] of fields.entries()) {
    const room = LONGEST_TEXT - length
    length += field.text.length
    if (length <= LONGEST_TEXT && i < MOST_FIELDS) continue
    const start = Math.max(0, Math.min(room, field.text.length))
    const end = Math.min(field.text.length, start + 80)
    return makeFinding(TOO_LONG, field, start, end)
  }
  return null
}

const TOO_LONG: Rule = {
  id: 'too-long',
  kind: 'indicator',
  pattern: /(?!)/g,
  why: `The texts together are longer than the guard reads (${LONGEST_TEXT} characters, ${MOST_FIELDS} fields), from here on.`,
  advice: 'Split them, or say it shorter.',
}

function scanView(view: View, rules: readonly Rule[], fields: readonly Field[]): Finding[] {
  return scan(view.text, rules).flatMap((hit) => inFields(hit, view, fields))
}

/** Only what reaches over the edge of a field: the rest has been seen in its own field. */
function scanAcross(view: View, fields: readonly Field[]): Finding[] {
  return scan(view.text, JOINING)
    .filter((hit) => view.field[hit.start] !== view.field[hit.end - 1])
    .flatMap((hit) => inFields(hit, view, fields))
}

function scanDecoded(view: View, fields: readonly Field[]): Finding[] {
  return decodedRuns(view).flatMap((run) =>
    scan(run.text, UNJOINED)
      .slice(0, 1)
      .flatMap(({ rule }) => inFields({ rule: hidden(rule), start: run.start, end: run.end }, view, fields)),
  )
}

function hidden(rule: Rule): Rule {
  const why = `Decoded, these characters hold something that may not leave. ${rule.why}`
  return { ...rule, id: `${rule.id}.encoded`, why }
}

/** A hit in the writer's own words: one finding for each field it touches. */
function inFields(hit: Hit, view: View, fields: readonly Field[]): Finding[] {
  const findings: Finding[] = []
  for (let i = hit.start; i < hit.end;) {
    const at = view.field[i] ?? 0
    let last = i
    while (last + 1 < hit.end && view.field[last + 1] === at) last += 1
    const field = fields[at]
    if (field !== undefined)
      findings.push(makeFinding(hit.rule, field, view.from[i] ?? 0, view.to[last] ?? 0))
    i = last + 1
  }
  return findings
}

function makeFinding(rule: Rule, field: Field, start: number, end: number): Finding {
  const { id, kind, why, advice } = rule
  return { rule: id, kind, path: field.path, start, end, excerpt: field.text.slice(start, end), why, advice }
}

/** In order of place; of findings of one kind that lie within each other only the widest, then the more telling. */
function distinct(findings: readonly Finding[], fields: readonly Field[]): Finding[] {
  const place = new Map(fields.map((field, i) => [field.path, i]))
  const order = (f: Finding): number => place.get(f.path) ?? 0
  const sorted = findings.toSorted((a, b) => order(a) - order(b) || a.start - b.start || b.end - a.end)
  const kept: Finding[] = []
  const reach = new Map<string, number>()
  for (const finding of sorted) {
    const key = `${finding.kind} ${finding.path}`
    if (finding.end <= (reach.get(key) ?? -1)) continue
    reach.set(key, finding.end)
    kept.push(finding)
  }
  return kept
}
