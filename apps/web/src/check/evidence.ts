export { checkEvidence } from '../../../../packages/acts/src/evidence/check.ts'
export type { EvidenceReport } from '../../../../packages/acts/src/evidence/report.ts'
