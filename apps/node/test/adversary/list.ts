import type { Case, Row } from './cases/case.ts'
import { ALWAYS_CASES } from './cases/always.ts'
import { ENTRY_CASES } from './cases/entries.ts'
import { HEAD_CASES } from './cases/heads.ts'
import { MOVE_CASES } from './cases/moves.ts'
import { PROOF_CASES } from './cases/proofs.ts'
import { STORAGE_CASES } from './cases/storage.ts'
import { TRANSPORT_CASES } from './cases/transport.ts'

export type { Case } from './cases/case.ts'

function grouped(group: Case['group'], rows: readonly Row[]): Case[] {
  return rows.map(([no, does, ends, ...shown]) => ({ no, group, does, ends, shown }))
}

/** The adversarial list: every case has a number, an end, and the tests that show it. */
export const CASES: readonly Case[] = [
  ...grouped('heads', HEAD_CASES),
  ...grouped('proofs', PROOF_CASES),
  ...grouped('entries', ENTRY_CASES),
  ...grouped('transport', TRANSPORT_CASES),
  ...grouped('storage', STORAGE_CASES),
  ...grouped('always', ALWAYS_CASES),
  ...grouped('moves', MOVE_CASES),
]
