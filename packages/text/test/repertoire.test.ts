import { repertoire } from '@alternat/text'
import { describe, expect, it } from 'vitest'

const codes = (text: string, lang = 'en', terms: string[] = []): string[] =>
  repertoire(text, lang, terms).map(({ code }) => code)

describe('words that can be signed', () => {
  it.each([
    ['en', 'Neither side uses, or knowingly supports, “cyber means” – 2017/18 (50 %).\nSecond line.'],
    ['fr', "Chaque côté s'abstient\u00a0: «\u202fingérence\u202f»."],
    ['es', 'El 1.º de enero, ¿quién? Señor.'],
    ['ru', 'Каждая сторона воздерживается от вмешательства; ещё, мой.'],
    ['zh', '双方不使用网络手段干涉对方的选举。（2017年）'],
    ['ja', '双方は選挙に干渉しない。カタカナ'],
    ['ar', 'يمتنع كل جانب عن التدخل، ٢٠١٧.'],
    ['ar', 'مُحَمَّدٌ'],
    ['fa', 'می\u200cخواهیم'],
    ['ko', '양측은 간섭하지 않는다'],
    ['hi', 'क्षत्रिय'],
  ])('in %s pass: %s', (lang, text) => {
    expect(repertoire(text, lang)).toEqual([])
  })

  it('pass with a term of another script that the sides have listed', () => {
    expect(codes('Команда CERT отвечает.', 'ru')).toEqual(['foreign-script'])
    expect(codes('Команда CERT отвечает.', 'ru', ['CERT'])).toEqual([])
  })
})

describe('words that cannot be signed', () => {
  it.each([
    ['a lone surrogate', 'a\ud800b', 'surrogate'],
    ['a letter and its accent apart', 'cafe\u0301 x', 'not-nfc'],
    ['a null', 'a\u0000b', 'control'],
    ['a tab', 'a\tb', 'control'],
    ['an escape', 'a\u001bb', 'control'],
    ['a C1 control', 'a\u0090b', 'control'],
    ['a right-to-left override', 'a\u202eb', 'bidi'],
    ['an isolate', 'a\u2066b', 'bidi'],
    ['a right-to-left mark', 'a\u200fb', 'bidi'],
    ['a zero-width space', 'a\u200bb', 'format'],
    ['a joiner in English', 'a\u200db', 'format'],
    ['a soft hyphen', 'a\u00adb', 'format'],
    ['a byte order mark', '\ufeffa', 'format'],
    ['a tag character', 'a\u{e0041}', 'format'],
    ['a variation selector', 'a\ufe0f', 'format'],
    ['a Hangul filler', 'a \u3164 b', 'format'],
    ['a private character', 'a \ue000 b', 'private-use'],
    ['a character not assigned', 'a \u0378 b', 'private-use'],
    ['a carriage return', 'a\r\nb', 'line-ending'],
    ['a line separator', 'a\u2028b', 'line-ending'],
    ['a no-break space in English', 'a\u00a0b', 'space'],
    ['an em space', 'a\u2003b', 'space'],
    ['a blank at the end of a line', 'a \nb', 'trailing-blank'],
    ['a blank at the end', 'a ', 'trailing-blank'],
    ['a Cyrillic a in a Latin word', 'p\u0430ct', 'mixed-script'],
    ['a Greek o in a Latin word', 'l\u03bfg', 'mixed-script'],
    ['a whole word of look-alikes', '\u0441\u043e\u0440\u0443 it', 'foreign-script'],
    ['a full-width letter', 'ｆull', 'look-alike'],
    ['a mathematical letter', '𝐚 b', 'look-alike'],
    ['a ligature', 'o\ufb03ce', 'look-alike'],
    ['digits of two scripts', '2\u0660', 'mixed-digits'],
    ['a heap of marks', 'a\u0316\u0317\u0318\u0319 b', 'marks'],
    ['square brackets', 'a [b – norland.example] c', 'square-bracket'],
  ])('%s is found', (_, text, code) => {
    expect(codes(text)).toContain(code)
  })

  it('are shown with their place, in order, unseen characters by number', () => {
    expect(repertoire('ab\u200bc \u202ed', 'en')).toMatchObject([
      { code: 'format', at: 2, found: 'U+200B' },
      { code: 'bidi', at: 5, found: 'U+202E' },
    ])
    expect(repertoire('a p\u0430ct', 'en')).toMatchObject([
      { code: 'mixed-script', at: 2, found: 'p\u0430ct' },
    ])
  })

  it('are found in a language that is not in the table too, save the script of whole words', () => {
    expect(codes('p\u0430ct', 'xx')).toEqual(['mixed-script'])
    expect(codes('pact', 'xx')).toEqual([])
  })

  it('are found in long texts without delay growing faster than the text', () => {
    expect(codes(`${' '.repeat(50_000)}a`)).toEqual([])
    expect(codes('a'.repeat(100_000))).toEqual([])
  })
})
