import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK, blocksNear, segmentsOf } from '../src/design/reel-blocks.ts'

const heights = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 2000 })), { maxLength: 60 })

describe('a long list', () => {
  it('draws every line in the window, and a number that does not grow with the list', () => {
    const given = fc.record({
      blocks: fc.integer({ min: 1, max: 400 }),
      top: fc.integer({ min: -500, max: 300_000 }),
      window: fc.integer({ min: 1, max: 2000 }),
      known: heights,
    })
    fc.assert(
      fc.property(given, ({ blocks, top, window, known }) => {
        const measured = new Map(known)
        const high = (block: number): number => measured.get(block) ?? BLOCK * 47
        const { first, last } = blocksNear(top, top + window, blocks, measured)
        expect(0 <= first && first <= last && last < blocks).toBe(true)
        let y = 0
        for (let block = 0; block < blocks; block++) {
          const isIn = y < top + window && y + high(block) > top
          if (isIn) expect(first <= block && block <= last, `block ${block}`).toBe(true)
          y += high(block)
        }
        let drawn = 0
        for (let block = first + 1; block < last; block++) drawn += high(block)
        expect(drawn).toBeLessThanOrEqual(window)
      }),
    )
  })

  it('keeps the room of what it does not draw, and the line that has the focus', () => {
    const given = fc.record({
      blocks: fc.integer({ min: 1, max: 300 }),
      first: fc.nat(299),
      more: fc.nat(6),
      focused: fc.option(fc.nat(299)),
      known: heights,
    })
    fc.assert(
      fc.property(given, ({ blocks, first, more, focused, known }) => {
        const measured = new Map(known)
        const near = { first: Math.min(first, blocks - 1), last: Math.min(first + more, blocks - 1) }
        const segments = segmentsOf(near, focused, blocks, measured)
        const drawn = segments.flatMap((one) => ('block' in one ? [one.block] : []))
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b))
        for (let block = near.first; block <= near.last; block++) expect(drawn).toContain(block)
        if (focused !== null && focused < blocks) expect(drawn).toContain(focused)
        expect(drawn.length).toBeLessThanOrEqual(more + 2)
        const high = (block: number): number => measured.get(block) ?? BLOCK * 47
        const whole = Array.from({ length: blocks }, (_, block) => high(block)).reduce((a, b) => a + b, 0)
        const told = segments.reduce((sum, one) => sum + ('rest' in one ? one.rest : high(one.block)), 0)
        expect(told).toBe(whole)
      }),
    )
  })
})
