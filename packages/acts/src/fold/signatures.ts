import { base64ToBytes, type Crypto } from '@alternat/tlog'
import type { NamedKey } from '../bytes/dsse.ts'
import { readEnvelope, type ReadAct } from '../bytes/envelope.ts'
import { showSignatures, type ShownSignature } from '../bytes/further.ts'
import { sideOf } from '../bytes/origin.ts'
import { unseal } from '../bytes/sealed.ts'
import type { Body } from '../kinds.ts'
import { checkBody } from '../schema/check.ts'
import { offices, type Offices } from './offices.ts'
import type { Entry, LeafHeld } from './types.ts'

/** The signatures of one act, as shown beside it. */
export interface ActSignatures {
  readonly index: number
  readonly signatures: readonly ShownSignature[]
}

/**
 * Who signed each act of a log, with which suite, and whether that verifies under the keys its office had then. It
 * stands beside the fold and never in it: what is computed from a log must not hang on a suite that one program checks
 * and another does not. Acts that cannot be read are left out.
 *
 * @param entries of the fold, for which key acts count; those of other logs are passed over
 */
export function signaturesAlong(
  crypto: Crypto,
  log: string,
  leaves: readonly LeafHeld[],
  entries: readonly Entry[],
): ActSignatures[] {
  const side = sideOf(log)
  const held = offices(crypto, side)
  const idle = new Set(
    entries.filter((entry) => entry.ref.log === log && isIdle(entry)).map(({ ref }) => ref.index),
  )
  return leaves.flatMap(({ sealed }, index) => {
    const read = sealed === null ? null : readSealed(sealed)
    if (read === null) return []
    // The opening is signed by the root that it names itself; a later act by keys named before it.
    if (index === 0) takeKeys(held, read)
    const { office } = read.payload
    const keys = namedKeys(`${side}/${office}`, held.keysOf(office))
    const further = namedKeys(`${side}/${office}`, held.furtherOf(office))
    const signatures = showSignatures(crypto, read, keys, further)
    if (index > 0 && !idle.has(index)) takeKeys(held, read)
    return [{ index, signatures }]
  })
}

/** An act that never stood in its place introduces no key. */
function isIdle({ outcome }: Entry): boolean {
  return outcome === 'void' || outcome === 'waiting' || outcome === 'withheld'
}

function takeKeys(held: Offices, { payload: { kind, body } }: ReadAct): void {
  if ((kind !== 'side.open' && kind !== 'side.keys') || !checkBody(kind, body).ok) return
  held.take(body as unknown as Body<'side.open'> | Body<'side.keys'>)
}

function readSealed(sealed: Uint8Array): ReadAct | null {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? read.value : null
}

function namedKeys(name: string, keys: readonly string[]): NamedKey[] {
  return keys.flatMap((key) => {
    const publicKey = base64ToBytes(key)
    return publicKey === null ? [] : [{ name, publicKey }]
  })
}
