/** The front page of a demonstration. */
export default {
  noDialogue:
    'No dialogue is held here yet. Bring one in as a bundle: drop a file on this side’s Record, or import it with the command line.',
  noMatter: 'No such matter.',
  noMatterYet: 'As of {day} there is no such matter on the record.',
  ownWords: 'In their own words, on {question}',
  formalActs: 'Formal acts beyond <i>raised</i>: <b>{n, plural, =0 {none} one {#} other {#}}</b>.',
  wordsOn: 'Words on {question}: <b>{relation}</b>.',
  lineHow:
    'Formal acts are those that set a word of the first two lines. Words are each side’s latest claim, set against the other’s; nothing said in public moves the acts.',
  acceptable: 'What is acceptable',
  attached: 'Reservations and expectations',
  concerns: 'Concerns still open',
  elections: 'Elections',
  tryToSend: 'Try to send intelligence',
  notYet: 'not on the record yet',
  arrangement: '{title}: {life}',
  arrangementTrend: '{title}: {life}; trend: {finding}',
  sitDownAs: 'Sit down as',
  orReadAs: 'or read as',
  readAs: 'Read as',
  press: 'press',
  legislature: 'legislature',
  yourWords: 'Your words',
  writeAnything: 'Write anything: a marking, an address, a hash. Nothing is kept, and nothing leaves.',
  send: 'Send',
  passed:
    'The guard finds nothing in these words. It is the third door, not the first: an act also needs a closed form and an office that signs it, and this page has neither. Nothing was sent.',
  refused: 'Refused. Nothing left this machine.',
  asOf: 'As of',
  asOfRow: 'As of:',
  now: 'Now',
} as const
