import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  BAR_YEARS,
  CUT,
  type Incident,
  LAST_DAY,
  MATURITY,
  RELEASE_READINGS,
  type Scope,
  WINDOW_OF_THE_BRIEFING,
  barSteps,
  countSteps,
  countWindows,
  dayFromNumber,
  dayNumber,
  maturityTable,
  readEurepoc,
  stepOn,
  windowSteps,
  yearBars,
} from '../src/index.ts'
import type { Maturity, Placement } from '../src/index.ts'

const SMALL = {
  global: [
    'ID,start_date,initiator_country,incident_type',
    `1,2014-05-05,"['China', 'China']",Data theft`,
    `2,2014-05-06,['China'],"Data theft & Doxing; Disruption"`,
    `3,2014-05-07,['Russia'],Data theft`,
    `4,2014-05-08,['China'],Data theft`,
    `5,,['China'],Data theft`,
  ].join('\n'),
  receiver: [
    'ID,receiver_country,receiver_category',
    '1,United States,"Corporate Targets (as coded, here)"',
    '1,Japan,State institutions / political system',
    '2,United States,State institutions / political system',
    '3,United States,Science',
    '4,Japan,Science',
  ].join('\r\n'),
  attribution: [
    'incident_ID,attribution_date',
    '1,2016-01-01',
    '1,2015-03-02 00:00:00',
    '2,NaT',
    '4,2017-01-01',
    '',
  ].join('\n'),
  initiator: 'China',
  victim: 'United States',
}

function incidentsOf(tables: typeof SMALL): Incident[] {
  const result = readEurepoc(tables)
  if (!result.ok) throw new Error(result.fault.message)
  return result.value
}

describe('reading the release', () => {
  test('pairs victim country and category, takes the earliest attribution, leaves out what has no start', () => {
    expect(incidentsOf(SMALL)).toEqual([
      { start: '2014-05-05', firstAttributed: '2015-03-02', scopes: ['all', 'ip-theft-like'] },
      { start: '2014-05-06', firstAttributed: null, scopes: ['all'] },
      { start: '2014-05-08', firstAttributed: '2017-01-01', scopes: ['theft-elsewhere'] },
    ])
  })

  test.each([
    ['a missing column', { ...SMALL, receiver: 'ID,country\n1,Japan' }],
    ['an open quote', { ...SMALL, attribution: 'incident_ID,attribution_date\n1,"2015' }],
    ['a short row', { ...SMALL, attribution: 'incident_ID,attribution_date\n1' }],
    ['a start that is no day', { ...SMALL, global: SMALL.global.replace('2014-05-05', '2014-15-05') }],
    ['an attribution that is no day', { ...SMALL, attribution: 'incident_ID,attribution_date\n1,soon' }],
    ['an empty table', { ...SMALL, global: '' }],
  ])('refuses %s', (_, tables) => {
    const result = readEurepoc(tables)
    expect(result.ok ? null : result.fault.code).toBe('adherence.table')
  })
})

// Set ALTERNAT_EUREPOC_DIR to a folder with the three tables of EuRepoC 1.1 to derive every shipped count anew.
const folder = process.env['ALTERNAT_EUREPOC_DIR']

describe.skipIf(folder === undefined)(
  'the shipped counts, derived anew (skipped: ALTERNAT_EUREPOC_DIR is not set)',
  () => {
    const table = (name: string): string =>
      readFileSync(join(folder ?? '', `eurepoc_${name}_1.1.csv`), 'utf8')
    let loaded: Incident[] | undefined
    const load = (): Incident[] => {
      const texts = {
        global: table('global'),
        receiver: table('receiver'),
        attribution: table('attribution'),
      }
      return incidentsOf({ ...SMALL, ...texts })
    }
    const all = (): Incident[] => (loaded ??= load())

    const days = WINDOW_OF_THE_BRIEFING
    const asOf = '2017-07-14'

    test.each<[Scope, Maturity, Placement, number, number]>([
      ['ip-theft-like', 'equal', 'written', 4, 1],
      ['ip-theft-like', 'naive', 'written', 6, 1],
      ['all', 'naive', 'written', 9, 1],
      ['all', 'equal', 'written', 6, 1],
      ['all', 'naive', 'known-late', 6, 0],
      ['all', 'equal', 'known-late', 2, 0],
      ['theft-elsewhere', 'equal', 'written', 2, 7],
      ['ip-theft-like', 'everything', 'written', 11, 6],
      ['all', 'everything', 'written', 14, 7],
    ])('%s, %s, %s: %i → %i', (scope, maturity, placement, before, after) => {
      const question = { scope, maturity, placement, cut: CUT, days, asOf }
      expect(countWindows(all(), question)).toEqual({ before, after })
    })

    test('every shipped window count on every day', () => {
      const incidents = all()
      let series = 0
      for (const scope of ['ip-theft-like', 'all', 'government-espionage', 'theft-elsewhere'] as const) {
        for (const maturity of ['naive', 'equal'] as const) {
          for (const placement of ['written', 'known-late', 'start-late'] as const) {
            const shipped = windowSteps(`${scope} ${maturity} ${placement}`)
            if (shipped === null) continue
            series += 1
            expect(shipped).toEqual(countSteps(incidents, { scope, cut: CUT, maturity, placement }, LAST_DAY))
          }
        }
      }
      expect(series).toBe(16)
    })

    test('every bar on every day, the release readings and the lags', () => {
      const incidents = all()
      for (const scope of ['ip-theft-like', 'all'] as const) {
        const steps = barSteps(scope)
        for (let n = dayNumber('2013-01-01'); n <= dayNumber(LAST_DAY); n++) {
          const day = dayFromNumber(n)
          const none = BAR_YEARS.map((year) => ({ year, dayGiven: 0, firstOfMonth: 0, yearOnly: 0 }))
          expect(stepOn(steps, day)?.bars ?? none).toEqual(yearBars(incidents, scope, BAR_YEARS, day))
        }
      }
      for (const { scope, before, after } of RELEASE_READINGS) {
        const question = {
          scope,
          cut: CUT,
          days,
          asOf,
          maturity: 'everything',
          placement: 'written',
        } as const
        expect(countWindows(incidents, question)).toEqual({ before, after })
      }
      for (const { scope, ...fact } of MATURITY) {
        expect(maturityTable(incidents, scope, { from: 2008, to: 2017 }, 6)).toEqual(fact)
      }
    })
  },
)
