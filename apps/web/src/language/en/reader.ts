/** Pages for whoever sits on no side. */
export default {
  read: 'Read',
  press: 'For the press',
  pressSub: 'What can be quoted, whose word it is, since when, and how to check it without asking anyone.',
  legislature: 'For a legislature',
  legislatureSub: 'What the executive has and has not done, matter by matter, from the acts alone.',
  noDialogue: 'No dialogue is held here yet.',
  howTo: 'How to check it yourself',
  download: 'Download the evidence file of a matter.',
  open: 'Open <page>the checking page</page>. It is one file that opens no connection; save it and use it without a network if you like.',
  drop: 'Drop the file on it. It computes everything anew and shows the fingerprints of the sides.',
  compare:
    'Compare the fingerprints with those you were given another way: by voice, on paper, in a gazette.',
  absent:
    'What is absent is <i>none on the record as of</i> the checkpoints named; it is not proof that nothing happened elsewhere.',
  formal:
    '{n, plural, one {# formal act} other {# formal acts}}, {beyond, number} beyond <i>raised</i>; {open, plural, =0 {nothing reserved, expected or of concern on the record} one {# reserved, expected or of concern} other {# reserved, expected or of concern}}.',
  evidence: 'Evidence file',
  latest: '{side} on {question}: {word}',
  latestBy: '{speaker}, {span}, {hand, select, first {first-hand} other {second-hand}}',
  between: 'Between whom',
  purpose: 'Purpose',
  noMandate: 'No mandate is on the record.',
  intelligence: 'Nature of any intelligence to be shared',
  noIntelligence:
    'None: the channel has no form that carries it, and a guard reads every word before it leaves.',
  enforcement: 'Enforcement, partnership',
  outside: 'Outside this unit.',
  computedFrom: 'Computed from',
  logSize: '{log}, size {size, number}',
} as const
