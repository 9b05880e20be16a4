import type { MatterState } from '@alternat/acts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsInWords, claimInWords, lifeInWords, wordBy } from '../../src/format/lines.ts'
import { LANGUAGES } from '../../src/language/tags.ts'
import { speakIn } from '../support/speak.ts'

afterAll(() => speakIn('en'))

const naming = { sides: [{ id: 'a' }, { id: 'b' }], sideOf: (id: string) => ({ name: id.toUpperCase() }) }
const bare = (words: string): string => words.replaceAll(/[\u2068\u2069]/g, '')

const acts = (given: Partial<MatterState['line1']>): MatterState['line1'] => ({
  word: null,
  by: [],
  byAll: false,
  on: null,
  text: '',
  form: null,
  matched: null,
  adoptedBy: [],
  notFormalisedAsOf: null,
  crossed: [],
  ...given,
})

const life = (given: Partial<MatterState['line2']>): MatterState['line2'] => ({
  word: null,
  since: null,
  by: [],
  text: '',
  lastWords: [],
  measures: [],
  ...given,
})

describe('the lines of a card, in English, as the fold prints them', () => {
  beforeAll(() => speakIn('en'))

  it('say how far a matter got and by whose acts', () => {
    expect(actsInWords(acts({}), naming)).toBe('no formal act')
    expect(bare(actsInWords(acts({ word: 'raised', by: ['a'] }), naming))).toBe('raised by A')
    expect(actsInWords(acts({ word: 'adopted', by: ['a', 'b'] }), naming)).toBe('adopted by both')
    expect(actsInWords(acts({ word: 'under negotiation', by: ['a', 'b'] }), naming)).toBe('under negotiation')
    const together = acts({ word: 'acknowledged', by: ['a', 'b'], byAll: true })
    expect(actsInWords(together, naming)).toBe('acknowledged')
  })

  it('say how many items of parallel statements match, and who matched them', () => {
    const matched = { k: 5, n: 6, byCompiler: true }
    const line = acts({ word: 'adopted', by: ['a', 'b'], form: 'parallel statements', matched })
    expect(actsInWords(line, naming)).toBe(
      'adopted as parallel statements, 5 of 6 items matched by the compiler',
    )
  })

  it('say the life of an arrangement and since when, or that its measures differ', () => {
    expect(lifeInWords(life({}), null, naming)).toBe('none')
    const effect = { word: 'in effect' as const, since: '2031-03-09', by: ['a', 'b'] }
    expect(lifeInWords(life(effect), null, naming)).toBe('in effect since 9 March 2031')
    const suspended = { word: 'suspended' as const, since: '2031-04-01', by: ['b'] }
    expect(bare(lifeInWords(life(suspended), '2031-05-01', naming))).toBe('suspended by B since 1 April')
    const measures = [
      { ...effect, id: 'm1', title: 'one', text: '' },
      { ...suspended, id: 'm2', title: 'two', text: '' },
    ]
    expect(lifeInWords(life({ measures }), null, naming)).toBe('differs by measure')
  })

  it('say whose confirmation an adoption ad referendum awaits', () => {
    const line = (by: string) =>
      acts({ word: 'agreed ad referendum', text: `agreed ad referendum, to be confirmed by ${by}` })
    expect(bare(actsInWords(line('B'), naming))).toBe(line('B').text)
    expect(actsInWords(line('both'), naming)).toBe(line('both').text)
    expect(actsInWords(line('somebody'), naming)).toBe('agreed ad referendum, still to be confirmed')
    const three = { ...naming, sides: [...naming.sides, { id: 'c' }] }
    expect(bare(actsInWords(line('A and C'), three))).toBe(line('A and C').text)
    expect(actsInWords(line('all'), three)).toBe(line('all').text)
  })

  it('leave a word they do not know as it is', () => {
    expect(claimInWords('a word of the speaker')).toBe('a word of the speaker')
    expect(claimInWords('toString')).toBe('toString')
    expect(wordBy('hasOwnProperty', [], naming)).toBe('hasOwnProperty')
  })
})

describe.each(LANGUAGES)('the lines of a card in %s', (language) => {
  it('name the side whose act it is, and no other', async () => {
    await speakIn(language)
    const words = wordBy('raised', ['b'], naming)
    expect(words).toContain('B')
    expect(words).not.toContain('A')
    expect(words).not.toContain('{')
  })
})
