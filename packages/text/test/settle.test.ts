import {
  amend,
  encodeContent,
  isBracket,
  isClean,
  openBrackets,
  parseContent,
  plain,
  settle,
  type TextContent,
} from '@alternat/text'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { norland, OFFERED, placing, SELECTED, tabled, texts, who } from './support.ts'

function bracketed(): TextContent {
  const made = amend(tabled, placing('scope', SELECTED, OFFERED), who)
  if (!made.ok) throw new Error(made.fault.code)
  return made.value
}

function settled(content: TextContent, words: Record<string, Record<string, string>>): TextContent {
  const made = settle(content, words)
  if (!made.ok) throw new Error(made.fault.code)
  return made.value
}

describe('settling brackets', () => {
  it('puts the words chosen where the bracket stood, in every language, as if they had always stood there', () => {
    expect(settled(bracketed(), { scope: SELECTED })).toEqual(tabled)
    const other = settled(bracketed(), { scope: OFFERED })
    expect(plain(other, 'en', 'p1')).toBe(
      "Each side refrains from interference in countries' internal affairs.",
    )
    expect(other.paragraphs[0]?.words['fr']).toHaveLength(1)
    expect(isClean(other)).toBe(true)
  })

  it('leaves no blank behind where nothing shall stand', () => {
    const none = settled(bracketed(), { scope: { en: '', fr: '' } })
    expect(plain(none, 'en', 'p1')).toBe('Each side refrains from interference.')
    expect(plain(none, 'fr', 'p1')).toBe("Chaque côté s'abstient d'ingérence.")
  })

  it('takes neither a bracket that is not there nor words that lack a language or have one too many', () => {
    const code = (words: Record<string, Record<string, string>>): string => {
      const end = settle(bracketed(), words)
      return end.ok ? 'settled' : end.fault.code
    }
    expect(code({ other: OFFERED })).toBe('bracket-unknown')
    expect(code({ toString: OFFERED })).toBe('bracket-unknown')
    expect(code({ scope: { en: 'x' } })).toBe('text-languages')
    expect(code({ scope: { ...OFFERED, ru: 'в' } })).toBe('text-languages')
  })

  it('of any text and any choice closes exactly the brackets named, and gives a text that reads back', () => {
    fc.assert(
      fc.property(
        texts,
        fc.infiniteStream(fc.constantFrom('left', 'first', 'none', 'typed')),
        (text, picks) => {
          const chosen: Record<string, Record<string, string>> = {}
          for (const name of openBrackets(text)) {
            const pick = picks.next().value as string
            if (pick !== 'left') chosen[name] = wordsFor(text, name, pick)
          }
          const made = settled(text, chosen)
          expect(openBrackets(made)).toEqual(
            openBrackets(text).filter((name) => !Object.hasOwn(chosen, name)),
          )
          expect(parseContent(encodeContent(made))).toEqual({ ok: true, value: made })
          if (Object.keys(chosen).length === 0) expect(made).toEqual(text)
        },
      ),
    )
  })
})

function wordsFor(text: TextContent, name: string, pick: string): Record<string, string> {
  const runs = (lang: string) => text.paragraphs.flatMap(({ words }) => words[lang] ?? [])
  const first = (lang: string): string =>
    runs(lang).find((run) => isBracket(run) && run.bracket === name) === undefined
      ? ''
      : (runs(lang)
          .filter(isBracket)
          .find(({ bracket }) => bracket === name)?.alternatives[0]?.words ?? '')
  const word = { first, none: () => '', typed: () => `${norland} proposes` }[pick] ?? first
  return Object.fromEntries(text.languages.map((lang) => [lang, word(lang)]))
}

describe('a bracket of which nothing stays', () => {
  const around = (before: string, after: string): string => {
    const bracket = { bracket: 'b', placedBy: norland, alternatives: [{ by: norland, words: 'x' }] }
    const runs = [before, bracket, after].filter((run) => run !== '')
    const text: TextContent = { v: 'v1', languages: ['en'], paragraphs: [{ id: 'p1', words: { en: runs } }] }
    return plain(settled(text, { b: { en: '' } }), 'en', 'p1')
  }

  it.each([
    ['one ', ' two', 'one two'],
    ['one ', '; two', 'one; two'],
    ['one ', '? Two', 'one? Two'],
    ['one\u202f', '\u202f; deux', 'one\u202f; deux'],
    ['واحد ', '؛ اثنان', 'واحد؛ اثنان'],
    ['', ' two', 'two'],
    ['one ', '', 'one'],
    ['one', 'two', 'onetwo'],
  ])('between “%s” and “%s” leaves “%s”', (before, after, left) => {
    expect(around(before, after)).toBe(left)
  })
})
