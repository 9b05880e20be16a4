import type { OpenKeys } from '@alternat/node/keys/keyring.ts'
import { Secret } from '@alternat/node/keys/secret.ts'
import { utf8, type Signer } from '@alternat/tlog'
import { nodeCrypto } from '@alternat/node/crypto.ts'
import type { Scheme } from './scheme.ts'

/** The offices of every side in the world, with one key each. */
export const OFFICES = ['foreign-affairs', 'plenipotentiary', 'duty-desk', 'key-custodian'] as const

const cache = new WeakMap<Scheme, Map<string, OpenKeys>>()

/** All keys of a side: the same in every world, so that a world prepared once serves for every seed. */
export function keysOf(scheme: Scheme, side: string): OpenKeys {
  const made = cache.get(scheme) ?? new Map<string, OpenKeys>()
  cache.set(scheme, made)
  const known = made.get(side) ?? makeKeys(scheme, side)
  made.set(side, known)
  return known
}

function makeKeys(scheme: Scheme, side: string): OpenKeys {
  const signer = (name: string): Signer => scheme.signer(`${side}/${name}`, `${side} ${name}`)
  const logs = new Map<string, Signer>()
  return {
    root: signer('root'),
    offices: new Map(OFFICES.map((name) => [name, signer(name)])),
    node: {
      side,
      log: (origin) => {
        const known = logs.get(origin) ?? scheme.signer(origin, `${side} log`)
        logs.set(origin, known)
        return known
      },
      witness: signer('witness'),
      mirror: signer('mirror'),
      record: signer('record'),
      bundleIdentity: new Secret(utf8(addressOf(side))),
      bundleRecipient: addressOf(side),
      offRecord: new Secret(nodeCrypto.sha256(utf8(`${side} off the record`))),
    },
  }
}

/** Where bundles for a side go: what an address looks like, made of its name. */
export function addressOf(side: string): string {
  return `age1${nodeCrypto.sha256(utf8(side)).toHex()}`
}
