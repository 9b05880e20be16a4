import { leadQuestion, outlineOf, type Card, type Fold } from '@alternat/acts'
import { useMemo } from 'react'
import type { Session } from '../api/types.ts'
import { Erased } from '../design/Erased.tsx'
import { dayInWords } from '../format/days.ts'
import { DialogueProvider, showDialogue } from '../frame/dialogue-context.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { Score } from '../score/Score.tsx'
import { ClaimColumns } from '../screens/said/ClaimColumns.tsx'
import { Attachments } from '../screens/unit/Attachments.tsx'
import { GroupAndMeetings } from '../screens/unit/GroupAndMeetings.tsx'
import { Scope } from '../screens/unit/Scope.tsx'
import { Sources } from '../screens/unit/Sources.tsx'
import { Verdict } from '../screens/unit/Verdict.tsx'

/** Nobody sits here: the page is a reader's. */
const NOBODY: Session = {
  side: null,
  name: '',
  role: 'reader',
  demonstration: false,
  custody: null,
  beginning: false,
  alarms: [],
  others: [],
  dialogues: [],
  person: null,
  waysIn: { demonstration: [], ministry: false, nobody: false },
  may: { read: true, drafts: false, act: false, people: false },
  addresses: { front: '', sides: [] },
}

/** The card of the file's matter, drawn from what was computed here, in the same parts as the screens. */
export function VerifiedCard({ fold, card }: { readonly fold: Fold; readonly card: Card }) {
  const shown = useMemo(
    () =>
      showDialogue(NOBODY, outlineOf(fold), card.asOf, {
        matters: [card.matter],
        conduct: [],
        notices: [],
        ledger: [],
        watches: [],
        acts: fold.entries,
      }),
    [fold, card],
  )
  const { say } = useWords('verify')
  const said = useWords('said')
  const { matter } = card
  const question = leadQuestion(matter.line3.questions)
  return (
    <DialogueProvider value={shown}>
      <p className="eyebrow">
        <bdi>{card.dialogueTitle}</bdi>
      </p>
      <h2>
        <bdi>{matter.title}</bdi>{' '}
        {card.asOf !== null && <small>{say('asOf', { day: own(dayInWords(card.asOf)) })}</small>}
      </h2>
      <Verdict matter={matter} />
      <Erased erased={matter.erased} />
      <Score matter={matter} whole={matter} question={question?.question ?? null} />
      {matter.line3.questions.map((one) => (
        <section key={one.question}>
          <h3>{said.tell('onQuestion', { question: shown.questionOf(one.question) })}</h3>
          <ClaimColumns question={one} />
        </section>
      ))}
      <Scope matter={matter} />
      <Attachments matter={matter} />
      <GroupAndMeetings matter={matter} />
      <Sources matter={matter} />
    </DialogueProvider>
  )
}
