import type { Day } from '../days.ts'

/** Something told in words of ours, with a key by which other languages find theirs. */
export interface Told {
  readonly key: string
  readonly text: string
}

/** One station of a figure on its way from the report into an article. */
export interface Retelling extends Told {
  readonly date: Day
}

/** A figure in the press, bound to what it really counted. */
export interface Claim {
  readonly figure: string
  readonly claimant: string
  readonly source: string
  readonly date: Day
  readonly counted: {
    readonly what: string
    readonly kind: 'stock'
    readonly groups: number
    readonly compromises: number
    readonly otherCountries: number
    readonly from: string
    readonly to: string
    readonly fallsFrom: string
    readonly stillActiveGroups: number
  }
  readonly reasonsGivenByClaimant: readonly Told[]
  readonly retellings: readonly Retelling[]
  readonly whyNotTheSame: readonly Told[]
}

/** The vendor's figure of 2016 and what became of it. */
export const CLAIM: Claim = {
  figure: 'as much as 90 percent',
  claimant: 'FireEye iSIGHT Intelligence',
  source: 'vendor-2016',
  date: '2016-06-20',
  counted: {
    what: 'network compromises active in each month, by suspected China-based groups, against victims in the United States and 25 other countries',
    kind: 'stock',
    groups: 72,
    compromises: 262,
    otherCountries: 25,
    from: 'early 2013',
    to: 'mid-2016',
    fallsFrom: 'mid-2014',
    stillActiveGroups: 13,
  },
  reasonsGivenByClaimant: [
    { key: 'reform', text: 'military reform in China' },
    { key: 'exposure', text: 'public exposure in 2013' },
    { key: 'indictments', text: 'indictments in 2014' },
    { key: 'sanctions', text: 'the threat of sanctions' },
  ],
  retellings: [
    {
      key: 'report',
      date: '2016-06-20',
      text: 'the report: active compromises by 72 groups, in the US and 25 other countries, since early 2013',
    },
    { key: 'two-years', date: '2016-06-21', text: 'press: break-ins down by 90 percent in two years' },
    { key: 'businesses', date: '2016-06-21', text: 'press: on US businesses' },
    {
      key: 'after-arrangement',
      date: '2017-07-14',
      text: 'an article on the briefing of that day: attacks on businesses dropped as much as 90 percent, told right after the arrangement',
    },
  ],
  whyNotTheSame: [
    {
      key: 'stock',
      text: 'It counts compromises alive in a month (a stock), not new ones: it also falls when intruders are found sooner or victims clean up.',
    },
    { key: 'countries', text: 'It counts 26 countries; the arrangement speaks of two.' },
    {
      key: 'scope',
      text: 'It counts every compromise by 72 suspected groups; the arrangement speaks of theft for commercial advantage.',
    },
    { key: 'start', text: 'It starts falling in mid-2014, more than a year before the arrangement.' },
    {
      key: 'one-view',
      text: 'It is one company’s view of its own clients, without an interval; no monthly table was published.',
    },
  ],
}

/** A later public account that bears on the same question. */
export interface LaterAccount extends Told {
  readonly date: string
}

/** Accounts that point in different directions; each is shown only from its own day on. */
export const LATER_ACCOUNTS: readonly LaterAccount[] = [
  {
    key: 'attempts',
    date: '2015-10-19',
    text: 'CrowdStrike: about 20 attempts on 7 client companies, the first on 26 September, none seen to take anything; the company said that it drew no conclusion about the arrangement',
  },
  {
    key: 'providers',
    date: '2017-04',
    text: 'security companies: a group thought to have gone quiet worked through service providers',
  },
  {
    key: 'representative',
    date: '2018-03-22',
    text: 'US Trade Representative: asserts continued theft with support of the state',
  },
  {
    key: 'adviser',
    date: '2018-11-08',
    text: 'a US intelligence adviser: well beyond the bounds now, yet the arrangement had had a marked effect',
  },
  { key: 'back', date: '2019-02', text: 'CrowdStrike: back by 2017, in full force in 2018' },
]
