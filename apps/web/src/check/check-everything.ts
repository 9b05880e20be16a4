import { canonicalize, outlineOf, type Fold, type Outline, type Trust } from '@alternat/acts'
import type { HeldAnswer } from '../api/cache.ts'
import { browserCrypto, type Work } from './browser-crypto.ts'
import { recomputed, type Recomputed, type Told } from './recomputed.ts'
import { checkEvidence, type EvidenceReport } from '@alternat/acts'

/** What a check in the browser found. */
export interface Checked {
  readonly report: EvidenceReport
  readonly work: Work
  readonly milliseconds: number
  /**
   * Whether the state computed here is, byte for byte, the one the server shows, and every answer that pages were drawn from
   * follows from it; `null` if none was given or computed.
   */
  readonly same: boolean | null
  /** What the server told that does not follow from the state computed here, each once. */
  readonly others: readonly Told[]
  /** How many answers were compared. */
  readonly compared: number
  /** The bytes hold more than the state shown: the record grew while it was being checked. */
  readonly grown: boolean
  /** SHA-256 over the canonical state computed here. */
  readonly digest: string | null
}

/** What the server shows: the whole state as it tells it, the outline of this page, and what all pages were drawn from. */
export interface Shown {
  readonly fold: Fold
  readonly outline: Outline
  readonly answers: readonly HeldAnswer[]
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
  const { fold } = report
  const grown = fold !== null && shown !== null && hasGrown(fold, shown)
  const compared = fold === null || shown === null || grown ? null : compare(fold, shown)
  return {
    report,
    work,
    milliseconds: Math.round(performance.now() - started),
    same: compared === null ? null : compared.others.length === 0,
    others: compared?.others ?? [],
    compared: compared?.count ?? 0,
    grown,
    digest: fold === null ? null : crypto.sha256(new TextEncoder().encode(canonicalize(fold))).toHex(),
  }
}

/**
 * Holds everything that the server told against what follows from the bytes: a state told rightly proves nothing of a page
 * that was drawn from another answer.
 */
function compare(computed: Fold, { fold, outline, answers }: Shown): { others: Told[]; count: number } {
  const others = new Map<string, Told>()
  let count = 0
  const hold = (found: Recomputed | null, told: unknown): void => {
    if (found === null) return
    count += 1
    const { what, name, value } = found
    if (!isSame(value, told)) others.set(`${what} ${name}`, { what, name })
  }
  hold({ what: 'fold', name: '', value: computed }, fold)
  hold({ what: 'outline', name: '', value: outlineOf(computed) }, outline)
  for (const { address, value } of answers) hold(recomputed(computed, address), value)
  return { others: [...others.values()], count }
}

function isSame(computed: object | null, told: unknown): boolean {
  try {
    return computed !== null && canonicalize(computed) === canonicalize(told as object)
  } catch {
    // What cannot be written canonically was not told by an honest server.
    return false
  }
}

/** A record that grew has more in it than was shown, never less: a server that shows more than its bytes hold is lying. */
function hasGrown(computed: Fold, { fold, outline }: Shown): boolean {
  return isBehind(fold, computed) || isBehind(outline, computed)
}

function isBehind(shown: Logs, computed: Logs): boolean {
  const sizes = new Map(computed.logs.map(({ log, size }) => [log, size]))
  const isWithin = shown.logs.every(({ log, size }) => size <= (sizes.get(log) ?? -1))
  return isWithin && sizesOf(shown) !== sizesOf(computed)
}

type Logs = Pick<Fold, 'logs'>

function sizesOf({ logs }: Logs): string {
  return logs.map(({ log, size }) => `${log} ${size}`).join(', ')
}
