import * as fc from 'fast-check'
import { outcomeInWords } from '../src/screens/record/outcome.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { leadQuestion } from '@alternat/acts'
import { relationInWords } from '../src/format/relation.ts'
import { capital, count, kindInWords, listed, questionInWords, slugFor, slugOf } from '../src/format/words.ts'
import { paragraphsOf, sameCount } from '../src/screens/norms/paragraphs.ts'
import { isReady, wordsOf } from '../src/screens/texts/bracket-words.ts'
import { wholeWords } from '../src/screens/texts/selection.ts'
import { replyBy } from '../src/screens/channel/deadline.ts'
import { markWords } from '../src/forms/mark-words.ts'
import { locate } from '../src/forms/locate.ts'
import { sidesShown } from '../src/frame/sides.ts'
import { claim, question } from './support/matter.ts'
import { speakIn } from './support/speak.ts'

beforeAll(() => speakIn('en'))

describe('words', () => {
  it('count, list and name as people do', () => {
    expect(count(1, 'act')).toBe('1 act')
    expect(count(0, 'hash', 'hashes')).toBe('0 hashes')
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
    expect(listed([])).toBe('')
    expect(capital('raised by both')).toBe('Raised by both')
    expect(kindInWords('text.table')).toBe('tables a text')
    expect(kindInWords('some.new')).toBe('some · new')
    expect(questionInWords('joint-study')).toBe('the question “\u2068joint study\u2069”')
  })

  it('make a slug that the record accepts, or none', () => {
    expect(slugOf('Señales: no más  de 3!')).toBe('senales-no-mas-de-3')
    expect(slugFor('Señales', 'norm')).toBe('senales')
    expect(slugFor('Без вмешательства', 'norm', 'norland', 7)).toBe('norm-norland-7')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugOf(title)).toMatch(/^([a-z0-9-]{1,48})?$/)
      }),
    )
  })

  it('say how two sides’ words stand, with days and without the year that is plain', () => {
    const q = question({
      relation: 'no longer match',
      since: '2031-03-09',
      matched: { from: '2031-03-07', to: '2031-03-08' },
    })
    expect(relationInWords(q, '2031-03-15')).toBe('matched 7–8 March, no longer since 9 March')
    expect(relationInWords(q)).toBe('matched 7–8 March 2031, no longer since 9 March 2031')
    const match = question({ relation: 'match', matched: { from: '2031-03-07', to: null } })
    expect(relationInWords(match, '2031-03-08')).toBe('match since 7 March')
    expect(relationInWords(question({ relation: 'contradict' }))).toBe('contradict')
  })

  it('lead with the question on which words once matched', () => {
    const talked = question({
      question: 'much',
      sides: [{ side: 'one', unchangedSince: null, claims: [claim('2031-01-01', 'denied')] }],
    })
    const matched = question({ question: 'matched', matched: { from: '2031-03-07', to: null } })
    expect(leadQuestion([talked, matched])?.question).toBe('matched')
    expect(leadQuestion([question({}), talked])?.question).toBe('much')
    expect(leadQuestion([])).toBeNull()
  })
})

describe('what is typed', () => {
  it('is cut into paragraphs at blank lines and nowhere else', () => {
    expect(paragraphsOf(' one\ntwo \n\n \n three')).toEqual(['one two', 'three'])
    expect(paragraphsOf(' \n ')).toEqual([])
    expect(sameCount([['a'], ['b']])).toBe(true)
    expect(sameCount([['a'], ['b', 'c']])).toBe(false)
  })

  it('is bracketed in whole words, without blanks at the ends, in every script', () => {
    expect(wholeWords('one two three', { from: 5, to: 6 }, 'en')).toEqual({ from: 4, to: 7 })
    expect(wholeWords('one two three', { from: 3, to: 9 }, 'en')).toEqual({ from: 4, to: 13 })
    expect(wholeWords('one two', { from: 3, to: 4 }, 'en')).toBeNull()
    expect(wholeWords('one two', { from: 6, to: 5 }, 'en')).toEqual({ from: 4, to: 7 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, from, to) => {
        const found = wholeWords(text, { from, to }, 'ar')
        if (found === null) return
        const words = text.slice(found.from, found.to)
        expect(words).toBe(words.trim())
        expect(words).not.toBe('')
        expect(text.slice(0, found.from) + words + text.slice(found.to)).toBe(text)
        expect(words.isWellFormed() || !text.isWellFormed()).toBe(true)
      }),
    )
  })

  it('is ready to be sent only when every language says the same much', () => {
    const chosen = { run: 0, stretch: { from: 0, to: 3 }, words: '' }
    expect(isReady({ en: chosen, ru: chosen }, ['en', 'ru'], null)).toBe(true)
    expect(isReady({ en: chosen }, ['en', 'ru'], null)).toBe(false)
    expect(isReady({ en: { ...chosen, words: 'x' }, ru: chosen }, ['en', 'ru'], null)).toBe(false)
    expect(isReady({ en: { ...chosen, words: 'x' } }, ['en'], 'b1')).toBe(true)
    expect(isReady({ en: chosen }, ['en'], 'b1')).toBe(false)
  })

  it('asks for the stretch of a new bracket, and for the run of an open one', () => {
    const choice = { run: 2, stretch: { from: 1, to: 4 }, words: '  their   words ' }
    expect(wordsOf({ en: choice }, {}, null)).toEqual({
      en: { run: 2, from: 1, to: 4, words: 'their words' },
    })
    const runs = { en: ['a ', { bracket: 'b1', placedBy: 'one', alternatives: [] }] }
    expect(wordsOf({ en: choice }, runs, 'b1')).toEqual({ en: { run: 1, words: 'their words' } })
  })

  it('wants an answer by a minute in UTC, or none', () => {
    expect(replyBy('24', Date.parse('2031-03-09T14:05:30Z'))).toBe('2031-03-10T14:05Z')
    expect(replyBy('0', 0)).toBeNull()
  })
})

describe('what the guard found', () => {
  it('is marked exactly, and the words stay whole', () => {
    const places = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), places, (text, found) => {
        const pieces = markWords(text, found)
        expect(pieces.map((piece) => piece.words).join('')).toBe(text)
        for (const { words, marked, from } of pieces) {
          for (let at = from; at < from + words.length; at += 1) {
            expect(marked).toBe(found.some(({ start, end }) => start <= at && at < end))
          }
        }
      }),
    )
  })

  it('is looked for in the field that holds exactly those words', () => {
    const finding = {
      rule: 'r',
      kind: 'indicator',
      path: '$.summary',
      start: 4,
      end: 7,
      excerpt: 'bad',
      why: '',
      advice: '',
    }
    const typed = [
      { label: 'Title', words: 'bad at its beginning' },
      { label: 'Summary', words: 'see bad' },
    ]
    expect(locate([finding], typed)).toEqual([
      { label: 'Summary', words: 'see bad', found: [{ start: 4, end: 7 }] },
    ])
    expect(locate([{ ...finding, start: 90, end: 93 }], typed).map((field) => field.label)).toEqual([
      'Title',
      'Summary',
    ])
    expect(locate([{ ...finding, excerpt: 'gone' }], typed)).toEqual([])
  })
})

describe('the sides on the screen', () => {
  const side = (id: string, name: string) => ({ id, name, log: '', custody: 'own' as const, accepted: true })
  const fold = {
    title: 'Westland – Eastland',
    sides: [side('east.example', 'Eastland'), side('west.example', 'Westland')],
  }

  it('have the own one first, on both copies with the same hue', () => {
    const west = sidesShown(fold, 'west.example')
    const east = sidesShown(fold, 'east.example')
    expect(west.map((one) => one.name)).toEqual(['Westland', 'Eastland'])
    expect(east.map((one) => one.name)).toEqual(['Eastland', 'Westland'])
    for (const one of west) expect(east.find((other) => other.id === one.id)?.hue).toBe(one.hue)
  })

  it('stand for a reader as the title names them', () => {
    expect(sidesShown(fold, null).map((one) => one.name)).toEqual(['Westland', 'Eastland'])
  })
})

describe('what became of an act', () => {
  const ref = { log: 'a.example/alternat/talks', index: 4, leaf: '0'.repeat(64) }
  const entry = { ref, of: [], matters: [], outcome: 'void', reason: 'office-not-current' } as const

  it('is said with the revocation that took it, where one did', () => {
    const by = { ...ref, index: 7 }
    const fallen = { act: ref, by, on: '2027-03-01', floor: 3, seen: false, rests: false }
    const told = outcomeInWords(entry, fallen)
    expect(told).toContain('The key that signed it was revoked by act no. 7 of this log, dated 1 March 2027.')
    expect(told).toContain('reaches back to act no. 3;')
    expect(told).toContain('changes nothing')
    expect(told).not.toContain('the office is not current on that day')
    expect(outcomeInWords(entry)).toContain('the office is not current on that day')
  })
})
