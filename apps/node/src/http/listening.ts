import type { Context } from 'hono'
import { eventStream } from './events.ts'
import { signedInOf, stillMay, type Need } from './gate.ts'
import type { Room } from './room.ts'

/** What it takes to listen; asked again before each word. */
export const LISTENING: Need = ['read', 'between']

/** Streams of one sign-in at once: as many as somebody has tabs. */
const MOST_OF_ONE = 12
/** Streams of all who listen at a reader's address, where nobody is told from anybody else. */
const MOST_OF_READERS = 500

/** Live updates, for as long as whoever listens may read. */
export function getEvents(c: Context, room: Room): Response {
  const { receiver, side, role } = room.seat
  const session = signedInOf(c)?.session.id ?? ''
  return eventStream(c, receiver.store, room.streams, {
    whose: `${side} ${session}`,
    most: role === 'reader' ? MOST_OF_READERS : MOST_OF_ONE,
    stillMay: stillMay(c, room, { needs: LISTENING }),
  })
}
