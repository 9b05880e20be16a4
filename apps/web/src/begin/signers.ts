import { ownKeys, type OfficeKeysAnswer } from '../office-keys/keys-api.ts'
import type { WrappedKey } from '../office-keys/wrapped-key.ts'
import { negotiating } from './steps.ts'
import type { OwnSide } from './types.ts'

/** With what a log can be opened here. */
export interface Signers {
  /** The office that proposes or accepts; `null` where this person has the key of none. */
  readonly office: string | undefined
  /** The wrapped copies of its key: under one passkey or several, or under a passphrase. */
  readonly copies: readonly WrappedKey[]
  /** Whether the program of this side signs for its offices itself. */
  readonly byProgram: boolean
  /** Whether it even signs for the root: in the demonstration alone. */
  readonly byDemonstration: boolean
}

/** The office and key with which this person can open a log: one that our card names, and that is here. */
export function signersFor(own: OwnSide, mine: OfficeKeysAnswer): Signers {
  const held = new Set(mine.offices.map(({ office }) => office))
  const able = negotiating(own).filter(({ name }) => held.has(name))
  const byProgram = own.custody !== 'own'
  const byDemonstration = own.custody === 'demonstration'
  const here = ownKeys(mine).map(({ wrapped }) => wrapped)
  for (const { name, keys } of able) {
    const copies = here.filter(
      ({ office, publicKey }) => office === name && keys.some(({ key }) => key === publicKey),
    )
    if (copies.length > 0 || byProgram) return { office: name, copies, byProgram, byDemonstration }
  }
  return { office: undefined, copies: [], byProgram, byDemonstration }
}
