import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOT } from './docs/root.ts'
import { frozenParts } from './frozen.ts'

/** Digests of what is frozen, by its name; written once for each version, by hand (`node tools/frozen.ts`). */
const FROZEN = JSON.parse(readFileSync(`${ROOT}/vectors/frozen.json`, 'utf8')) as Record<string, string>

describe('the frozen formats', () => {
  const parts = frozenParts()

  it.each(Object.keys(FROZEN))('%s has the bytes it was frozen with', (name) => {
    const text = parts.get(name)
    expect(text === undefined ? 'is gone' : createHash('sha256').update(text).digest('hex')).toBe(
      FROZEN[name],
    )
  })

  it('are all of them named: what is new is frozen with its first release', () => {
    expect([...parts.keys()].toSorted()).toEqual(Object.keys(FROZEN).toSorted())
  })
})
