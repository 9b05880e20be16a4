import type { MaturityTable } from '../windows.ts'

/** From 25 September 2015 to the briefing of 14 July 2017, in days: the length of each of the two windows. */
export const WINDOW_OF_THE_BRIEFING = 658

/** The windows of the briefing as the whole release of 2023 fills them, with or without a day of attribution. */
export const RELEASE_READINGS = [
  {
    scope: 'ip-theft-like',
    key: 'release ip-theft-like',
    name: 'IP-theft-like incidents, the windows of 14 July 2017 in the 2023 release',
    before: 11,
    after: 6,
  },
  {
    scope: 'all',
    key: 'release all',
    name: 'all incidents on this pair of states, the windows of 14 July 2017 in the 2023 release',
    before: 14,
    after: 7,
  },
] as const

/** How long incidents that start in 2008 to 2017 took to become known, for one scope. */
export interface MaturityFact extends MaturityTable {
  readonly scope: 'ip-theft-like' | 'all'
}

/** Learned from the whole release: on an earlier as-of day these lags were not yet known. */
export const MATURITY: readonly MaturityFact[] = [
  { scope: 'ip-theft-like', incidents: 33, knownWithinYears: [4, 9, 15, 21, 24, 26, 30] },
  { scope: 'all', incidents: 53, knownWithinYears: [12, 19, 28, 35, 38, 44, 49] },
]
