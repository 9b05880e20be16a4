import { encodeContent, encodeChange, settle, type Bracket, type TextContent } from '@alternat/text'
import { utf8ToString } from '@alternat/tlog'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesFrom, chosenFrom } from '../src/screens/texts/draft-typed.ts'
import { openIn, settledBy, type Standing } from '../src/screens/texts/settled.ts'

function bracket(name: string, ...words: string[]): Bracket {
  return {
    bracket: name,
    placedBy: 'b',
    alternatives: words.map((one, i) => ({ by: i === 0 ? 'a' : 'b', words: one })),
  }
}

const BEFORE: TextContent = {
  v: 'v1',
  languages: ['en', 'fr'],
  paragraphs: [
    {
      id: 'p1',
      words: {
        en: [
          'Each side ',
          bracket('one', 'refrains (always)', 'holds back'),
          ' from ',
          bracket('two', 'all of it', ''),
          ', by day.',
        ],
        fr: [
          'Chaque côté ',
          bracket('one', 's’abstient', 'se retient'),
          ' de ',
          bracket('two', 'tout', ''),
          ', de jour.',
        ],
      },
    },
    {
      id: 'p2',
      words: {
        en: [bracket('three', 'First', 'At first'), bracket('four', ' and last', '')],
        fr: [bracket('three', 'D’abord', 'Au début'), bracket('four', ' et enfin', '')],
      },
    },
    { id: 'p3', words: { en: ['Nothing is open here.'], fr: ['Rien n’est ouvert ici.'] } },
  ],
}

const DIGEST = 'd'.repeat(64)
function draftOf(field: string, bytes: Uint8Array) {
  const words = utf8ToString(bytes)
  return { body: { [field]: { digest: DIGEST, lang: 'en', size: 1 } }, texts: [{ digest: DIGEST, words }] }
}

function revised(chosen: Readonly<Record<string, Standing>>): TextContent {
  const made = settle(BEFORE, settledBy(openIn(BEFORE), BEFORE.languages, chosen))
  if (!made.ok) throw new Error(made.fault.code)
  return made.value
}

const typed = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((words) => `x${words.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, '')}x`)
const standing: fc.Arbitrary<Standing> = fc.oneof(
  fc.constant<Standing>({ pick: 'open', words: {} }),
  fc.constantFrom<Standing>({ pick: '0', words: {} }, { pick: '1', words: {} }),
  fc.record({ pick: fc.constant('other' as const), words: fc.record({ en: typed, fr: typed }) }),
)

describe('a revision that was refused', () => {
  it('gives its form back what was chosen for each bracket, and words of one’s own as they were typed', () => {
    const chosen: Record<string, Standing> = {
      one: { pick: 'other', words: { en: 'keeps its hands off', fr: 'ne touche à rien' } },
      two: { pick: '1', words: {} },
      four: { pick: '0', words: {} },
    }
    const draft = draftOf('content', encodeContent(revised(chosen)))
    expect(chosenFrom(draft, BEFORE)).toEqual(chosen)
  })

  it('gives back only what makes the very same revision again, whatever was chosen', () => {
    const all = fc.record({ one: standing, two: standing, three: standing, four: standing })
    fc.assert(
      fc.property(all, (chosen) => {
        const after = revised(chosen)
        const back = chosenFrom(draftOf('content', encodeContent(after)), BEFORE)
        // Of two brackets side by side, both in words of one’s own, it cannot be said which words are whose.
        for (const { id, words } of after.paragraphs) {
          const names = openIn(BEFORE).filter(
            ({ paragraph, name }) => paragraph === id && chosen[name as keyof typeof chosen].pick !== 'open',
          )
          if (names.some(({ name }) => back[name] === undefined)) continue
          expect(revised(back).paragraphs.find((one) => one.id === id)?.words).toEqual(words)
        }
        expect(Object.keys(back).every((name) => chosen[name as keyof typeof chosen].pick !== 'open')).toBe(
          true,
        )
        const first = ['one', 'two'] as const
        for (const name of first) if (chosen[name].pick !== 'open') expect(back[name]).toBeDefined()
      }),
    )
  })

  it('gives nothing back from a text that is not kept, or that comes of another one', () => {
    expect(chosenFrom({ body: {}, texts: [] }, BEFORE)).toEqual({})
    const other = { ...BEFORE, paragraphs: [{ id: 'p1', words: { en: ['No.'], fr: ['Non.'] } }] }
    expect(chosenFrom(draftOf('content', encodeContent(other)), BEFORE)).toEqual({})
  })
})

describe('a bracket that was refused', () => {
  it('gives its form back the words chosen and those put in their place, in every language', () => {
    const change = {
      step: 'place',
      paragraph: 'p1',
      bracket: 'b1',
      words: {
        en: { run: 0, from: 5, to: 9, words: 'state' },
        fr: { run: 0, from: 7, to: 11, words: 'État' },
      },
    } as const
    expect(choicesFrom(draftOf('change', encodeChange(change)))).toEqual({
      en: { run: 0, stretch: { from: 5, to: 9 }, words: 'state' },
      fr: { run: 0, stretch: { from: 7, to: 11 }, words: 'État' },
    })
    const more = {
      step: 'alternative',
      paragraph: 'p1',
      bracket: 'one',
      words: { en: { run: 1, words: 'avoids' } },
    } as const
    expect(choicesFrom(draftOf('change', encodeChange(more)))).toEqual({
      en: { run: 1, stretch: null, words: 'avoids' },
    })
  })

  it('gives nothing back from anything else', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const draft = { body: { change: { digest: DIGEST } }, texts: [{ digest: DIGEST, words }] }
        expect(choicesFrom(draft)).toEqual({})
      }),
    )
    expect(choicesFrom({ body: {}, texts: [] })).toEqual({})
  })
})
