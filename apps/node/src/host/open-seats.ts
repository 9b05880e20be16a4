import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '@alternat/tlog'
import { openReader } from '../bundle/reader.ts'
import { isReader } from '../bundle/receiver.ts'
import { listDialogues } from '../dialogue/list.ts'
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
}

function addressOf(port: number): string {
  return `http://localhost:${port}`
}

async function openReaderSeat({ folder, port, ports, passphrase }: SeatRequest): Promise<Result<Seat>> {
  const reader = await openReader({ folder, ports, passphrase })
  if (!reader.ok) return reader
  const { store } = reader.value
  const place = { port, address: addressOf(port) }
  const who = { role: 'reader' as const, side: store.side, name: store.side, custody: null }
  return ok({ ...who, receiver: reader.value, node: null, ports, ...place })
}

async function openSideSeat({ folder, port, ports, passphrase }: SeatRequest): Promise<Result<Seat>> {
  const opened = await openNode({ folder, ports, passphrase })
  if (!opened.ok) return opened
  const node = opened.value
  const own = sideCard(node.store)
  if (!own.ok) {
    node.store.close()
    return own
  }
  const { side, name, custody } = own.value.card
  const place = { port, address: addressOf(port) }
  return ok({ role: 'side', side, name, custody, receiver: node, node, ports, ...place })
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

/** Opens several stores at consecutive ports; all of them or none. */
export async function openSeats(
  folders: readonly string[],
  base: Omit<SeatRequest, 'folder'>,
): Promise<Result<Seat[]>> {
  const seats: Seat[] = []
  for (const [i, folder] of folders.entries()) {
    const seat = await openSeat({ ...base, folder, port: base.port + i })
    if (!seat.ok) {
      seats.forEach((one) => one.receiver.store.close())
      return seat
    }
    seats.push(seat.value)
  }
  return ok(seats)
}
