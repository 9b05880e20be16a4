import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserCrypto } from '../src/check/browser-crypto.ts'

describe('hashing in the browser', () => {
  it('gives what the node’s hashing gives', () => {
    const work = { hashes: 0, signatures: 0 }
    const crypto = browserCrypto(work)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crypto.sha256(bytes).toHex()).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
    expect(work.hashes).toBeGreaterThan(10)
  })
})

describe('signatures in the browser', () => {
  it('never stand under a key of small order, under which anything would verify', () => {
    const crypto = browserCrypto({ hashes: 0, signatures: 0 })
    const identity = new Uint8Array(32).with(0, 1)
    const signature = new Uint8Array(64).with(0, 1)
    expect(crypto.ed25519Verify(identity, new Uint8Array(3), signature)).toBe(false)
  })
})
