import { contentFrom, textDigest } from '@alternat/text'
import { describe, expect, it } from 'vitest'
import { browserCrypto } from '../src/check/browser-crypto.ts'
import { isNamedBy } from '../src/check/named-text.ts'

const CONTENT = contentFrom({ en: ['No scans of ministries.', 'No more.'] })

describe('the words of a text on a page', () => {
  it('are those of the digest, or another text', () => {
    if (CONTENT === null) throw new Error('no text')
    const digest = textDigest(browserCrypto({ hashes: 0, signatures: 0 }), CONTENT)
    expect(isNamedBy(CONTENT, digest)).toBe(true)
    expect(isNamedBy(JSON.parse(JSON.stringify(CONTENT)), digest)).toBe(true)
    const swapped = JSON.parse(JSON.stringify(CONTENT).replace('No scans', 'All scans')) as unknown
    expect(isNamedBy(swapped, digest)).toBe(false)
    expect(isNamedBy({ ...CONTENT, more: 1 }, digest)).toBe(false)
  })

  it('are no text where they are nothing of the kind', () => {
    for (const other of [null, undefined, 7, 'words', [], {}, { languages: 'en' }]) {
      expect(isNamedBy(other, '0'.repeat(64))).toBe(false)
    }
  })
})
