import type { Entry, Fold } from '@alternat/acts'
import type { Context } from 'hono'
import { foldOf } from '../dialogue/fold-of.ts'
import { sideIn } from '../dialogue/members.ts'
import { alarmsOf } from '../misbehaviour/alarms.ts'
import type { Store } from '../store/types.ts'
import { frontOf, leadingFirst } from './front.ts'
import type { MayDo } from '../api/people.ts'
import { may, mayAct } from '../people/authority.ts'
import type { Role } from '../people/roles.ts'
import { signedInOf } from './gate.ts'
import type { Room } from './room.ts'
import { signedJson, waysIn } from './sign-in.ts'

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
    joined: store.heads(dialogue).some(({ own, size }) => own && size > 0),
    lead: leadOf(fold, frontOf(store, dialogue)?.['matter']),
    days: first === undefined || last === undefined ? null : { first, last },
    marks,
    front: frontOf(store, dialogue),
  }
}

/** The matter that the front names, else the first opened. */
function leadOf({ matters }: Fold, named: unknown): { slug: string; title: string } | null {
  const lead = matters.find(({ slug }) => slug === named) ?? matters[0]
  return lead === undefined ? null : { slug: lead.slug, title: lead.title }
}

/** What the screens offer to somebody with these roles; what they may is decided at each address. */
function mayDo(roles: readonly Role[]): MayDo {
  return {
    read: may(roles, 'read'),
    drafts: may(roles, 'read-drafts'),
    act: mayAct(roles),
    people: may(roles, 'read-people'),
  }
}

const AS_READER = { read: true, drafts: false, act: false, people: false }

/** Whether whoever asks may be told what this seat holds: everybody at a reader's, elsewhere whoever may read. */
function mayRead(c: Context, { seat }: Room): boolean {
  return seat.role === 'reader' || may(signedInOf(c)?.person.roles ?? [], 'read', 'between')
}

/**
 * Who this address belongs to and where the other seats are; and, for whoever may read here, which dialogues it holds.
 * Somebody who is not signed in learns no more than a name plate at a door says.
 */
export function session(c: Context, room: Room): Response {
  const { seat, seats, front } = room
  const { store } = seat.receiver
  const reader = seat.role === 'reader'
  const reads = mayRead(c, room)
  const signedIn = signedInOf(c)
  const sides = seats.filter((one) => one.role === 'side')
  return c.json({
    side: reader ? null : seat.side,
    name: seat.name,
    role: seat.role,
    custody: seat.custody,
    demonstration: reader
      ? sides.some((s) => s.custody === 'demonstration')
      : seat.custody === 'demonstration',
    beginning: signedIn !== null && !reader && !store.heads().some(({ own, size }) => own && size > 0),
    alarms: (reads ? alarmsOf(store) : []).map(({ code, side, log, message }) => ({
      code,
      side,
      log,
      message,
    })),
    others: seats.filter((one) => one !== seat).map(({ name, address }) => ({ name, address })),
    dialogues: (reads ? leadingFirst(store) : []).map((dialogue) => dialogueLine(store, dialogue)),
    addresses: { front, sides: sides.map(({ side, name, address }) => ({ side, name, address })) },
    may: reader ? AS_READER : mayDo(signedIn?.person.roles ?? []),
    person: signedIn === null ? null : signedJson(signedIn),
    waysIn: waysIn(seat, room.ministry?.isSetUp() ?? false),
  })
}
