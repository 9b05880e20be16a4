import { ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { signingFault } from '../office-keys/codes.ts'
import type { Desk } from '../office-keys/performing.ts'
import { dropKept, keepKey, keptKeys } from '../office-keys/wrapped.ts'
import { officesNow } from '../keys/offices-now.ts'
import { ownDialogues } from '../keys/own-dialogues.ts'
import { passkeysOf } from '../people/kept-passkeys.ts'
import { holds } from '../people/perform.ts'
import { peopleFault } from '../people/codes.ts'
import type { Person } from '../people/persons.ts'
import { sideCard } from '../side/card.ts'
import type { Store } from '../store/types.ts'
import { asking } from './people-problem.ts'
import type { Room } from './room.ts'
import { atDesk, deskProblem } from './signing.ts'
import { WrappedKeyFile } from './signing-schemas.ts'

function told(c: Context, result: Result<object>): Response {
  return result.ok ? c.json(result.value, 200, { 'cache-control': 'no-store' }) : deskProblem(c, result.fault)
}

/** The offices that a person holds, each with its keys in every dialogue of ours. */
function officesOf(store: Store, person: Person, custody: string | null) {
  const all = ownDialogues(store).map((dialogue) => ({ dialogue, now: officesNow(store, dialogue) }))
  const card = sideCard(store)
  const listed = card.ok ? card.value.card.offices.map(({ name }) => name) : []
  const names = [
    ...new Set([...person.offices, ...listed, ...all.flatMap(({ now }) => now.map((one) => one.office))]),
  ]
  const own = names.filter((office) => holds(person, office, custody)).sort()
  return own.map((office) => ({
    office,
    keys: all.flatMap(({ dialogue, now }) =>
      now
        .filter((one) => one.office === office)
        .flatMap(({ keys }) => keys.map(({ id, key, state }) => ({ id, key, state, dialogue }))),
    ),
  }))
}

function ownKeysAt({ node, people, kept }: Desk, person: Person, custody: string | null) {
  const card = sideCard(node.store)
  const passkeys = passkeysOf(people, person.id).filter(({ stopped }) => stopped === null)
  return {
    side: node.store.side,
    further: card.ok && card.value.card.offices.some((one) => one.further !== undefined),
    offices: officesOf(node.store, person, custody),
    keys: keptKeys(kept, person.id).map(({ id, made, file }) => ({ id, made, file })),
    passkeys: passkeys.map(({ id, label, prf }) => ({ id, label, prf })),
  }
}

/** One’s own offices, wrapped keys and passkeys. */
export function getOfficeKeys(c: Context, room: Room): Response | Promise<Response> {
  return atDesk(c, room, (desk, { person }) => told(c, ok(ownKeysAt(desk, person, room.seat.custody))))
}

/** Keeps a wrapped key of one’s own. */
export function putOfficeKey(c: Context, room: Room): Response | Promise<Response> {
  return atDesk(c, room, ({ kept, node }, { person }) =>
    asking(c, WrappedKeyFile, (file) => {
      const { side, office } = file
      if (side !== node.store.side) return told(c, signingFault('office-key-side', side))
      if (!holds(person, office, room.seat.custody)) return told(c, peopleFault('office-not-held', office))
      return told(c, keepKey(kept, person.id, { id: c.req.param('id') ?? '', office, file }))
    }),
  )
}

/** Takes a wrapped key of one’s own away. */
export function deleteOfficeKey(c: Context, room: Room): Response | Promise<Response> {
  return atDesk(c, room, ({ kept }, { person }) =>
    told(c, dropKept(kept, person.id, c.req.param('id') ?? '')),
  )
}
