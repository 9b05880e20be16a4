import { fingerprint, type Fingerprint } from '@alternat/acts'
import { nodeCrypto } from '../crypto.ts'

/** The fingerprint of a side's root key. */
export function fingerprintOf(side: string, root: Uint8Array): Fingerprint {
  return fingerprint(nodeCrypto, side, root)
}

/** A fingerprint set for reading aloud: four groups a line. */
export function fingerprintText(title: string, { groups }: Fingerprint): string[] {
  return [`${title}:`, `  ${groups.slice(0, 4).join(' ')}`, `  ${groups.slice(4).join(' ')}`]
}

/** Whether what a person typed or pasted names this fingerprint: spaces and case do not matter. */
export function isSameFingerprint(typed: string, { hex }: Fingerprint): boolean {
  return typed.toLowerCase().replaceAll(/[\s:-]/g, '') === hex
}
