import { toHex, utf8 } from '@alternat/tlog'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  fingerprint,
  fingerprintWords,
  nearestWords,
  readFingerprintWords,
  readWords,
  WORD_LANGUAGES,
  WORD_LISTS,
  wordsOf,
} from '../src/index.ts'
import { isOneSlip, plainWord } from '../src/words/plain.ts'
import { crypto } from './bytes-support.ts'

/** Edit distance with neighbours changed about, by the book: what `isOneSlip` is a short cut for. */
function distance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]]
  const rows = Array.from({ length: x.length + 1 }, (_, i) =>
    Array.from({ length: y.length + 1 }, (_, j) => i + j),
  )
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.NaN
  for (let i = 1; i <= x.length; i++)
    for (let j = 1; j <= y.length; j++) {
      const other = x[i - 1] === y[j - 1] ? 0 : 1
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + other)
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row) row[j] = best
    }
  return at(x.length, y.length)
}

describe.each(WORD_LANGUAGES)('the words of %s', (language) => {
  const list = WORD_LISTS[language]

  it('are 256, each once, in the spelling of NFC and short', () => {
    expect(list.length).toBe(256)
    expect(new Set(list.map(plainWord)).size).toBe(256)
    for (const word of list) {
      expect(word).toBe(word.normalize('NFC'))
      expect(word).toMatch(language === 'zh' ? /^\p{sc=Han}{2}$/u : /^\p{Ll}{3,7}$|^\p{Lo}{3,7}$/u)
    }
  })

  it('are two slips apart at the least, as written and as compared', () => {
    for (const form of [(word: string) => word, plainWord]) {
      const words = list.map(form)
      const near = words.flatMap((a, i) =>
        words.slice(0, i).flatMap((b) => (isOneSlip(a, b) ? [[a, b]] : [])),
      )
      expect(near).toEqual([])
    }
  })

  it('give back the bytes they stand for, however they are typed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 32 }),
        fc.constantFrom(' ', '\n', ', ', ' - ', '、'),
        fc.boolean(),
        (bytes, between, loud) => {
          const words = wordsOf(bytes, language).join(between)
          const read = readWords(loud ? words.toUpperCase().normalize('NFD') : words, language)
          expect(read).toEqual({ ok: true, value: bytes })
        },
      ),
    )
  })

  it('tell the fingerprint without being told the language', () => {
    const own = fingerprint(crypto, 'norland.example', crypto.sha256(utf8(language)))
    const words = fingerprintWords(own, language)
    expect(words.length).toBe(16)
    expect(readFingerprintWords(words.join(' '))).toEqual({ ok: true, value: own.hex })
  })
})

test('every one of the lists is the one that was given out', () => {
  const digests = WORD_LANGUAGES.map(
    (tag) => `${tag} ${toHex(crypto.sha256(utf8(WORD_LISTS[tag].join(' ')))).slice(0, 16)}`,
  )
  expect(digests).toMatchInlineSnapshot(`
    [
      "en 93c2424de5df6075",
      "fr de112d73eabf9192",
      "es 92d22af5fd274dc7",
      "ru e91e186f20aa24a0",
      "zh 3be69116299af246",
      "ar 18223717ef10ace2",
    ]
  `)
})

test('the first byte is the first word, and the byte is its place in the list', () => {
  expect(wordsOf(Uint8Array.of(0, 255, 1), 'en')).toEqual([
    WORD_LISTS.en[0],
    WORD_LISTS.en[255],
    WORD_LISTS.en[1],
  ])
})

test('a word one slip off is not taken for the one it may have been, which is named', () => {
  const words = wordsOf(new Uint8Array(16), 'en')
  const [first = ''] = words
  const wrong = [`${first}x`, ...words.slice(1)].join(' ')
  expect(readFingerprintWords(wrong)).toMatchObject({
    ok: false,
    fault: { code: 'word-unknown', where: `${first}x` },
  })
  expect(nearestWords(`${first}x`, 'en')[0]).toBe(first)
  const refused = readFingerprintWords(wrong)
  expect(refused.ok ? '' : refused.fault.message).toContain(first)
})

test('fifteen or seventeen words are no fingerprint', () => {
  for (const length of [0, 15, 17]) {
    const words = wordsOf(new Uint8Array(length), 'fr').join(' ')
    expect(readFingerprintWords(words)).toMatchObject({ ok: false, fault: { code: 'word-count' } })
  }
})

test('whatever is typed ends as bytes or as one of two faults', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const read = readFingerprintWords(text)
      if (read.ok) expect(read.value).toMatch(/^[0-9a-f]{32}$/)
      else expect(['word-unknown', 'word-count']).toContain(read.fault.code)
    }),
  )
})

test('one slip is exactly an edit distance of one or less', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => isOneSlip(a, b) === distance(a, b) <= 1),
    { numRuns: 2000 },
  )
})
