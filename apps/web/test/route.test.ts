import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, PEOPLE_SCREENS, SECTIONS, type Route } from '../src/routing/route.ts'

const name = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
const asOf = fc.option(
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  { nil: null },
)
const more = fc.dictionary(
  name.filter((key) => key !== 'asOf'),
  fc.string(),
  { noNullPrototype: true, maxKeys: 4 },
)
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('front' as const), asOf, more }),
  fc.record({ page: fc.constant('own' as const), section: fc.constantFrom(...SECTIONS), asOf, more }),
  fc.record({
    page: fc.constant('reader' as const),
    as: fc.constantFrom('press' as const, 'legislature' as const),
    asOf,
    more,
  }),
  fc.record({
    page: fc.constant('people' as const),
    screen: fc.constantFrom(...PEOPLE_SCREENS),
    asOf,
    more,
  }),
  fc.record({
    page: fc.constant('section' as const),
    dialogue: name,
    section: fc.constantFrom(...SECTIONS),
    path: fc.array(name, { maxLength: 3 }),
    asOf,
    more,
  }),
)

function parse(address: string): Route {
  const url = new URL(address, 'http://here.example')
  return parseRoute(url.pathname, url.search)
}

describe('addresses', () => {
  it('lead back to the route they were made from', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parse(formatRoute(one))).toEqual(one)
      }),
    )
  })

  it('that cannot be understood are a page of their own, never an exception', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => void parseRoute(path, `?${query}`)),
    )
    for (const path of [
      '/d',
      '/d/x',
      '/d/x/nowhere',
      '/d/X/unit',
      '/read',
      '/read/nobody',
      '/d/x/unit/a/b/c/d',
      '/else',
    ]) {
      expect(parseRoute(path, '').page).toBe('unknown')
    }
  })

  it('forget a day that is no day', () => {
    expect(parseRoute('/', '?asOf=2017-7-9').asOf).toBeNull()
    expect(parseRoute('/', '?asOf=2017-13-01').asOf).toBeNull()
    expect(parseRoute('/', '?asOf=2017-07-09').asOf).toBe('2017-07-09')
  })
})
