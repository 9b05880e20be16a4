/** A piece of text that is about to leave: where it stands in the act, and its words. */
export interface Field {
  /** JSON path or other stable name of the place. */
  readonly path: string
  readonly text: string
}

/** What a finding is about: a protective marking, or something that helps to recognise or reach a machine or a person. */
export type FindingKind = 'marking' | 'indicator'

/** One reason why a text may not leave, at an exact place. JSON-able. It holds the excerpt: keep it on our own side. */
export interface Finding {
  /** Stable name of the rule. */
  readonly rule: string
  readonly kind: FindingKind
  /** The field it stands in. */
  readonly path: string
  /** UTF-16 offsets into the field's original text: `text.slice(start, end) === excerpt`. */
  readonly start: number
  readonly end: number
  readonly excerpt: string
  /** One sentence: what was found. */
  readonly why: string
  /** One sentence: what to write instead. */
  readonly advice: string
}

/** The guard's answer: `block` as soon as there is one finding. Nobody can lift it; the text must change. */
export interface CheckResult {
  readonly decision: 'pass' | 'block'
  readonly findings: readonly Finding[]
}

const LONGEST_SHOWN = 80

/** A finding as one line for the person who wrote the text. */
export function describe(finding: Finding): string {
  return `In ${finding.path}, “${shown(finding.excerpt)}”: ${finding.why} ${finding.advice}`
}

/** Shortened, and with control and invisible characters made visible: an excerpt must not repaint the officer's screen. */
function shown(excerpt: string): string {
  const short = excerpt.length > LONGEST_SHOWN ? `${excerpt.slice(0, LONGEST_SHOWN - 1)}…` : excerpt
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `⟨U+${hex(c.codePointAt(0) ?? 0)}⟩`)
}

const hex = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0')
