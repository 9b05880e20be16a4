import { canonicalize, encodeContent, parseContent, textDigest, type TextContent } from '@alternat/text'
import { toHex, utf8 } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crypto, norland, sudria, tabled, texts } from './support.ts'

const codeOf = (value: object): string => {
  const end = parseContent(utf8(canonicalize(value)))
  return end.ok ? 'accepted' : end.fault.code
}
const paragraphWith = (words: object): object => ({
  v: 'v1',
  languages: Object.keys(words),
  paragraphs: [{ id: 'p1', words }],
})
const bracket = (change: object = {}) => ({
  bracket: 'b1',
  placedBy: norland,
  alternatives: [{ by: norland, words: 'a' }],
  ...change,
})

describe('a text', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(texts, (content) => {
        const bytes = encodeContent(content)
        const end = parseContent(bytes)
        expect(end).toEqual({ ok: true, value: content })
        expect(end.ok && encodeContent(end.value)).toEqual(bytes)
      }),
    )
  })

  it('is named by SHA-256 over its tag and canonical bytes', () => {
    const bytes = new Uint8Array([...utf8('alternat/text/v1\n'), ...encodeContent(tabled)])
    expect(textDigest(crypto, tabled)).toBe(toHex(crypto.sha256(bytes)))
  })

  it('has another digest for any other word', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const same = canonicalize(a) === canonicalize(b)
        expect(textDigest(crypto, a) === textDigest(crypto, b)).toBe(same)
      }),
    )
  })

  it('reads canonical bytes only', () => {
    const spaced = utf8(JSON.stringify(tabled, null, 1))
    expect(parseContent(spaced)).toMatchObject({ fault: { code: 'text-json' } })
    expect(parseContent(Uint8Array.of(0xef, 0xbb, 0xbf, ...encodeContent(tabled)))).toMatchObject({
      fault: { code: 'text-json' },
    })
    expect(parseContent(utf8('['.repeat(1_000_000)))).toMatchObject({ fault: { code: 'text-json' } })
  })

  it('refuses any byte flipped that does not make another text', () => {
    const bytes = encodeContent(tabled)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const other = Uint8Array.from(bytes)
        other[at] = (other[at] as number) ^ flip
        const end = parseContent(other)
        if (end.ok) expect(encodeContent(end.value)).toEqual(other)
      }),
    )
  })

  it.each<[string, object, string]>([
    ['another version', { ...tabled, v: 'v2' }, 'text-shape'],
    ['a field too many', { ...tabled, title: 'x' }, 'text-shape'],
    ['no languages', { ...tabled, languages: [] }, 'text-shape'],
    ['a language twice', { ...tabled, languages: ['en', 'en'] }, 'text-shape'],
    ['a language that is none', { ...tabled, languages: ['English'] }, 'text-shape'],
    ['no paragraphs', { ...tabled, paragraphs: [] }, 'text-shape'],
    [
      'a paragraph twice',
      { ...tabled, paragraphs: [tabled.paragraphs[0], tabled.paragraphs[0]] },
      'text-shape',
    ],
    ['a paragraph that is a list', { ...tabled, paragraphs: [['p1']] }, 'text-shape'],
    ['a language missing', { ...tabled, languages: ['en', 'fr', 'ru'] }, 'text-languages'],
    ['a language too many', { ...tabled, languages: ['en'] }, 'text-languages'],
    ['an empty run', paragraphWith({ en: [''] }), 'text-normal'],
    ['two stretches side by side', paragraphWith({ en: ['a', 'b'] }), 'text-normal'],
    ['a run that is a number', paragraphWith({ en: [1] }), 'text-shape'],
    ['a bracket without alternatives', paragraphWith({ en: [bracket({ alternatives: [] })] }), 'text-shape'],
    ['a bracket with a bad name', paragraphWith({ en: [bracket({ bracket: 'B 1' })] }), 'text-shape'],
    ['a bracket with a field too many', paragraphWith({ en: [bracket({ agreed: true })] }), 'text-shape'],
    [
      'an alternative of nobody',
      paragraphWith({ en: [bracket({ alternatives: [{ by: '', words: 'a' }] })] }),
      'text-shape',
    ],
    ['a bracket twice in a paragraph', paragraphWith({ en: [bracket(), bracket()] }), 'bracket-exists'],
    ['a bracket in one language only', paragraphWith({ en: [bracket()], fr: ['a'] }), 'text-structure'],
    [
      'alternatives by other sides in one language',
      paragraphWith({ en: [bracket()], fr: [bracket({ alternatives: [{ by: sudria, words: 'a' }] })] }),
      'text-structure',
    ],
    [
      'a bracket placed by another side in one language',
      paragraphWith({ en: [bracket()], fr: [bracket({ placedBy: sudria })] }),
      'text-structure',
    ],
    ['513 paragraphs', { v: 'v1', languages: ['en'], paragraphs: many(513) }, 'text-shape'],
  ])('is refused with %s', (_, value, code) => {
    expect(codeOf(value)).toBe(code)
  })

  it('refuses a bracket name used in two paragraphs', () => {
    const paragraphs = [
      { id: 'p1', words: { en: [bracket()] } },
      { id: 'p2', words: { en: [bracket()] } },
    ]
    expect(codeOf({ v: 'v1', languages: ['en'], paragraphs })).toBe('bracket-exists')
  })

  it('may have brackets in another order in another language, and an alternative left empty', () => {
    const b2 = bracket({ bracket: 'b2' })
    const empty = bracket({ alternatives: [{ by: norland, words: '' }] })
    expect(codeOf(paragraphWith({ en: [bracket(), b2], fr: [b2, empty] }))).toBe('accepted')
    expect(codeOf(paragraphWith({ en: [] }))).toBe('accepted')
    expect(codeOf({ v: 'v1', languages: ['en'], paragraphs: many(512) })).toBe('accepted')
  })

  it('is not written at all if it could not be read', () => {
    const bad = { ...tabled, languages: ['en'] } as TextContent
    expect(() => encodeContent(bad)).toThrow(/languages/)
    expect(() => textDigest(crypto, paragraphWith({ en: ['e\u0301'] }) as TextContent)).toThrow(/.+/)
  })
})

function many(n: number): object[] {
  return Array.from({ length: n }, (_, i) => ({ id: `p${i}`, words: { en: ['x'] } }))
}
