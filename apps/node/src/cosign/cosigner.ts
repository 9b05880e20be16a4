import {
  cosign,
  encodeSignatureLine,
  furtherCosign,
  parseNote,
  type Crypto,
  type Signer,
} from '@alternat/tlog'
import type { NodeKeys } from '../keys/node-keys.ts'
import type { Ports } from '../ports.ts'
import type { Role } from '../rollback/guard-record.ts'
import type { LogHead } from '../store/types.ts'

/** A log of another side that has just grown here, and has not shown two histories. */
export interface Grown {
  readonly head: LogHead
  /** Every sealed act and every text that a readable act names is held, up to the head. */
  readonly whole: boolean
  /**
   * Asks the guard record: the time in seconds at which the head may be cosigned in a role, `null` where it may
   * not, or is already. Asking binds: a signature is made next.
   */
  readonly at: (role: Role, now: number) => number | null
}

/** Gives the cosignature lines (without line feed) for a log that has grown. */
export type Cosigner = (grown: Grown) => readonly string[]

/**
 * Our two cosigners (design §4 "Mirror and cosign"): the witness says at once that the log only grew, the mirror
 * that everything it commits to is held here. Both look at bytes and never at content: a silly or void act in its
 * place is cosigned like any other, or either side could stall the other by objecting.
 */
export function cosignerOf(node: {
  readonly crypto: Crypto
  readonly keys: Pick<NodeKeys, 'witness' | 'mirror' | 'further'>
  readonly ports: Pick<Ports, 'clock'>
}): Cosigner {
  const { crypto, keys, ports } = node
  return ({ head, whole, at }) => {
    const note = parseNote(head.checkpoint)
    if (!note.ok) return []
    const now = Math.floor(ports.clock() / 1000)
    const line = (role: Role, signer: Signer): string[] => {
      const time = at(role, now)
      if (time === null) return []
      const { text } = note.value
      const further = keys.further?.[role]
      const lines = [cosign(crypto, text, signer, BigInt(time))]
      if (further !== undefined) lines.push(furtherCosign(crypto, text, further, BigInt(time)))
      return lines.map(encodeSignatureLine)
    }
    return [...line('witness', keys.witness), ...(whole ? line('mirror', keys.mirror) : [])]
  }
}
