import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, it } from 'vitest'
import { agoInWords, dayInWords, minuteInWords, spanInWords } from '../../src/format/days.ts'
import { listed } from '../../src/format/words.ts'
import { firstLanguage } from '../../src/language/choose.ts'
import { isolated, own } from '../../src/language/isolate.ts'
import { wordsOf } from '../../src/language/present.ts'
import { languageOf, LANGUAGES } from '../../src/language/tags.ts'
import { wordsFrom } from '../../src/language/words.ts'
import { speakIn } from '../support/speak.ts'

afterAll(() => speakIn('en'))

const drawn = (node: React.ReactNode): string => renderToStaticMarkup(createElement('p', null, node))

describe('a message', () => {
  const { say, tell, find } = wordsFrom('en', {
    plain: 'as it stands',
    named: 'a word of {side} here',
    counted: '{n, plural, one {# act} other {# acts}}',
    chosen: '{state, select, open {still open} other {closed}}',
    tagged: 'read <b>{side}</b> on <page>that page</page>',
  })

  it('keeps the words of others apart from its own, in text and on the page', () => {
    expect(say('named', { side: 'Ostland' })).toBe('a word of \u2068Ostland\u2069 here')
    expect(drawn(tell('named', { side: 'Ostland' }))).toBe('<p>a word of <bdi>Ostland</bdi> here</p>')
  })

  it('does not let a name end its own isolation', () => {
    expect(isolated('x\u2069\u202ey')).toBe('\u2068xy\u2069')
  })

  it('takes words of ours as they are', () => {
    expect(say('named', { side: own('9 March') })).toBe('a word of 9 March here')
    expect(drawn(tell('named', { side: own('9 March') }))).toBe('<p>a word of 9 March here</p>')
  })

  it('counts and chooses', () => {
    expect(say('counted', { n: 1 })).toBe('1 act')
    expect(say('counted', { n: 1200 })).toBe('1,200 acts')
    expect(say('chosen', { state: 'open' })).toBe('still open')
    expect(say('chosen', { state: 'other' })).toBe('closed')
  })

  it('draws its tags with what is handed in for them', () => {
    const page = (words: React.ReactNode) => createElement('a', { href: '/x' }, words)
    expect(drawn(tell('tagged', { side: 'A', page }))).toBe(
      '<p>read <b><bdi>A</bdi></b> on <a href="/x">that page</a></p>',
    )
  })

  it('never reads the words of others as a message or as markup', () => {
    const hostile = '{n} <b>x</b> {n, plural, other {'
    expect(say('named', { side: hostile })).toContain(hostile)
    expect(drawn(tell('named', { side: hostile }))).toContain('&lt;b&gt;x&lt;/b&gt;')
  })

  it('is found by a name heard from elsewhere, or not', () => {
    expect(find('plain')).toBe('as it stands')
    expect(find('toString')).toBeNull()
    expect(find('constructor')).toBeNull()
  })
})

describe('the language to begin with', () => {
  it('is that of the address, else the kept one, else what the browser asks for, else English', () => {
    expect(firstLanguage('?lang=ru', 'fr', ['es'])).toBe('ru')
    expect(firstLanguage('?lang=xx', 'fr', ['es'])).toBe('fr')
    expect(firstLanguage('', 'nonsense', ['de-DE', 'ar-EG'])).toBe('ar')
    expect(firstLanguage('', null, ['de'])).toBe('en')
  })

  it('is known by the first part of its tag', () => {
    expect(languageOf('zh-Hans-CN')).toBe('zh')
    expect(languageOf('FR_ca')).toBe('fr')
    expect(languageOf('frisian')).toBeNull()
  })
})

describe.each(LANGUAGES)('times in %s', (language) => {
  it('say the day in its words, the digits 0–9, and that a minute is UTC', async () => {
    await speakIn(language)
    const words = minuteInWords('2031-03-09T14:05Z')
    expect(words).toContain(dayInWords('2031-03-09'))
    expect(words).toMatch(/14:05/)
    expect(words).toContain('UTC')
    expect(words).not.toMatch(/[٠-٩]/)
    expect(dayInWords('2031-03-09', '2031-01-01')).not.toContain('2031')
    expect(spanInWords('2031-03-07', '2031-03-08')).toMatch(/7.*8/)
    expect(agoInWords('2031-03-09T13:53Z', Date.parse('2031-03-09T14:05Z'))).toContain('12')
    expect(listed(['a', 'b', 'c'])).not.toContain('undefined')
  })

  it('call the first of a month as it is called', async () => {
    await speakIn(language)
    const [first, second] = [dayInWords('2031-03-01'), dayInWords('2031-03-21')]
    expect(first.includes('1er mars')).toBe(language === 'fr')
    expect(second).not.toContain('er mars')
    expect(spanInWords('2031-03-01', '2031-03-03').startsWith('1er')).toBe(language === 'fr')
  })

  it('leave what is no day as it is', async () => {
    await speakIn(language)
    expect(dayInWords('2031-13-45')).toBe('2031-13-45')
    expect(spanInWords('soon', '2031-03-07')).toContain('soon')
  })

  it('have all words of the frame', async () => {
    await speakIn(language)
    expect(wordsOf('frame').say('asOf')).not.toBe('asOf')
  })
})
