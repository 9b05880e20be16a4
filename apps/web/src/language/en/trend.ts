/** What the counts can say and what they cannot; the fixed grammar of findings, and the words of the worked example. */
export default {
  counting: 'Counting.',
  aboutTitle: 'Trade secrets · China → United States',
  aboutNorm:
    'No cyber-enabled theft of intellectual property for commercial advantage, conducted or knowingly supported (announced 25 September 2015).',
  elsewhere:
    'No figure is registered in this dialogue. A side registers scope, cut and method with an act before the window closes; until then the worked example of another dialogue stands here.',
  asKnownOn: 'As known on',
  asKnownOnLead: 'As known on:',
  countedAsOf:
    'Counted as known on {day}{asked, select, same {} other {, the last day of the source (asked for {wanted})}}. The days above are those on which the figure below was told.',
  finding: 'Finding',
  nothingToCompare: 'There is nothing to compare yet.',
  fewer: 'Fewer: between {low} and {high} fewer, {figure}.',
  more: 'More: {open, select, yes {at least {low}} other {between {low} and {high}}} times as many, {figure}.',
  'no-sign': 'No sign of change, and a fall of {fall} would have shown: {figure}.',
  'too-few':
    'Too few to tell: with {expected, number} expected, {seen, select, none {not even a complete stop could have been shown} other {only a fall of {fall} or more could have been shown}}; {figure}.',
  heldUnder: 'It holds under: {readings}.',
  notUnder: 'The figure alone would say otherwise, but not under: {readings}.',
  between: '; ',
  percent: '{n} %',
  counts: '{before, number} → {after, number}, {figure}',
  figure:
    '{formed, select, yes {rate ratio {ratio}} other {no rate ratio can be formed}} ({level} interval {open, select, yes {{low} to no upper bound} other {{low}–{high}}}), as known on {day}',
  headline: '<b>{figure}</b>: {name}; two windows of {days, plural, one {# day} other {# days}}.',
  readOtherwise: 'Read otherwise',
  besideIt: 'Beside it',
  hindsight: 'What a later release of the source tells (not known on the day)',
  inHindsight: 'In hindsight',
  reading: 'Reading',
  figureColumn: 'Figure, interval, day',
  bars: 'IP-theft-like incidents, by year of start, as known on {day}. Solid: the day is given. Dotted: the first of a month, which may stand for the month. Hatched: only the year is known. Numbers below: what else happened.',
  barsTable: 'Read the bars as a table',
  year: 'Year',
  dayGiven: 'Day given',
  firstOfMonth: 'First of a month',
  yearOnly: 'Only the year',
  press: 'A figure in the press',
  pressFigure: '“{figure}”, {claimant}, {day}',
  whatCounted: 'What was counted',
  counted:
    'network compromises active in each month, by suspected China-based groups, against victims in the United States and {countries, plural, one {# other country} other {# other countries}}; {groups, plural, one {# group} other {# groups}}, {compromises, plural, one {# compromise} other {# compromises}} in all, early 2013 to mid-2016',
  kindOfFigure: 'Kind of figure',
  stock: 'a stock: alive at a time, not new ones',
  fallsFrom: 'Falls from',
  fallsFromWhen: 'mid-2014; {groups, plural, one {# group} other {# groups}} still active at the end',
  reasonsGiven: 'Reasons its maker gave',
  retold: 'How it was retold',
  whyNot: 'Why it is not the figure above',
  whatElse: 'What else happened',
  cannotTell: 'What the counts cannot tell apart',
  accounts: 'Other accounts',
  sources: 'Sources',
  dated: '{date}: {what}',
  source: '{title}, {publisher}, {date}{coded, select, no {} other {, codebook {codebook}}}. {note}',
  'ip-theft-like equal written': 'IP-theft-like incidents, each window as known on its last day',
  'ip-theft-like equal known-late':
    'IP-theft-like incidents, equal maturity, attributions with only a year read as 31 December',
  'ip-theft-like equal start-late':
    'IP-theft-like incidents, equal maturity, starts with only a year read as 31 December',
  'ip-theft-like naive written': 'IP-theft-like incidents, naive: whatever is known on the day',
  'all naive written': 'all incidents on this pair of states, naive',
  'all equal written': 'all incidents on this pair of states, equal maturity',
  'all naive known-late':
    'all incidents on this pair of states, naive, attributions with only a year read as 31 December',
  'all equal known-late':
    'all incidents on this pair of states, equal maturity, attributions with only a year read as 31 December',
  'government-espionage equal written':
    'control: theft from state institutions on this pair, which the arrangement does not address, equal maturity',
  'theft-elsewhere equal written': 'elsewhere: theft with no victim in the United States, equal maturity',
  'release ip-theft-like': 'IP-theft-like incidents, the windows of 14 July 2017 in the 2023 release',
  'release all': 'all incidents on this pair of states, the windows of 14 July 2017 in the 2023 release',
  'caveat before-cut': 'No day has passed since the arrangement was announced: there is nothing to compare.',
  'caveat source-ends': 'The source ends on 30 March 2023; later days show the same counts.',
  'caveat upper-bound':
    'IP-theft-like is an upper bound: no public source records whether what was taken was used for commercial advantage.',
  'caveat public-only':
    'Only incidents that became public are counted; many never do, and most become known years later.',
  'caveat vague-days':
    'The source writes an unknown day or month as 01: a date of 1 January may stand for the whole year.',
  'caveat exploratory':
    'Exploratory: the windows and the rule were chosen after the fact, not registered before.',
  'rival exposure': 'Public exposure of groups by companies and press',
  'rival indictment': 'Indictment of five officers in the United States',
  'rival sanctions': 'Order allowing sanctions for cyber-enabled activities in the United States',
  'rival reorganisation': 'Reorganisation of the Chinese armed forces, which moved the units concerned',
  'apart kept-word': 'the sides doing what they said',
  'apart quieter': 'quieter ways of working',
  'apart elsewhere': 'victims elsewhere',
  'apart fewer-reports': 'fewer public reports',
  'reason reform': 'military reform in China',
  'reason exposure': 'public exposure in 2013',
  'reason indictments': 'indictments in 2014',
  'reason sanctions': 'the threat of sanctions',
  'retold report':
    'the report: active compromises by 72 groups, in the US and 25 other countries, since early 2013',
  'retold two-years': 'press: break-ins down by 90 percent in two years',
  'retold businesses': 'press: on US businesses',
  'retold after-arrangement':
    'an article on the briefing of that day: attacks on businesses dropped as much as 90 percent, told right after the arrangement',
  'differs stock':
    'It counts compromises alive in a month (a stock), not new ones: it also falls when intruders are found sooner or victims clean up.',
  'differs countries': 'It counts 26 countries; the arrangement speaks of two.',
  'differs scope':
    'It counts every compromise by 72 suspected groups; the arrangement speaks of theft for commercial advantage.',
  'differs start': 'It starts falling in mid-2014, more than a year before the arrangement.',
  'differs one-view':
    'It is one company’s view of its own clients, without an interval; no monthly table was published.',
  'account attempts':
    'CrowdStrike: about 20 attempts on 7 client companies, the first on 26 September, none seen to take anything; the company said that it drew no conclusion about the arrangement',
  'account providers':
    'security companies: a group thought to have gone quiet worked through service providers',
  'account representative': 'US Trade Representative: asserts continued theft with support of the state',
  'account adviser':
    'a US intelligence adviser: well beyond the bounds now, yet the arrangement had had a marked effect',
  'account back': 'CrowdStrike: back by 2017, in full force in 2018',
  'codebook eurepoc': 'EuRepoC codebook 1.0; the tables do not record a codebook version of their own',
  'source eurepoc':
    'Public reports only, coded by hand. Counts derived by this project; the tables are not redistributed, and the licence of the data was not verified. Read in the copy of 11 November 2023.',
  'source vendor-2016': 'A company’s own detections; no monthly table was published, so none is given here.',
  'source cfr': 'Dated by publication, not by start.',
  'source crowdstrike-2015': 'The company’s own clients; known here through reports of it.',
  'source ustr-2018': 'Updated in November 2018; known here through reports of it.',
} as const
