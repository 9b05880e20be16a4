import { canonicalize, type Fold, type Trust } from '@alternat/acts'
import { browserCrypto, type Work } from './browser-crypto.ts'
import { checkEvidence, type EvidenceReport } from '@alternat/acts'

/** What a check in the browser found. */
export interface Checked {
  readonly report: EvidenceReport
  readonly work: Work
  readonly milliseconds: number
  /** Whether the state computed here is, byte for byte, the one the server shows; `null` if none was given or computed. */
  readonly same: boolean | null
  /** The bytes hold more than the state shown: the record grew while it was being checked. */
  readonly grown: boolean
  /** SHA-256 over the canonical state computed here. */
  readonly digest: string | null
}

/**
 * Checks the raw bytes with nothing but themselves: every signature, every tree, every text, and the state that
 * follows. `shown` is what the server shows, to be compared with it; `trust` what the reader brings from elsewhere.
 */
export function checkEverything(bytes: Uint8Array, shown: Fold | null, trust: Trust = {}): Checked {
  const work: Work = { hashes: 0, signatures: 0 }
  const crypto = browserCrypto(work)
  const started = performance.now()
  const asOf = shown?.asOf ?? null
  const report = checkEvidence(crypto, bytes, { trust, ...(asOf === null ? {} : { asOf }) })
  const computed = report.fold === null ? null : canonicalize(report.fold)
  const grown = report.fold !== null && shown !== null && sizesOf(report.fold) !== sizesOf(shown)
  return {
    report,
    work,
    milliseconds: Math.round(performance.now() - started),
    same: computed === null || shown === null || grown ? null : computed === canonicalize(shown),
    grown,
    digest: computed === null ? null : crypto.sha256(new TextEncoder().encode(computed)).toHex(),
  }
}

function sizesOf({ logs }: Fold): string {
  return logs.map(({ log, size }) => `${log} ${size}`).join(', ')
}
