export { type CheckResult, type Field, type Finding, type FindingKind, describe } from './finding.ts'
export { LONGEST_TEXT, MOST_FIELDS, MOST_FINDINGS, check } from './check.ts'
export { isPublicHost, isReservedHost } from './hosts.ts'
export { suspectNames } from './names.ts'
