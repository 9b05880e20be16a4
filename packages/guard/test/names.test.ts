import { describe, expect, it } from 'vitest'
import { check, suspectNames } from '../src/index.ts'

const decide = (text: string) => check(suspectNames([{ path: '$.slug', text }])).decision

describe('a name for programs', () => {
  it('that spells an address or a fingerprint with hyphens is blocked', () => {
    for (const name of [
      'c2-185-22-14-9',
      'x-10-0-0-99-seen',
      'd41d8cd98f00b204e9800998ecf8427e',
      'd41d8cd98f00b204-e9800998ecf8427e',
      `x-${'0123456789abcdef'.repeat(3)}`,
    ])
      expect([name, decide(name)]).toEqual([name, 'block'])
  })

  it('of the ordinary kind passes', () => {
    for (const name of [
      'cyber-unit-2017',
      'annex-1-2-3-4',
      '2017-07-07-to-2017-07-08',
      'election-2026-09-13',
      'x-moving-markets',
      'en-GB',
      'p1',
      'a-bad-decade-faced-a-cafe-facade-decade-dead-beef',
    ])
      expect([name, decide(name)]).toEqual([name, 'pass'])
  })
})
