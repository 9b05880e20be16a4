import {
  amend,
  encodeChange,
  encodeContent,
  isClean,
  openBrackets,
  parseChange,
  parseContent,
  plain,
  type Change,
  type Run,
  type TextContent,
} from '@alternat/text'
import { utf8 } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { norland, OFFERED, placing, SELECTED, sudria, tabled, texts, who } from './support.ts'

function made(content: TextContent, change: Change, by = who): TextContent {
  const end = amend(content, change, by)
  if (!end.ok) throw new Error(end.fault.code)
  return end.value
}
const codeOf = (content: TextContent, change: Change, by = who): string => {
  const end = amend(content, change, by)
  return end.ok ? 'made' : end.fault.code
}
/** The words of a run list with each bracket read as one of its alternatives. */
const reading = (runs: readonly Run[], pick: number): string =>
  runs
    .map((run) => (typeof run === 'string' ? run : (run.alternatives[pick] ?? run.alternatives[0])?.words))
    .join('')

describe('placing brackets', () => {
  it('sets the words found against the words offered, each with its side', () => {
    const after = made(tabled, placing('scope', SELECTED, OFFERED))
    expect(plain(after, 'en', 'p1')).toBe(
      "Each side refrains from interference [in the democratic processes of the other – norland.example] [in countries' internal affairs – sudria.example].",
    )
    expect(openBrackets(after)).toEqual(['scope'])
    expect([isClean(tabled), isClean(after)]).toEqual([true, false])
    expect(tabled.paragraphs[0]?.words['en']).toHaveLength(1)
  })

  it('without an offer only says that the words are not agreed', () => {
    const after = made(tabled, placing('scope', SELECTED))
    expect(after.paragraphs[0]?.words['en']?.[1]).toEqual({
      bracket: 'scope',
      placedBy: sudria,
      alternatives: [{ by: norland, words: SELECTED.en }],
    })
  })

  it('of a whole run, or at its ends, leaves no empty run', () => {
    const whole = String(tabled.paragraphs[1]?.words['en']?.[0]).length
    const change: Change = {
      step: 'place',
      paragraph: 'p2',
      bracket: 'b',
      words: { en: { run: 0, from: 0, to: whole }, fr: { run: 0, from: 3, to: 25 } },
    }
    const after = made(tabled, change)
    expect(after.paragraphs[1]?.words['en']).toHaveLength(1)
    expect(after.paragraphs[1]?.words['fr']).toHaveLength(2)
    expect(parseContent(encodeContent(after)).ok).toBe(true)
  })

  it('can propose words where none stand, and in a paragraph without words', () => {
    const insertion: Change = {
      step: 'place',
      paragraph: 'p1',
      bracket: 'b',
      words: {
        en: { run: 0, from: 4, to: 4, words: ' (and every)' },
        fr: { run: 0, from: 6, to: 6, words: '' },
      },
    }
    expect(plain(made(tabled, insertion), 'en', 'p1')).toMatch(
      /^Each\[– norland\.example\] \[ \(and every\) – sudria\.example\] side/,
    )
    const empty: TextContent = { v: 'v1', languages: ['en'], paragraphs: [{ id: 'p1', words: { en: [] } }] }
    const first: Change = {
      step: 'place',
      paragraph: 'p1',
      bracket: 'b',
      words: { en: { run: 0, from: 0, to: 0, words: 'New.' } },
    }
    expect(encodeContent(made(empty, first)).length).toBeGreaterThan(0)
  })

  it('refuses a cut through a character', () => {
    const content: TextContent = {
      v: 'v1',
      languages: ['en'],
      paragraphs: [{ id: 'p1', words: { en: ['a😀b👨‍👩‍👧c\u0915\u094d\u0937d'] } }],
    }
    const cut = (from: number, to: number): string =>
      codeOf(content, { step: 'place', paragraph: 'p1', bracket: 'b', words: { en: { run: 0, from, to } } })
    expect(cut(1, 3)).toBe('made')
    expect(cut(2, 3)).toBe('cut-character')
    expect(cut(1, 2)).toBe('cut-character')
    // Inside the family emoji, at whole code points: still one character to the eye.
    expect(cut(4, 6)).toBe('cut-character')
    expect(cut(4, 12)).toBe('made')
    expect(cut(0, 14)).toBe('cut-character')
  })

  it.each<[string, Partial<Change> & { words?: Change['words'] }, string]>([
    ['a paragraph that is not there', { paragraph: 'p9' }, 'paragraph-unknown'],
    ['one language left out', { words: { en: { run: 0, from: 0, to: 4 } } }, 'text-languages'],
    [
      'another language',
      { words: { en: { run: 0, from: 0, to: 4 }, ru: { run: 0, from: 0, to: 4 } } },
      'text-languages',
    ],
    [
      '__proto__ for a language',
      { words: JSON.parse('{"en":{"run":0,"from":0,"to":4},"__proto__":{"run":0,"from":0,"to":4}}') },
      'text-languages',
    ],
    [
      'a cut beyond the end',
      { words: { en: { run: 0, from: 0, to: 999 }, fr: { run: 0, from: 0, to: 4 } } },
      'cut-outside',
    ],
    [
      'a cut turned round',
      { words: { en: { run: 0, from: 4, to: 0 }, fr: { run: 0, from: 0, to: 4 } } },
      'cut-outside',
    ],
    [
      'a run that is not there',
      { words: { en: { run: 1, from: 0, to: 0, words: 'x' }, fr: { run: 0, from: 0, to: 4 } } },
      'cut-outside',
    ],
    [
      'nothing in it',
      { words: { en: { run: 0, from: 4, to: 4, words: '' }, fr: { run: 0, from: 4, to: 4, words: '' } } },
      'change-nothing',
    ],
  ])('refuses %s', (_, part, code) => {
    expect(codeOf(tabled, { ...placing('scope', SELECTED), ...part })).toBe(code)
  })

  it('refuses a name already used anywhere in the text, and a cut inside a bracket', () => {
    const after = made(tabled, placing('scope', SELECTED))
    const again: Change = {
      step: 'place',
      paragraph: 'p2',
      bracket: 'scope',
      words: { en: { run: 0, from: 0, to: 2 }, fr: { run: 0, from: 0, to: 2 } },
    }
    expect(codeOf(after, again)).toBe('bracket-exists')
    const inside = {
      ...placing('other', SELECTED),
      words: { en: { run: 1, from: 0, to: 2 }, fr: { run: 1, from: 0, to: 2 } },
    }
    expect(codeOf(after, inside)).toBe('cut-outside')
  })
})

describe('adding an alternative', () => {
  const open = made(tabled, placing('scope', SELECTED, OFFERED))
  const adding = (en: string, fr: string, run = 1): Change => ({
    step: 'alternative',
    paragraph: 'p1',
    bracket: 'scope',
    words: { en: { run, words: en }, fr: { run, words: fr } },
  })

  it('puts it last, with its side, and leaves the others alone', () => {
    const after = made(open, adding('in elections', 'dans les élections'), {
      by: 'westmark.example',
      tabledBy: norland,
    })
    expect(plain(after, 'fr', 'p1')).toMatch(
      /affaires intérieures des pays – sudria\.example\] \[dans les élections – westmark\.example\]\.$/,
    )
  })

  it('may lack words in one language, marked by an empty string', () => {
    expect(encodeContent(made(open, adding('in elections', ''))).length).toBeGreaterThan(0)
  })

  it('refuses the very words the side has there already, but not the same by another side', () => {
    expect(codeOf(open, adding(OFFERED.en, OFFERED.fr))).toBe('alternative-exists')
    expect(codeOf(open, adding(OFFERED.en, ''))).toBe('made')
    expect(codeOf(open, adding(OFFERED.en, OFFERED.fr), { by: norland, tabledBy: norland })).toBe('made')
  })

  it('refuses a bracket that is not there, or stands elsewhere', () => {
    expect(codeOf(tabled, adding('a', 'b'))).toBe('bracket-unknown')
    expect(codeOf(open, adding('a', 'b', 0))).toBe('bracket-unknown')
    expect(codeOf(open, adding('a', 'b', 9))).toBe('bracket-unknown')
    expect(codeOf(open, { ...adding('a', 'b'), bracket: 'other' })).toBe('bracket-unknown')
    expect(codeOf(open, { ...adding('a', 'b'), paragraph: 'p2' })).toBe('bracket-unknown')
  })

  it('refuses a sixty-fifth', () => {
    let content = open
    for (let i = 0; i < 62; i++) content = made(content, adding(`words ${i}`, ''))
    expect(codeOf(content, adding('one more', ''))).toBe('change-shape')
  })
})

describe('any change', () => {
  /** Changes that mostly fit: a cut into a run of words, or words for a bracket; some are off by a little. */
  const changes = (content: TextContent): fc.Arbitrary<Change> => {
    const places = content.paragraphs.flatMap(({ id, words }) => {
      const count = words['en']?.length ?? 0
      return Array.from({ length: Math.max(count, 1) }, (_, run) => ({ id, run, en: words['en']?.[run] }))
    })
    const cut = fc.record({ from: fc.nat(12), to: fc.nat(12), words: fc.string({ maxLength: 6 }) })
    const off = fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, { arbitrary: fc.constant(1), weight: 1 })
    return fc
      .record({ place: fc.constantFrom(...places), en: cut, ru: cut, off })
      .map(({ place, en, ru, off }) => {
        const run = place.run + off
        const held = place.en
        const piece = ({ from, to, words }: { from: number; to: number; words: string }) =>
          typeof held === 'object'
            ? { run, words }
            : { run, from: Math.min(from, to), to: Math.max(from, to), words }
        const step = typeof held === 'object' ? 'alternative' : 'place'
        const bracket = typeof held === 'object' ? held.bracket : 'new'
        return { step, paragraph: place.id, bracket, words: { en: piece(en), ru: piece(ru) } }
      })
  }

  it('neither loses nor changes a word outside its bracket, and gives a text that reads back', () => {
    let count = 0
    fc.assert(
      fc.property(
        texts.chain((content) => changes(content).map((change) => ({ content, change }))),
        ({ content, change }) => {
          const end = amend(content, change, who)
          if (!end.ok) return
          count += 1
          expect(parseContent(encodeContent(end.value))).toEqual({ ok: true, value: end.value })
          content.paragraphs.forEach((before, i) => {
            const after = end.value.paragraphs[i]
            if (before.id !== change.paragraph) expect(after).toEqual(before)
            for (const lang of content.languages) {
              expect(reading(after?.words[lang] ?? [], 0)).toBe(reading(before.words[lang] ?? [], 0))
            }
          })
          const others = (text: TextContent): string[] =>
            openBrackets(text).filter((name) => name !== change.bracket)
          expect(others(end.value)).toEqual(others(content))
        },
      ),
      { numRuns: 1000 },
    )
    // The property would say nothing if hardly a change were ever made.
    expect(count).toBeGreaterThan(100)
  })

  it('reads back as it was written, and only in canonical bytes', () => {
    fc.assert(
      fc.property(
        texts.chain((content) => changes(content)),
        (change) => {
          expect(parseChange(encodeChange(change))).toEqual({ ok: true, value: change })
        },
      ),
    )
    expect(parseChange(utf8(JSON.stringify(placing('scope', SELECTED), null, 1)))).toMatchObject({
      fault: { code: 'text-json' },
    })
  })

  it.each<[string, object]>([
    ['another step', { step: 'clean' }],
    ['a field too many', { reason: 'x' }],
    ['a bad bracket name', { bracket: 'Scope' }],
    ['no words', { words: {} }],
    ['words that are a list', { words: [] }],
    ['a negative place', { words: { en: { run: -1, from: 0, to: 1 } } }],
    ['a cut without an end', { words: { en: { run: 0, from: 0 } } }],
    [
      'an offer in one language only',
      { words: { en: { run: 0, from: 0, to: 1, words: 'x' }, fr: { run: 0, from: 0, to: 1 } } },
    ],
    [
      'an alternative with a cut',
      { step: 'alternative', words: { en: { run: 0, from: 0, to: 1, words: 'x' } } },
    ],
    ['an alternative without words', { step: 'alternative', words: { en: { run: 0 } } }],
  ])('is refused with %s', (_, part) => {
    const change = { ...placing('scope', SELECTED), ...part } as unknown as Change
    expect(() => encodeChange(change)).toThrow(/change does not have/)
  })
})
