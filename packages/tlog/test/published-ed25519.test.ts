import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { hexToBytes } from '../src/index.ts'
import { goModule, WYCHEPROOF } from './support/go-module.ts'
import { nodeCrypto } from './support/node-crypto.ts'

const wycheproof = goModule(WYCHEPROOF)

interface Group {
  readonly publicKey: { readonly pk: string }
  readonly tests: readonly { tcId: number; msg: string; sig: string; result: 'valid' | 'invalid' }[]
}

type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

const onNode: Verify = (publicKey, message, signature) =>
  nodeCrypto.ed25519Verify(publicKey, message, signature)

/** As the browser does it: strict, because by default noble follows ZIP-215 and takes more than RFC 8032. */
const inBrowser: Verify = (publicKey, message, signature) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}

describe.skipIf(wycheproof === null)('the Ed25519 signatures of Wycheproof', () => {
  const failing = (verify: Verify): number[] => {
    const file = join(wycheproof as string, 'testvectors_v1/ed25519_test.json')
    const { testGroups } = JSON.parse(readFileSync(file, 'utf8')) as { testGroups: readonly Group[] }
    const bytes = (hex: string): Uint8Array => hexToBytes(hex) as Uint8Array
    const all = testGroups.flatMap(({ publicKey, tests }) =>
      tests.map((test) => ({ pk: bytes(publicKey.pk), ...test })),
    )
    expect(all.length).toBeGreaterThanOrEqual(151)
    return all
      .filter(({ pk, msg, sig, result }) => verify(pk, bytes(msg), bytes(sig)) !== (result === 'valid'))
      .map(({ tcId }) => tcId)
  }

  it('end on the node as they should', () => {
    expect(failing(onNode)).toEqual([])
  })

  it('end in the browser as they should', () => {
    expect(failing(inBrowser)).toEqual([])
  })
})
