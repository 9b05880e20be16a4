import { ok, type Result } from '@alternat/tlog'
import { createApp } from '../http/app.ts'
import { openStreams } from '../http/events.ts'
import { openRate } from '../http/rate.ts'
import type { Site } from '../http/static.ts'
import { openMinistry, type Ministry } from '../people/ministry.ts'
import { isPeopleDeed, performForPeople } from '../people/deeds.ts'
import { startWitnessing } from '../witness/background.ts'
import { peerKey, startCouriers } from './couriers.ts'
import { performNamed } from './deeds.ts'
import { listen, type ListenCode, type Listening } from './listen.ts'
import { closeSeat } from './open-seats.ts'
import type { Seat } from './seat.ts'
import { openDoor, type LocalDoor } from './socket.ts'

/** Several seats in one process, each at its own address. */
export interface Host {
  readonly seats: readonly Seat[]
  /** The address of the first seat: the one to print. */
  readonly front: string
  /** Ends every stream and connection, then gives the stores back. */
  readonly close: () => Promise<void>
}

/** What it takes to host. */
export interface Hosting {
  /** The first is the front. */
  readonly seats: readonly Seat[]
  readonly site: Site | null
}

/** Sides in one process reach each other without anybody having to type an address. */
function introduceSeats(seats: readonly Seat[]): void {
  const sides = seats.filter((seat) => seat.role === 'side')
  for (const seat of sides) {
    for (const other of sides) {
      const { store } = seat.receiver
      if (other !== seat && store.setting(peerKey(other.side)) !== other.address) {
        store.setSetting(peerKey(other.side), other.address)
      }
    }
  }
}

function doorOf(seat: Seat): Promise<LocalDoor | null> {
  return openDoor(seat.receiver.store.path, (op, args, ask) =>
    isPeopleDeed(op) ? Promise.resolve(performForPeople(seat, args)) : performNamed(seat, op, args, ask),
  )
}

function ministryOf({ people, address }: Seat): Ministry | null {
  return people === null ? null : openMinistry(people, address)
}

/**
 * Serves every seat at its address and opens its local door. Nothing is left open if one port is taken:
 * `port-used`.
 */
export async function openHost({ seats, site }: Hosting): Promise<Result<Host, ListenCode>> {
  const streams = openStreams()
  const front = seats[0]?.address ?? ''
  const listening: Listening[] = []
  const closeAll = async (): Promise<void> => {
    streams.end()
    await Promise.all(listening.map((one) => one.close()))
  }
  for (const seat of seats) {
    const server = await listen(
      createApp({ seat, seats, front, site, streams, rate: openRate(), ministry: ministryOf(seat) }),
      seat.port,
    )
    if (!server.ok) {
      await closeAll()
      return server
    }
    listening.push(server.value)
  }
  introduceSeats(seats)
  const couriers = [
    ...seats.map((seat) => startCouriers(seat.receiver)),
    ...seats.map((seat) => startWitnessing({ store: seat.receiver.store, ports: seat.ports })),
  ]
  const doors = await Promise.all(seats.map(doorOf))
  const close = async (): Promise<void> => {
    couriers.forEach((courier) => courier.stop())
    for (const door of doors) await door?.close()
    await closeAll()
    seats.forEach(closeSeat)
  }
  return ok({ seats, front, close })
}
