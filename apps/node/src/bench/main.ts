import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom } from '../random.ts'
import { appendRows, growthRows, verifyRows } from './rows.ts'
import type { Row } from './row.ts'

/**
 * Measures ours beside the peer in the same run and gives each row to `print` as soon as it is there. The
 * machine's absolute speed does not matter, the ratio does; method and durability stand in PERFORMANCE.md.
 *
 * @param quick a tenth of the counts, to see that it runs
 */
export async function bench(print: (row: Row) => void, quick = false): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-bench-'))
  const ports = { clock: () => Date.now(), random: systemRandom }
  const plan = { folder, ports, scale: quick ? 0.1 : 1, print }
  try {
    const git = await appendRows(plan)
    await verifyRows(plan, git)
    await growthRows(plan)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
