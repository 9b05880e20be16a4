import { describe, expect, test } from 'vitest'
import { EXIT, exitOf, NODE_CODES, orRefuse, Refusal } from '../../src/errors.ts'
import { VOID_REASONS, voidSentence } from '../../src/release/void-reasons.ts'
import { storeFault } from '../../src/store/codes.ts'

describe('the table of codes', () => {
  test('has for every code one plain sentence and an exit code other than success', () => {
    for (const [code, { sentence, exit }] of Object.entries(NODE_CODES)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(Object.values(EXIT).filter((one) => one !== EXIT.ok)).toContain(exit)
    }
  })

  test('says nothing that the house does not say', () => {
    const words = [
      ...Object.values(NODE_CODES).map(({ sentence }) => sentence),
      ...Object.values(VOID_REASONS),
    ]
    expect(words.join(' ')).not.toMatch(/part(y|ies)\b|treaty|agreement|in force|violation|complied/i)
  })

  test('takes a code it does not know for a plain refusal', () => {
    expect([exitOf('head-moved'), exitOf('of-another-room')]).toEqual([EXIT.busy, EXIT.refused])
  })
})

test('a fault becomes a refusal at the edge, with its code, sentence and place', () => {
  expect(orRefuse({ ok: true, value: 7 })).toBe(7)
  expect(() => orRefuse(storeFault('store-absent', '/here'))).toThrow(Refusal)
  try {
    orRefuse(storeFault('store-absent', '/here'))
  } catch (thrown) {
    expect(thrown).toMatchObject({
      code: 'store-absent',
      where: '/here',
      message: 'There is no store in this folder.',
    })
  }
})

test('every reason for void reads as a sentence', () => {
  expect(voidSentence('brackets-open')).toBe(
    'The act would have no effect: the text still has open brackets.',
  )
})
