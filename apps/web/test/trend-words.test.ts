import {
  figure,
  finding,
  trendPage,
  type Finding,
  type OtherReading,
  type TrendPage,
} from '@alternat/adherence'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { dayInWords } from '../src/format/days.ts'
import { wordsOf } from '../src/language/present.ts'
import { LANGUAGES, tagsOf } from '../src/language/tags.ts'
import { figureInWords, findingInWords } from '../src/screens/trend/sentences.ts'
import { speakIn } from './support/speak.ts'

const asOf = '2017-07-14'
const counts = fc.record({ before: fc.nat(90), after: fc.nat(90) })
/** A reading under which there are fewer: a change the other way does not hold under it. */
const FEWER = {
  key: 'all equal written',
  name: 'all incidents on this pair of states, equal maturity',
  before: 60,
  after: 9,
}

afterAll(() => speakIn('en'))

function found(before: number, after: number, mustHold: readonly OtherReading[] = []): Finding {
  const made = finding({ before, after, asOf, mustHold })
  if (!made.ok) throw new Error(made.fault.message)
  return made.value
}

function page(day: string): TrendPage {
  const made = trendPage(day)
  if (!made.ok) throw new Error(made.fault.message)
  return made.value
}

describe('a finding in English', () => {
  it('is word for word the sentence of the package, though it is made from the numbers', async () => {
    await speakIn('en')
    fc.assert(
      fc.property(counts, ({ before, after }) => {
        const one = found(before, after, [FEWER])
        expect(findingInWords(one)).toBe(one.sentence)
      }),
      { numRuns: 200 },
    )
  })

  it('and so is every figure', async () => {
    await speakIn('en')
    fc.assert(
      fc.property(counts, (both) => {
        const made = figure({ ...both, asOf })
        expect(made.ok && figureInWords(made.value)).toBe(made.ok && made.value.text)
      }),
      { numRuns: 200 },
    )
  })
})

describe.each(LANGUAGES)('a finding in %s', (language) => {
  it('says what could have been seen, its interval and its day, and no two kinds say the same', async () => {
    await speakIn(language)
    const number = (x: number): string => new Intl.NumberFormat(tagsOf(language).locale).format(x)
    const kinds = [found(60, 10), found(10, 60), found(80, 76), found(10, 9), found(4, 1)]
    const said = kinds.map(findingInWords)
    expect(new Set(said.map((words) => words.slice(0, 3))).size).toBe(4)
    for (const words of said) {
      expect(words).toContain(dayInWords(asOf))
      expect(words).toContain('95')
      expect(words).not.toMatch(/undefined|null|NaN|\{|\}/)
    }
    expect(said[0]).toMatch(/67.*92/)
    expect(said[0]).toContain(number(0.076))
    expect(said[2]).toContain('41')
    expect(said[3]).toMatch(/10.*92/)
    expect(said[4]).toContain(number(0.005))
  })

  it('says when there is no upper bound, and when no ratio can be formed', async () => {
    await speakIn(language)
    const [open, closed] = [findingInWords(found(0, 12)), findingInWords(found(10, 60))]
    expect(open).not.toMatch(/null|∞|Infinity/)
    expect(closed).toMatch(/13/)
    expect(open).toContain(new Intl.NumberFormat(tagsOf(language).locale).format(2.8))
  })

  it('names the readings under which it does not hold', async () => {
    await speakIn(language)
    const one = found(10, 60, [FEWER])
    expect(one.notUnder).toEqual(['all equal written'])
    expect(findingInWords(one)).toContain(wordsOf('trend').find('all equal written'))
    expect(findingInWords(found(60, 10, [FEWER]))).toContain(wordsOf('trend').find('all equal written'))
  })

  it.each(['2013-01-01', '2017-07-14', '2026-01-01'])(
    'has words for everything that the page of %s tells',
    async (day) => {
      await speakIn(language)
      const { find } = wordsOf('trend')
      const shown = page(day)
      const readings = [shown.headline, ...shown.readings, ...shown.besides, ...shown.hindsight.readings]
      const keys = [
        ...readings.flatMap((one) => one?.key ?? []),
        ...shown.caveats.map(({ key }) => `caveat ${key}`),
        ...shown.rivalEvents.map(({ key }) => `rival ${key}`),
        ...shown.cannotBeToldApart.map(({ key }) => `apart ${key}`),
        ...shown.accounts.map(({ key }) => `account ${key}`),
        ...shown.sources.map(({ id }) => `source ${id}`),
        ...shown.sources.flatMap(({ id, codebook }) => (codebook === undefined ? [] : `codebook ${id}`)),
        ...(shown.claim?.reasonsGivenByClaimant ?? []).map(({ key }) => `reason ${key}`),
        ...(shown.claim?.retellings ?? []).map(({ key }) => `retold ${key}`),
        ...(shown.claim?.whyNotTheSame ?? []).map(({ key }) => `differs ${key}`),
      ]
      expect(keys.filter((key) => find(key) === null)).toEqual([])
    },
  )
})

describe('the words of the worked example in English', () => {
  it('are those that the package gives', async () => {
    await speakIn('en')
    const { find } = wordsOf('trend')
    const { headline, readings, besides, hindsight, caveats, rivalEvents, accounts } = page('2026-01-01')
    for (const one of [headline, ...readings, ...besides, ...hindsight.readings])
      expect(find(one?.key ?? '')).toBe(one?.name)
    for (const one of caveats) expect(find(`caveat ${one.key}`)).toBe(one.text)
    for (const one of rivalEvents) expect(find(`rival ${one.key}`)).toBe(one.text)
    for (const one of accounts) expect(find(`account ${one.key}`)).toBe(one.text)
  })
})
