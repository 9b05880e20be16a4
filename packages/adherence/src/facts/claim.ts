import type { Day } from '../days.ts'

/** One station of a figure on its way from the report into an article. */
export interface Retelling {
  readonly date: Day
  readonly who: string
  readonly said: string
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
  readonly reasonsGivenByClaimant: readonly string[]
  readonly retellings: readonly Retelling[]
  readonly whyNotTheSame: readonly string[]
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
    'military reform in China',
    'public exposure in 2013',
    'indictments in 2014',
    'the threat of sanctions',
  ],
  retellings: [
    {
      date: '2016-06-20',
      who: 'the report',
      said: 'active compromises by 72 groups, in the US and 25 other countries, since early 2013',
    },
    { date: '2016-06-21', who: 'press', said: 'breaches down by 90 percent in two years' },
    { date: '2016-06-21', who: 'press', said: 'on US businesses' },
    {
      date: '2017-07-14',
      who: 'an article on the briefing of that day',
      said: 'attacks on businesses dropped as much as 90 percent, told right after the arrangement',
    },
  ],
  whyNotTheSame: [
    'It counts compromises alive in a month (a stock), not new ones: it also falls when intruders are found sooner or victims clean up.',
    'It counts 26 countries; the arrangement speaks of two.',
    'It counts every compromise by 72 suspected groups; the arrangement speaks of theft for commercial advantage.',
    'It starts falling in mid-2014, more than a year before the arrangement.',
    'It is one company’s view of its own clients, without an interval; no monthly table was published.',
  ],
}

/** A later public account that bears on the same question. */
export interface LaterAccount {
  readonly date: string
  readonly who: string
  readonly said: string
}

/** Accounts that point in different directions; each is shown only from its own day on. */
export const LATER_ACCOUNTS: readonly LaterAccount[] = [
  {
    date: '2015-10-19',
    who: 'CrowdStrike',
    said: 'about 20 attempts on 7 client companies, the first on 26 September, none seen to take anything; the company said that it drew no conclusion about the arrangement',
  },
  {
    date: '2017-04',
    who: 'security companies',
    said: 'a group thought to have gone quiet worked through service providers',
  },
  {
    date: '2018-03-22',
    who: 'US Trade Representative',
    said: 'asserts continued theft with support of the state',
  },
  {
    date: '2018-11-08',
    who: 'a US intelligence adviser',
    said: 'well beyond the bounds now, yet the arrangement had had a marked effect',
  },
  { date: '2019-02', who: 'CrowdStrike', said: 'back by 2017, in full force in 2018' },
]
