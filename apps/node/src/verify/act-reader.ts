import type { Crypto } from '@alternat/tlog'
import type { ActReader, StretchTask } from './stretch.ts'

/** What looks at the acts of a stretch; loaded only where signatures were asked for, see {@link ActReader}. */
export async function actReaderFor(crypto: Crypto, { log, offices }: StretchTask): Promise<ActReader | null> {
  if (offices === null) return null
  const { ActSignatures } = await import('./act-signatures.ts')
  return new ActSignatures(crypto, log, offices)
}
