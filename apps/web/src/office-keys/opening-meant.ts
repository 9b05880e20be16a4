import { canonicalize, type Payload, type Ref, type SideCard } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'
import { OFFICE_KEY_CODES } from './codes.ts'
import { isNearNow } from './near-now.ts'

/** What a person means by opening our log of a dialogue. */
export type MeantOpening =
  | {
      readonly kind: 'dialogue.propose'
      readonly title: string
      readonly sides: readonly { readonly id: string; readonly name: string }[]
    }
  | {
      readonly kind: 'dialogue.accept'
      readonly proposal: Ref
      /** The act after which we go on as a side that has moved; null where the person has said that they are none. */
      readonly move: Ref | null
    }

/** Whose log of which dialogue is opened, and by what. */
export interface Opened {
  readonly side: string
  readonly dialogue: string
  readonly meant: MeantOpening
}

/**
 * Whether an act is one of the two that open this log, in its place, says what it must, and bears the time of this
 * computer: nobody reads these two before they are signed. `to-sign-differs`, `dated-off`.
 *
 * @param card our card as our root has signed it
 * @param now milliseconds since 1970
 */
export function fitOpening(
  { side, dialogue, meant }: Opened,
  card: SideCard,
  payload: Payload,
  now: number,
): Result<void, 'to-sign-differs' | 'dated-off'> {
  const isHere = payload.log === `${side}/alternat/${dialogue}` && payload.level === 'between'
  const isRoot = payload.office === 'root'
  const isMeant = isRoot ? isOwnCard(dialogue, card, payload) : isJoining(meant, payload)
  if (!isHere || !isMeant) return refused('to-sign-differs')
  return isNearNow(payload.at, now) ? ok(undefined) : refused('dated-off')
}

/** Whether an act is the first of our log, which says our card again and nothing else. */
export function isOwnCard(
  dialogue: string,
  card: SideCard,
  { kind, body, refs, seen, seq }: Payload,
): boolean {
  const isFirst = kind === 'side.open' && seq === 0 && refs.length === 0 && seen.length === 0
  // The card has its version besides; an act says its own elsewhere.
  const { v: _, ...fields } = card
  return isFirst && canonicalize(body) === canonicalize({ ...fields, dialogue })
}

/** Whether an act is the second of our log, and proposes or accepts what was meant. */
export function isJoining(meant: MeantOpening, { kind, body, refs, seen, seq }: Payload): boolean {
  if (kind !== meant.kind || seq !== 1) return false
  if (meant.kind === 'dialogue.propose') {
    const sides = meant.sides.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const isAlone = refs.length === 0 && seen.length === 0
    return isAlone && canonicalize(body) === canonicalize({ title: meant.title, sides })
  }
  // Behind the proposal stands the move that the person has chosen, or nothing: a program that was taken over could
  // otherwise have them take up another side's past unseen.
  const named = meant.move === null ? [meant.proposal] : [meant.proposal, meant.move]
  return canonicalize(refs) === canonicalize(named) && Object.keys(body).length === 0
}

function refused<C extends 'to-sign-differs' | 'dated-off'>(code: C): Result<never, C> {
  return bad(code, OFFICE_KEY_CODES[code])
}
