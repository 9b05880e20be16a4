import { contentFrom, type TextContent } from '@alternat/text'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../src/screens/texts/changes-of.ts'

const name = (id: string): string => ({ 'a.example': 'Alfa' })[id] ?? id
const text = (languages: Record<string, string[]>): TextContent => contentFrom(languages) as TextContent

describe('what changed between two revisions', () => {
  it('is nothing where nothing differs', () => {
    const same = text({ en: ['One.', 'Two.'] })
    expect(changesOf(same, same, name)).toEqual([])
  })

  it('is told in the paragraph and the language in which it stands, word by word', () => {
    const before = text({ en: ['States refrain.', 'Two.'], fr: ['Un.', 'Deux.'] })
    const after = text({ en: ['All states refrain.', 'Two.'], fr: ['Un.', 'Deux.'] })
    const [change, more] = changesOf(before, after, name)
    expect(more).toBeUndefined()
    expect([change?.paragraph, change?.lang]).toEqual(['p1', 'en'])
    expect(
      change?.parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ words }) => words)
        .join(''),
    ).toBe('All states refrain.')
  })

  it('names the sides of a bracket, and shows a paragraph or a language that came or went', () => {
    const before = text({ en: ['One.', 'Two.'] })
    const bracket = {
      bracket: 'b',
      placedBy: 'a.example',
      alternatives: [{ by: 'a.example', words: 'One.' }],
    }
    const after: TextContent = {
      v: 'v1',
      languages: ['en', 'ru'],
      paragraphs: [{ id: 'p1', words: { en: [bracket], ru: ['Раз.'] } }],
    }
    const told = changesOf(before, after, name).map(({ paragraph, lang, parts }) => [
      `${paragraph} ${lang}`,
      parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ words }) => words)
        .join(''),
    ])
    expect(told).toEqual([
      ['p1 en', '[One. – Alfa]'],
      ['p1 ru', 'Раз.'],
      ['p2 en', ''],
    ])
  })
})
