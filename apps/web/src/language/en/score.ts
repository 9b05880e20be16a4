/** The score: acts and words on one time axis. */
export default {
  asTable: 'Read the score as a table',
  key: 'Filled: the speaker was in the room or spoke first-hand. Hollow: second-hand, or not in the room. Arrow: a change of course. Faint: later than the day on the screen.',
  day: 'Day',
  acts: 'Acts',
  legislature: 'Legislature',
  other: 'Other',
  lane: '{name}:',
  several: '{label} ({n, plural, one {# act} other {# acts}})',
  secondHand: '(second-hand or not in the room)',
  changed: '(change of course)',
  wordsMatch: 'words match',
  noLonger: 'no longer match since {day}',
} as const
