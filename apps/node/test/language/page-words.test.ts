import { describe, expect, test } from 'vitest'
import { FORBIDDEN, SAME_AS_ENGLISH } from '../../../web/src/language/glossary.ts'
import { LANGUAGES } from '../../../web/src/language/tags.ts'
import { html } from '../../src/http/html.ts'
import { PAGE_WORDS, pageLanguage, pageWords } from '../../src/language/page-words.ts'

const asks = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).toSorted()

describe('the words of the pages that the program writes itself', () => {
  test('are in the languages of the screens', () => {
    expect(Object.keys(PAGE_WORDS).toSorted()).toEqual([...LANGUAGES].toSorted())
  })

  test.each(LANGUAGES)(
    'in %s are all there, ask for what English asks for, and keep to the glossary',
    (language) => {
      const own = PAGE_WORDS[language]
      expect(Object.keys(own)).toEqual(Object.keys(PAGE_WORDS.en))
      for (const [key, message] of Object.entries(own)) {
        const english = PAGE_WORDS.en[key as keyof typeof own]
        expect(asks(message), key).toEqual(asks(english))
        expect(message, key).not.toMatch(/["']/)
        for (const forbidden of FORBIDDEN[language]) expect(message, key).not.toMatch(forbidden)
        if (language !== 'en' && !SAME_AS_ENGLISH.has(message)) expect(message, key).not.toBe(english)
      }
    },
  )

  test('put words of others apart from their own, escaped', () => {
    const { tell, minute } = pageWords('ar')
    const line = tell('linkFor', { name: '<b>Norland</b>', role: html`مفاوض` }).text
    expect(line).toContain('<bdi>&lt;b&gt;Norland&lt;/b&gt;</bdi>')
    expect(minute(Date.UTC(2031, 2, 9, 14, 5)).text).toMatch(/9.*2031.*14:05.*UTC/)
  })
})

describe('the language of a page without script', () => {
  test('is that of its address, else the first that the browser asks for, else English', () => {
    expect(pageLanguage('ru', 'fr')).toBe('ru')
    expect(pageLanguage('xx', 'de, es;q=0.3, fr-CA;q=0.8')).toBe('fr')
    expect(pageLanguage(undefined, 'zh-Hans-CN')).toBe('zh')
    expect(pageLanguage(undefined, 'fr;q=0')).toBe('en')
    expect(pageLanguage(undefined, undefined)).toBe('en')
    expect(pageLanguage('constructor', `,;q=,${'x'.repeat(9999)}`)).toBe('en')
  })
})
