import { canonicalize, outlineOf, type Fold, type Outline, type Trust } from '@alternat/acts'
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

/** What the server shows: the whole state as it tells it, and the outline that the page was drawn from. */
export interface Shown {
  readonly fold: Fold
  readonly outline: Outline
}

/**
 * Checks the raw bytes with nothing but themselves: every signature, every tree, every text, and the state that
 * follows. `shown` is what the server shows, to be compared with it; `trust` what the reader brings from elsewhere.
 */
export function checkEverything(bytes: Uint8Array, shown: Shown | null, trust: Trust = {}): Checked {
  const work: Work = { hashes: 0, signatures: 0 }
  const crypto = browserCrypto(work)
  const started = performance.now()
  const asOf = shown?.outline.asOf ?? null
  const report = checkEvidence(crypto, bytes, { trust, ...(asOf === null ? {} : { asOf }) })
  const computed = report.fold === null ? null : canonicalize(report.fold)
  const grown = report.fold !== null && shown !== null && hasGrown(report.fold, shown)
  return {
    report,
    work,
    milliseconds: Math.round(performance.now() - started),
    same: report.fold === null || shown === null || grown ? null : isSame(report.fold, shown),
    grown,
    digest: computed === null ? null : crypto.sha256(new TextEncoder().encode(computed)).toHex(),
  }
}

/** Whether the state, and the outline that every page has, are those that follow from the bytes. */
function isSame(computed: Fold, { fold, outline }: Shown): boolean {
  return (
    canonicalize(computed) === canonicalize(fold) &&
    canonicalize(outlineOf(computed)) === canonicalize(outline)
  )
}

function hasGrown(computed: Fold, { fold, outline }: Shown): boolean {
  return sizesOf(computed) !== sizesOf(fold) || sizesOf(computed) !== sizesOf(outline)
}

function sizesOf({ logs }: Pick<Fold, 'logs'>): string {
  return logs.map(({ log, size }) => `${log} ${size}`).join(', ')
}
