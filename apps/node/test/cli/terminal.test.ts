import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '@alternat/acts'
import { cardText } from '../../src/cli/card-text.ts'
import { safe } from '../../src/cli/escape.ts'
import { NO_PAINT, paintFor } from '../../src/cli/paint.ts'
import { hang, widthOf, wrap } from '../../src/cli/width.ts'
import { cardWith } from './a-card.ts'

describe('peer text on a terminal', () => {
  it('cannot move the cursor, recolour, or turn words round', () => {
    expect(safe('a\u001b[2Jb')).toBe('a<U+001B>[2Jb')
    expect(safe('not \u202eadopted')).toBe('not <U+202E>adopted')
    expect(safe('two\nlines\u2028three')).toBe('two<U+000A>lines<U+2028>three')
  })

  it('never holds a control or format character, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (points) => {
        return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(safe(String.fromCodePoint(...points)))
      }),
    )
  })

  it('leaves words of any script as they are', () => {
    for (const words of ['Neither side', 'Ни одна из сторон', '任何一方', 'لا يقوم'])
      expect(safe(words)).toBe(words)
  })
})

describe('wrapping', () => {
  it('keeps every line within the width and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäß漢字]{1,30}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), (all, width) => {
        const lines = wrap(all.join(' '), width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(all.join(''))
      }),
    )
  })

  it('hangs later lines under the first', () => {
    expect(hang('– ', 'one two three', 9)).toEqual(['– one two', '  three'])
  })
})

describe('styles', () => {
  it('are used on a terminal only, and never where NO_COLOR is set', () => {
    expect(paintFor(false, {})).toBe(NO_PAINT)
    expect(paintFor(true, { NO_COLOR: '1' })).toBe(NO_PAINT)
    expect(paintFor(true, {}).strong('x')).toBe('\u001b[1mx\u001b[22m')
  })
})

describe('a printed card', () => {
  const text = (card: Card, self: string | null, width = 80) => cardText(card, { self, width })

  it('has the own side first on each side', () => {
    const card = cardWith({})
    expect(text(card, 'a.example')).toMatch(/^A matter\nAlpha – Beta/)
    expect(text(card, 'b.example')).toMatch(/^A matter\nBeta – Alpha/)
  })

  it('prints three lines, never one', () => {
    const lines = text(cardWith({}), null).split('\n')
    for (const label of ['Acts', 'Life of an arrangement', 'Said in public']) {
      expect(lines.filter((line) => line.startsWith(label))).toHaveLength(1)
    }
  })

  it('sets two sides beside each other where there is room, and beneath each other where not', () => {
    expect(text(cardWith({}), null, 120)).toMatch(/Alpha +│ Beta/)
    expect(text(cardWith({}), null, 60)).not.toContain('│')
  })

  it('keeps within the width', () => {
    for (const width of [40, 72, 92, 120]) {
      for (const line of text(cardWith({}), null, width).split('\n')) {
        expect(widthOf(line), line).toBeLessThanOrEqual(width)
      }
    }
  })

  it('says openly what is a reconstruction', () => {
    expect(text(cardWith({ reconstruction: 'an institute' }), null)).toContain(
      'Reconstruction, compiled by an institute',
    )
    expect(text(cardWith({}), null)).not.toContain('Reconstruction')
  })

  it('escapes what the other side wrote, wherever it stands', () => {
    const hostile = '\u001b[31mred\u202e'
    const printed = text(cardWith({ words: hostile, title: hostile, name: hostile, summary: hostile }), null)
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(printed).toContain('<U+001B>[31mred')
  })
})
