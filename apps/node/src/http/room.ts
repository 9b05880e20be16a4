import type { Seat } from '../host/seat.ts'
import type { Streams } from './events.ts'
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
}
