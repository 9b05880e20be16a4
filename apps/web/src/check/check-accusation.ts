import { checkMisbehaviour, type MisbehaviourReport, type Trust } from '@alternat/acts'
import { browserCrypto, type Work } from './browser-crypto.ts'

/** What a check of a misbehaviour file in the browser found. */
export interface MisbehaviourChecked {
  readonly report: MisbehaviourReport
  readonly work: Work
  readonly milliseconds: number
}

/** Checks a misbehaviour file with nothing but its bytes: what the command line says of it, the page says too. */
export function checkAccusation(bytes: Uint8Array, trust: Trust = {}): MisbehaviourChecked {
  const work: Work = { hashes: 0, signatures: 0 }
  const started = performance.now()
  const report = checkMisbehaviour(browserCrypto(work), bytes, trust)
  return { report, work, milliseconds: Math.round(performance.now() - started) }
}
