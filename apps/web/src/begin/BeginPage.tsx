import { useEffect, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { useTyped } from '../forms/typed.ts'
import { listed } from '../format/words.ts'
import { useWords } from '../language/use-words.ts'
import { OFFICE_KEYS, ownKeys, type OfficeKeysAnswer } from '../office-keys/keys-api.ts'
import { To } from '../routing/To.tsx'
import type { PeopleScreen } from '../routing/route.ts'
import { CarryOver } from './CarryOver.tsx'
import { FirstAct } from './FirstAct.tsx'
import { MeetSide } from './MeetSide.tsx'
import { OpenDialogue } from './OpenDialogue.tsx'
import { OwnCard } from './OwnCard.tsx'
import { doneSteps, negotiating, stepNow, STEPS, type Step } from './steps.ts'
import { SIDE, type Beginning } from './types.ts'

/** From a side that was just made to its first act; afterwards, whom it has met and the dialogues it is in. */
export default function BeginPage({ session }: { readonly session: Session }) {
  const { say } = useWords('begin')
  const { value: beginning, fault } = useApi<Beginning>(SIDE)
  const { value: mine } = useApi<OfficeKeysAnswer>(OFFICE_KEYS)
  if (beginning === null && fault !== null) return <Fault fault={fault} />
  if (beginning === null || mine === null) return <p className="fine waiting">{say('reading')}</p>
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Steps session={session} beginning={beginning} mine={mine} />
    </>
  )
}

interface StepsProps {
  readonly session: Session
  readonly beginning: Beginning
  readonly mine: OfficeKeysAnswer
}

function Steps({ session, beginning, mine }: StepsProps) {
  const { say } = useWords('begin')
  const [printed, setPrinted] = useTyped('begin', 'printed', false)
  const keysHere = ownKeys(mine).map(({ wrapped }) => wrapped.publicKey)
  const done = doneSteps({ session, beginning, keysHere, printed })
  const now = stepNow(done)
  const title = say(now === null ? 'titleLater' : 'title')
  useEffect(() => {
    document.title = title
  }, [title])
  const { own } = beginning
  const inside: Readonly<Record<Step, ReactNode>> = {
    side: <OwnCard own={own} />,
    people: <WhoActs beginning={beginning} />,
    keys: <KeysHere beginning={beginning} />,
    sheet: <PrintSheet printed={printed} onPrinted={setPrinted} />,
    meet: <MeetSide beginning={beginning} />,
    open: (
      <>
        <OpenDialogue beginning={beginning} mine={mine} />
        <CarryOver beginning={beginning} />
      </>
    ),
    act: <FirstAct session={session} beginning={beginning} />,
  }
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{say(now === null ? 'introLater' : 'intro')}</p>
      <ol className="steps" aria-label={say('whereYouStand')}>
        {STEPS.map((step) => (
          <OneStep key={step} step={step} isDone={done.has(step)} isNow={step === now}>
            {inside[step]}
          </OneStep>
        ))}
      </ol>
    </>
  )
}

interface OneStepProps {
  readonly step: Step
  readonly isDone: boolean
  readonly isNow: boolean
  readonly children: ReactNode
}

/** A step: open while one is on it; any other opens when it is pressed. */
function OneStep({ step, isDone, isNow, children }: OneStepProps) {
  const { say } = useWords('begin')
  const state = isNow ? 'now' : isDone ? 'done' : 'later'
  return (
    <li className={`step ${state}`} aria-current={isNow ? 'step' : undefined}>
      <details open={isNow} key={state}>
        <summary>
          <span className="step-name">{say(`step.${step}`)}</span>{' '}
          <span className={state === 'now' ? 'badge new' : 'badge'}>{say(`state.${state}`)}</span>
        </summary>
        <div className="step-inside">{children}</div>
      </details>
    </li>
  )
}

function WhoActs({ beginning }: { readonly beginning: Beginning }) {
  const { tell, say } = useWords('begin')
  const offices = negotiating(beginning.own).map(({ name }) => name)
  return (
    <>
      <p>{tell('peopleHow', { offices: listed(offices) })}</p>
      <p>
        <Screen screen="people">{say('toPeople')}</Screen>
      </p>
    </>
  )
}

function KeysHere({ beginning }: { readonly beginning: Beginning }) {
  const { tell, say } = useWords('begin')
  const files = negotiating(beginning.own).map(({ name }) => `office-${name}.age`)
  return (
    <>
      <p>{tell('keysHow', { files: listed(files) })}</p>
      <p>
        <Screen screen="my-keys">{say('toKeys')}</Screen>
      </p>
    </>
  )
}

function Screen({ screen, children }: { readonly screen: PeopleScreen; readonly children: ReactNode }) {
  return (
    <To route={{ page: 'people', screen, asOf: null, more: {} }} className="button first">
      {children}
    </To>
  )
}

interface PrintSheetProps {
  readonly printed: boolean
  readonly onPrinted: (printed: boolean) => void
}

function PrintSheet({ printed, onPrinted }: PrintSheetProps) {
  const { say } = useWords('begin')
  return (
    <>
      <p>{say('sheetHow')}</p>
      <p className="choices">
        <Screen screen="sheet">{say('openSheet')}</Screen>
        {!printed && (
          <Button className="button" onPress={() => onPrinted(true)}>
            {say('sheetDone')}
          </Button>
        )}
      </p>
    </>
  )
}
