import type { Seat } from '../host/seat.ts'
import type { Ministry } from '../people/ministry.ts'
import type { Desk } from '../office-keys/performing.ts'
import type { Streams } from './events.ts'
import type { Rate } from './rate.ts'
import type { Site } from './static.ts'

/** What every handler of one seat's server works with. */
export interface Room {
  readonly seat: Seat
  /** All seats of this process, this one among them. */
  readonly seats: readonly Seat[]
  /** The address of the front page. */
  readonly front: string
  /** The built screens; `null` where they were not built: then the plain page stands at `/`. */
  readonly site: Site | null
  readonly streams: Streams
  /** How fast each session asks. */
  readonly rate: Rate
  /** The ministry’s sign-in; `null` where there are no people. */
  readonly ministry: Ministry | null
  /** Where officers perform acts; `null` where nobody says anything. */
  readonly desk: Desk | null
}

/** A room before it is opened to anybody. */
export type Unopened = Omit<Room, 'desk'>
