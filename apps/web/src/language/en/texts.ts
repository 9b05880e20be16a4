/** Texts: their list, one at a revision, its brackets, notes in its margin, and adoption. */
export default {
  list: 'Texts on the table',
  sub: 'Square brackets hold what is not yet agreed, and by whom.',
  noSuch: 'No such text',
  noSuchWhy: 'No text of this name is on the record as of the day on the screen.',
  noTexts: 'No text is tabled as of the day on the screen.',
  noTextsTable:
    'No text is tabled as of the day on the screen. <link>Table a norm</link>, or see the map for rows that have none.',
  broken:
    'The words recomputed from their parts do not have the digest that was signed. Do not rely on what is shown; check the record.',
  revision:
    'Rev. {rev, number} <small>{side}, {day} · {open, plural, =0 {no brackets} one {# bracket open} other {# brackets open}}{adopted, select, yes { · adopted by {sides}} other {}}</small>',
  revisions:
    'Revisions: {revisions}{latest, select, several { – more than one is latest: they were made at the same time.} other {}}',
  revisionItem: 'rev. {rev, number}',
  howRevision:
    'This revision is named by its digest {digest}…; its words are put together again from the acts and checked against it.',
  languagesShown: 'Languages shown',
  paragraph: 'Paragraph {paragraph}',
  onParagraph: '<bracket>bracket</bracket> · <reserve>reserve</reserve> · <expect>expect</expect>',
  mark: '{side} <b>{state, select, principle {agreed in principle} referendum {agreed ad referendum} closed {closed} reopened {reopened} other {marks the text}}</b>',
  adopt: 'Adopt',
  bracketIt: 'Bracket it',
  adoptLater: 'It can be adopted once no bracket is open.',
  adoptRevision: 'Adopt rev. {rev, number}',
  openFirst:
    'This revision has {n, plural, one {# open bracket} other {# open brackets}}. A text is adopted without brackets: settle them first, or choose another revision.',
  form: 'Form',
  'joint text': 'joint text',
  'joint statement': 'joint statement',
  'exchange of notes': 'exchange of notes',
  "chair's summary": 'chair’s summary',
  'oral understanding': 'oral understanding',
  forGood: 'for good',
  adReferendum: 'ad referendum: subject to confirmation by the capital',
  bracketTitle: 'Bracket it <small>paragraph {paragraph}, rev. {rev, number}</small>',
  place: 'Place the bracket',
  addAlternative: 'Add the alternative',
  selectWords: 'Select the words that are not agreed, with the mouse or with Shift and the arrow keys.',
  selectRun: 'Words of the text, run {n, number}: select those that are not agreed',
  inTheirPlace: 'Your words in their place, {language}',
  leaveEmpty: 'Leave empty to bracket without an alternative.',
  noneChosen: 'No words chosen yet.',
  paragraphs: 'Paragraph: {paragraphs}',
  newBrackets: 'New brackets',
  anotherIn: 'another alternative in {bracket}',
} as const
