/** The record: logs, the check, evidence, bundles, every act. */
export default {
  bringIn: 'Bring in a bundle',
  bringInHow:
    'Drop bundles of the other side here, or choose them. What is inside is told first; nothing changes until you say so.',
  chooseBundles: 'Choose files',
  looking: 'Looking inside.',
  nothingChanged: 'Nothing was changed.',
  takeIn: 'Take it in',
  leaveIt: 'Leave it',
  putAway: 'Put it away',
  insideOf:
    'From {side}, of the dialogue {dialogue}: {acts, plural, =0 {no act} one {# act} other {# acts}} new here, {texts, plural, =0 {no text} one {# text} other {# texts}} beside.',
  wouldApply: 'Taking it in adds them to the mirror of the other side’s log.',
  wouldWait: 'It begins beyond what is held here: taken in, it waits for the bundle before it.',
  wouldBringNothing: 'Everything in it is held here already.',
  wouldBeRefused: 'It would be refused, and nothing of it kept but what it shows of its signers.',
  senderPinned: 'Its sender is the side that you met.',
  senderDiffers:
    'Its card names another root than the one you compared: speak with the other side before you rely on it.',
  senderNotMet: 'You have not met its sender: compare fingerprints first.',
  senderNoCard: 'It carries no card of its sender.',
  wouldLeaveOut: '{log} would be left out: it is another history than the one held here. Both are kept.',
  leftOutNow: '{log} is left out: it is another history than the one held here. Both are kept.',
  actsInside: '{n, plural, one {# act} other {# acts}}, as their writers call them',
  unreadableAct: 'an act that cannot be read',
  placeInLog: 'no. {index, number} of {log}',
  waitsNow: 'It begins beyond what is held here, and waits for the bundle before it.',
  broughtNothing: 'Nothing in it was new.',
  takenIn: 'It was taken in.',
  logGrew: '{log}: from {before, number} to {after, number}',
  confirmedOwn: '{n, plural, one {# confirmation} other {# confirmations}} of our own log',
  broughtNotes: '{n, plural, one {# note} other {# notes}} off the record, in the <outbox>outbox</outbox>',
  andWaiting: 'And with it a bundle that had been waiting:',
  takeOut: 'Take out a bundle',
  takeOutHow:
    'Where no line leads to the other side, a bundle goes by hand: it is encrypted to that side, and may come twice or out of order.',
  countingFor: 'For {side}: counting what it lacks.',
  wouldCarry:
    'For {side}: {acts, plural, =0 {no act that it is not known to hold} one {# act} other {# acts}}{notes, plural, =0 {} one {, # note off the record} other {, # notes off the record}}.',
  saveBundle: 'Save the bundle',
} as const
