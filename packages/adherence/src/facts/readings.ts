import type { SeriesKey } from './steps.ts'

/** What the page is about. */
export const TITLE = 'Trade secrets · China → United States'
/** The words of the arrangement that the counts bear on, in our own words. */
export const NORM =
  'No cyber-enabled theft of intellectual property for commercial advantage, conducted or knowingly supported (announced 25 September 2015).'

/** What the incidents of the headline are called: an upper bound, never “theft under the norm”. */
export const IP = 'IP-theft-like incidents'
const ALL = 'all incidents on this pair of states'

/** The reading at the head of the page. */
export const HEADLINE: readonly [SeriesKey, string] = [
  'ip-theft-like equal written',
  `${IP}, each window as known on its last day`,
]

/** Readings under which a change must hold before it is called one. */
export const MUST_HOLD: readonly (readonly [SeriesKey, string])[] = [
  [
    'ip-theft-like equal known-late',
    `${IP}, equal maturity, attributions with only a year read as 31 December`,
  ],
  ['ip-theft-like equal start-late', `${IP}, equal maturity, starts with only a year read as 31 December`],
]

/** The other readings of the same question. */
export const READINGS: readonly (readonly [SeriesKey, string])[] = [
  ['ip-theft-like naive written', `${IP}, naive: whatever is known on the day`],
  ...MUST_HOLD,
  ['all naive written', `${ALL}, naive`],
  ['all equal written', `${ALL}, equal maturity`],
  ['all naive known-late', `${ALL}, naive, attributions with only a year read as 31 December`],
  ['all equal known-late', `${ALL}, equal maturity, attributions with only a year read as 31 December`],
]

/** Control and displacement: series beside the question. */
export const BESIDES: readonly (readonly [SeriesKey, string])[] = [
  [
    'government-espionage equal written',
    'control: theft from state institutions on this pair, which the arrangement does not address, equal maturity',
  ],
  ['theft-elsewhere equal written', 'elsewhere: theft with no victim in the United States, equal maturity'],
]
