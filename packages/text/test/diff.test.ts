import { diffWords, MAX_EDITS, wordsOf, type DiffPart } from '@alternat/text'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const joinedBut = (parts: readonly DiffPart[], kind: DiffPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ words }) => words)
    .join('')

/** The slow twin: the length of the longest common run of words, by the whole table. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const word of a) {
    const next = [0]
    b.forEach((other, j) =>
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)),
    )
    row = next
  }
  return row[b.length] ?? 0
}

const few = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', 'the side', '.', ', '), { maxLength: 30 })
  .map((words) => words.join(''))
describe('the difference of two texts', () => {
  it('reads as a person would mark it', () => {
    expect(diffWords('It will be established.', 'It may still be pursued.', 'en')).toEqual([
      { kind: 'same', words: 'It ' },
      { kind: 'removed', words: 'will' },
      { kind: 'added', words: 'may' },
      { kind: 'same', words: ' ' },
      { kind: 'added', words: 'still ' },
      { kind: 'same', words: 'be ' },
      { kind: 'removed', words: 'established' },
      { kind: 'added', words: 'pursued' },
      { kind: 'same', words: '.' },
    ])
  })

  it('gives back both texts, in every language', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(
        fc.oneof(few, text),
        fc.oneof(few, text),
        fc.constantFrom('en', 'ar', 'zh', 'ru', 'xx', 'not a tag'),
        (a, b, lang) => {
          const parts = diffWords(a, b, lang)
          expect(joinedBut(parts, 'added')).toBe(a)
          expect(joinedBut(parts, 'removed')).toBe(b)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps exactly as many words as the slow twin finds in common', () => {
    const words = fc
      .array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 25 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const kept = diffWords(a, b, 'en')
          .filter(({ kind }) => kind === 'same')
          .reduce((sum, part) => sum + wordsOf(part.words, 'en').length, 0)
        expect(kept).toBe(commonWords(wordsOf(a, 'en'), wordsOf(b, 'en')))
      }),
      { numRuns: 500 },
    )
  })

  it('never puts two parts of one kind side by side, nor an empty one', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const parts = diffWords(a, b, 'en')
        expect(parts.every(({ kind, words }, i) => words !== '' && kind !== parts[i - 1]?.kind)).toBe(true)
      }),
    )
  })

  it('of a text with itself is one part, of nothing is none', () => {
    expect(diffWords('The same.', 'The same.', 'en')).toEqual([{ kind: 'same', words: 'The same.' }])
    expect(diffWords('', '', 'en')).toEqual([])
    expect(diffWords('', 'New', 'en')).toEqual([{ kind: 'added', words: 'New' }])
  })

  it('shows texts with nothing in common as one block each, however long', () => {
    const a = Array.from({ length: MAX_EDITS }, (_, i) => `a${i}`).join(' ')
    const b = Array.from({ length: MAX_EDITS }, (_, i) => `b${i}`).join('\n')
    expect(diffWords(a, b, 'en')).toEqual([
      { kind: 'removed', words: a },
      { kind: 'added', words: b },
    ])
  })
})
