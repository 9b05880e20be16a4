import type { Session } from '../api/types.ts'
import type { Beginning, OwnSide } from './types.ts'

/** From a side that was just made to its first act. */
export const STEPS = ['side', 'people', 'keys', 'sheet', 'meet', 'open', 'act'] as const

/** One of {@link STEPS}. */
export type Step = (typeof STEPS)[number]

/** What the steps are told from; nothing of it is kept for them. */
export interface Standing {
  readonly session: Session
  readonly beginning: Beginning
  /** Public keys, base64, of the office keys that this person has in the browser. */
  readonly keysHere: readonly string[]
  /** Whether this person says that the sheet is printed. */
  readonly printed: boolean
}

/** The offices that may propose or accept a dialogue. */
export function negotiating({ offices }: OwnSide): OwnSide['offices'] {
  return offices.filter(({ powers }) => powers.includes('negotiate'))
}

/** Which steps are done. Somebody who may do none of it is on the second, whatever others have done. */
export function doneSteps({ session, beginning, keysHere, printed }: Standing): ReadonlySet<Step> {
  const { own, met, dialogues } = beginning
  const { person } = session
  const able = negotiating(own)
  const holds = session.demonstration || able.some(({ name }) => person?.offices.includes(name) === true)
  const known = new Set(able.flatMap(({ keys }) => keys.map(({ key }) => key)))
  const joined = dialogues.filter((one) => one.joined)
  const isDone: Readonly<Record<Step, boolean>> = {
    side: true,
    people: person?.roles.includes('releasing-officer') === true && holds,
    keys: own.custody !== 'own' || keysHere.some((key) => known.has(key)) || joined.length > 0,
    sheet: printed || met.length > 0,
    meet: met.length > 0,
    open: joined.some(({ sides }) => sides.every(({ accepted }) => accepted)),
    act: session.dialogues.some((one) => one.joined && one.lead !== null),
  }
  return new Set(STEPS.filter((step) => isDone[step]))
}

/** The step one is on: the first that is not done; `null` when all are. */
export function stepNow(done: ReadonlySet<Step>): Step | null {
  return STEPS.find((step) => !done.has(step)) ?? null
}
