import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Payload, SideCard } from '@alternat/acts'
import { concat, hexToBytes, toBase64, type Crypto, type Signer } from '@alternat/tlog'
import { mldsa44Verify } from '../../tlog/test/support/node-crypto.ts'

/** The crypto port over node:crypto, as small as it can be. */
export const crypto: Crypto = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  ed25519Verify: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    const der = concat(bytes('302a300506032b6570032100'), publicKey)
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
  mldsa44Verify,
}

/** A signer whose key comes from one repeated byte. */
export function signerOf(name: string, byte: number): Signer {
  const seed = new Uint8Array(32).fill(byte)
  const der = concat(bytes('302e020100300506032b657004220420'), seed)
  const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    name,
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

/** The bytes of hex that is known to be good. */
export function bytes(hex: string): Uint8Array {
  return hexToBytes(hex) ?? new Uint8Array(0)
}

/** 64 hexadecimal digits of one kind. */
export const hex32 = (digit: string): string => digit.repeat(64)

export const norland = signerOf('norland.example/foreign-affairs', 7)
export const second = signerOf('norland.example/foreign-affairs', 8)

/** An act of Norland that raises a matter. */
export const payload: Payload = {
  v: 'v1',
  log: 'norland.example/alternat/conduct',
  seq: 5,
  at: '2017-07-08T09:30Z',
  office: 'foreign-affairs',
  level: 'between',
  seen: [
    { log: 'sudria.example/alternat/conduct', size: 3, root: hex32('a'), note: hex32('b') },
    { log: 'westmark.example/alternat/conduct', size: 0, root: hex32('c'), note: hex32('d') },
  ],
  refs: [{ log: 'sudria.example/alternat/conduct', index: 2, leaf: hex32('e') }],
  kind: 'dialogue.raise',
  body: { slug: 'unit', title: 'Joint cyber unit', summary: 'To talk about it.' },
}

const key = (byte: number): string => toBase64(new Uint8Array(32).fill(byte))
export const root = signerOf('norland.example/root', 1)

/** The side card of Norland. */
export const card: SideCard = {
  v: 'v1',
  side: 'norland.example',
  name: 'Norland',
  root: toBase64(root.publicKey),
  log: key(2),
  witness: key(3),
  mirror: key(4),
  bundle: `age1${'q'.repeat(58)}`,
  offRecord: key(5),
  offices: [
    {
      name: 'foreign-affairs',
      keys: [toBase64(norland.publicKey)],
      powers: ['speak', 'negotiate'],
      from: '2017-01-01T00:00Z',
      until: null,
    },
  ],
  custody: 'demonstration',
}
