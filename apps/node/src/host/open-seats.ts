import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Bad, type Result } from '@alternat/tlog'
import { openReader } from '../bundle/reader.ts'
import { isReader } from '../bundle/receiver.ts'
import { listDialogues } from '../dialogue/list.ts'
import { openPeople } from '../people/people.ts'
import type { Ports } from '../ports.ts'
import { sideCard } from '../side/card.ts'
import { openNode } from '../side/node.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/types.ts'
import type { Seat } from './seat.ts'

/** A store to be hosted, and where. */
export interface SeatRequest {
  readonly folder: string
  readonly port: number
  readonly ports: Ports
  readonly passphrase: string
  /** Where people reach it, if not at `http://localhost:PORT`: `https://NAME`. */
  readonly origin?: string
}

function addressOf({ port, origin }: SeatRequest): string {
  return origin ?? `http://localhost:${port}`
}

async function openReaderSeat(request: SeatRequest): Promise<Result<Seat>> {
  const { folder, port, ports, passphrase } = request
  const reader = await openReader({ folder, ports, passphrase })
  if (!reader.ok) return reader
  const { store } = reader.value
  const place = { port, address: addressOf(request) }
  const who = { role: 'reader' as const, side: store.side, name: store.side, custody: null }
  return ok({ ...who, receiver: reader.value, node: null, people: null, ports, ...place })
}

async function openSideSeat(request: SeatRequest): Promise<Result<Seat>> {
  const { folder, port, ports, passphrase } = request
  const opened = await openNode({ folder, ports, passphrase })
  if (!opened.ok) return opened
  const node = opened.value
  const own = sideCard(node.store)
  const people = own.ok ? openPeople(folder, ports) : own
  if (!own.ok || !people.ok) {
    node.store.close()
    return own.ok ? (people as Bad) : own
  }
  const { side, name, custody } = own.value.card
  const place = { port, address: addressOf(request) }
  return ok({
    role: 'side',
    side,
    name,
    custody,
    receiver: node,
    node,
    people: people.value,
    ports,
    ...place,
  })
}

function looked<T>(folder: string, look: (store: Store) => T): Result<T> {
  const store = openStore(folder, { write: false })
  if (!store.ok) return store
  try {
    return ok(look(store.value))
  } finally {
    store.value.close()
  }
}

/** Opens one store, a side's or a reader's, as the writer it will have for as long as it is hosted. */
export async function openSeat(request: SeatRequest): Promise<Result<Seat>> {
  const reader = looked(request.folder, isReader)
  if (!reader.ok) return reader
  return reader.value ? openReaderSeat(request) : openSideSeat(request)
}

/** A side that can be sat down at: it takes part in a dialogue that is not compiled from sources. */
function isLive(store: Store): boolean {
  return listDialogues(store).some((one) => one.reconstruction === null && one.joined)
}

/** The stores under a folder that have a seat: readers first, then sides, each by name. */
export function storesToHost(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const folders = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'store.db')))
    .map((entry) => join(folder, entry.name))
    .sort()
  const readers = folders.filter((path) => valueOr(looked(path, isReader), false))
  const sides = folders.filter((path) => !readers.includes(path) && valueOr(looked(path, isLive), false))
  return [...readers, ...sides]
}

function valueOr<T>(result: Result<T>, otherwise: T): T {
  return result.ok ? result.value : otherwise
}

/** Gives back what a seat holds. */
export function closeSeat({ receiver, people }: Seat): void {
  people?.close()
  receiver.store.close()
}

/** Opens several stores at consecutive ports; all of them or none. */
export async function openSeats(
  folders: readonly string[],
  base: Omit<SeatRequest, 'folder'>,
): Promise<Result<Seat[]>> {
  const seats: Seat[] = []
  for (const [i, folder] of folders.entries()) {
    const seat = await openSeat({ ...base, folder, port: base.port + i })
    if (!seat.ok) {
      seats.forEach(closeSeat)
      return seat
    }
    seats.push(seat.value)
  }
  return ok(seats)
}
