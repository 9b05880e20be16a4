import type { Entry, Fold } from '@alternat/acts'
import type { Context } from 'hono'
import { foldOf } from '../dialogue/fold-of.ts'
import { sideIn } from '../dialogue/members.ts'
import { alarmsOf } from '../misbehaviour/alarms.ts'
import type { Store } from '../store/types.ts'
import { frontOf, leadingFirst } from './front.ts'
import type { Room } from './room.ts'

/** The days on which something happened, ascending, each once. */
function marksOf(fold: Fold): string[] {
  const days = fold.entries.flatMap((entry: Entry) =>
    entry.outcome !== 'void' && entry.on !== undefined ? [entry.on] : [],
  )
  return [...new Set(days)].sort()
}

function dialogueLine(store: Store, dialogue: string) {
  const fold = foldOf(store, dialogue)
  const marks = marksOf(fold)
  const self = sideIn(store, dialogue)
  const [first] = marks
  const last = marks.at(-1)
  return {
    dialogue,
    title: fold.title,
    reconstruction: fold.reconstruction,
    sides: fold.sides.map(({ id, name }) => ({ id, name })),
    self: fold.sides.some(({ id }) => id === self) ? self : null,
    matters: fold.matters.map(({ id, slug, title, line1, line2 }) => ({
      id,
      slug,
      title,
      line1: line1.text,
      line2: line2.text,
    })),
    days: first === undefined || last === undefined ? null : { first, last },
    marks,
    front: frontOf(store, dialogue),
  }
}

/** Who this address belongs to, which dialogues it holds, and where the other seats are. */
export function session(c: Context, { seat, seats, front }: Room): Response {
  const { store } = seat.receiver
  const reader = seat.role === 'reader'
  const sides = seats.filter((one) => one.role === 'side')
  return c.json({
    side: reader ? null : seat.side,
    name: seat.name,
    role: seat.role,
    custody: seat.custody,
    demonstration: reader
      ? sides.some((s) => s.custody === 'demonstration')
      : seat.custody === 'demonstration',
    alarms: alarmsOf(store).map(({ code, side, log, message }) => ({ code, side, log, message })),
    others: seats.filter((one) => one !== seat).map(({ name, address }) => ({ name, address })),
    dialogues: leadingFirst(store).map((dialogue) => dialogueLine(store, dialogue)),
    addresses: { front, sides: sides.map(({ side, name, address }) => ({ side, name, address })) },
  })
}
