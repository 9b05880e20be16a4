/** Forms whose sending is an act, and their refusals. */
export default {
  signs: 'Signed by an office of your side and put on the record; it cannot be taken out again.',
  onRecord: 'On the record: {act}. The other side sees it as soon as it is carried over.',
  past: 'The page stands as of {day}. Acts are performed now.',
  backToNow: 'Back to now',
  onlySides: 'Only a side of this dialogue can act in it.',
  onlySidesSit: 'Only a side of this dialogue can act in it. Sit down as {sides}.',
  nothingLeft: 'Nothing left. What you typed is still in the form.',
  nothingLeftKept:
    'Nothing left. What you typed is still in the form, and kept in the <outbox>outbox</outbox>.',
  reserve: 'Reserve',
  expect: 'Expect',
  raiseConcern: 'Raise a concern',
} as const
