import { KINDS } from '@alternat/acts'
import { describe, expect, it } from 'vitest'
import { FORBIDDEN, SAME_AS_ENGLISH } from '../../src/language/glossary.ts'
import { REVIEWED } from '../../src/language/reviewed.ts'
import { messageDigest } from '../../src/language/standing.ts'
import { LANGUAGES, tagsOf } from '../../src/language/tags.ts'
import { catalogueOf, SECTIONS, sectionsOf } from '../support/catalogues.ts'
import { shapeOf } from '../support/messages.ts'

/** Numbers that bring out every plural category of the six languages. */
const NUMBERS = [...Array.from({ length: 111 }, (_, n) => n), 1_000_000]

/** In French these stand off by a narrow space that never ends a line (U+202F). */
const BROKEN_SPACE = /[^\u202f][;!?»]|[\p{L}\d)] :|[ \u00a0][:;!?»]|«[^\u202f]/u

describe.each(LANGUAGES)('the words of %s', (language) => {
  it('cover the sections that English has, and no others', () => {
    expect(sectionsOf(language)).toEqual(SECTIONS)
  })

  describe.each(SECTIONS)('in %s', (section) => {
    it('have every key of English, with the same arguments and tags', async () => {
      const [english, own] = await Promise.all([catalogueOf('en', section), catalogueOf(language, section)])
      expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted())
      for (const [key, message] of Object.entries(own)) {
        expect(shapeOf(message, language).asks, key).toEqual(shapeOf(english[key] ?? '', 'en').asks)
      }
    })

    it('have every plural form that the language counts with', async () => {
      const rules = new Intl.PluralRules(tagsOf(language).locale)
      const needed = [...new Set(NUMBERS.map((n) => rules.select(n)))]
      for (const [key, message] of Object.entries(await catalogueOf(language, section))) {
        for (const plural of shapeOf(message, language).plurals) {
          expect(plural, key).toEqual(expect.arrayContaining([...needed, 'other']))
        }
      }
    })

    it('are written as its documents are: no straight quotes, no forbidden words', async () => {
      for (const [key, message] of Object.entries(await catalogueOf(language, section))) {
        const { words } = shapeOf(message, language)
        expect(message, key).not.toMatch(/["']/)
        expect(message, key).toBe(message.normalize('NFC'))
        for (const forbidden of FORBIDDEN[language]) expect(words, key).not.toMatch(forbidden)
        if (language === 'fr') expect(words, key).not.toMatch(BROKEN_SPACE)
      }
    })

    it('are not left in English', async () => {
      if (language === 'en') return
      const english = await catalogueOf('en', section)
      for (const [key, message] of Object.entries(await catalogueOf(language, section))) {
        // Punctuation alone is the same in many languages.
        const hasLetters = /\p{L}/u.test(shapeOf(message, language).words)
        if (!hasLetters || SAME_AS_ENGLISH.has(message)) continue
        expect(message, key).not.toBe(english[key])
      }
    })
  })
})

describe('the record of reviews', () => {
  it.each(LANGUAGES)('names only messages that %s has, by a digest', async (language) => {
    for (const [name, digest] of Object.entries(REVIEWED[language])) {
      const dot = name.indexOf('.')
      const catalogue = await catalogueOf(language, name.slice(0, dot))
      expect(catalogue, name).toHaveProperty([name.slice(dot + 1)])
      expect(digest).toMatch(/^[0-9a-f]{16}$/)
    }
  })

  it('forgets a message that was changed', () => {
    expect(messageDigest('a word')).not.toBe(messageDigest('another word'))
  })
})

describe('the kinds of acts', () => {
  it('that do something all have words', async () => {
    const kinds = await catalogueOf('en', 'kinds')
    const working = [...KINDS.values()].filter(({ works }) => works)
    expect(working.map(({ kind }) => kind).filter((kind) => !(kind in kinds))).toEqual([])
  })
})
