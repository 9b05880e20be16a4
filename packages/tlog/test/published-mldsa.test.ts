import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserCrypto } from '../../../apps/web/src/check/browser-crypto.ts'
import { nodeCrypto } from '../../../apps/node/src/crypto.ts'
import { hexToBytes, type Crypto } from '../src/index.ts'
import { goModule, WYCHEPROOF } from './support/go-module.ts'

const wycheproof = goModule(WYCHEPROOF)

interface Group {
  readonly publicKey: string
  readonly tests: readonly { tcId: number; msg: string; sig: string; ctx?: string; result: string }[]
}

describe.skipIf(wycheproof === null)('the ML-DSA-44 signatures of Wycheproof', () => {
  const failing = ({ mldsa44Verify }: Crypto): number[] => {
    const file = join(wycheproof as string, 'testvectors_v1/mldsa_44_verify_test.json')
    const { testGroups } = JSON.parse(readFileSync(file, 'utf8')) as { testGroups: readonly Group[] }
    const bytes = (hex: string): Uint8Array => hexToBytes(hex) as Uint8Array
    const all = testGroups.flatMap(({ publicKey, tests }) =>
      tests.map((test) => ({ pk: bytes(publicKey), ...test })),
    )
    expect(all.length).toBeGreaterThanOrEqual(180)
    return all
      .filter(({ pk, msg, sig, ctx = '', result }) => {
        // The port has no context: what was signed under one is no signature here.
        const expected = result === 'valid' && ctx === ''
        return mldsa44Verify(pk, bytes(msg), bytes(sig)) !== expected
      })
      .map(({ tcId }) => tcId)
  }

  it('end on the node as they should', () => {
    expect(failing(nodeCrypto)).toEqual([])
  })

  it('end in the browser as they should', () => {
    expect(failing(browserCrypto({ hashes: 0, signatures: 0 }))).toEqual([])
  })
})
