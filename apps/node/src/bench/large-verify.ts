import { join } from 'node:path'
import { verifyStore } from '../verify/verify-store.ts'
import type { Figures, Work } from './figures.ts'

/** Verifying the log of the first side, on two threads. Apart from the rest, whose modules would count as its memory. */
export async function verifyLarge({ folder }: Work, signatures: boolean): Promise<Figures> {
  const start = performance.now()
  const report = await verifyStore({ folder: join(folder, 'first'), signatures, workers: 2 })
  const seconds = (performance.now() - start) / 1000
  if (!report.ok || !report.value.ok) throw new Error(JSON.stringify(report))
  const { logs } = report.value
  const counted = logs.reduce((sum, { signatures: one }) => sum + (one?.good ?? 0), 0)
  const size = logs.reduce((sum, one) => sum + one.size, 0)
  if (signatures && counted < size) throw new Error(`${counted} good signatures of ${size}`)
  return { seconds, acts: size }
}
