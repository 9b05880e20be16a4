import { toHex } from '@alternat/tlog'
import type { LogHeld } from './types.ts'

/** One log with its side. */
export interface HeldLog {
  readonly log: string
  readonly side: string
  readonly dialogue: string
  readonly leaves: LogHeld['leaves']
  /** Leaf data as hex, by index. */
  readonly leafHex: readonly string[]
}

/** Splits an origin `<side>/alternat/<dialogue>`; null if it is not one. */
export function splitOrigin(log: string): { side: string; dialogue: string } | null {
  const match = /^([a-z0-9.-]{1,120})\/alternat\/([a-z0-9-]{1,64})$/.exec(log)
  return match ? { side: match[1] ?? '', dialogue: match[2] ?? '' } : null
}

/** A log prepared for the fold. */
export function heldLog(held: LogHeld): HeldLog {
  const parts = splitOrigin(held.log) ?? { side: held.log, dialogue: '' }
  return {
    log: held.log,
    ...parts,
    leaves: held.leaves,
    leafHex: held.leaves.map((leaf) => toHex(leaf.leaf)),
  }
}
