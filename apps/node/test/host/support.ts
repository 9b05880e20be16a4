import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault, Result } from '@alternat/tlog'
import { afterAll, beforeAll } from 'vitest'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import type { Seat } from '../../src/host/seat.ts'
import { cookieName } from '../../src/http/cookie.ts'
import { openPeople, type People } from '../../src/people/people.ts'
import { addPerson } from '../../src/people/persons.ts'
import { ROLES, type Role } from '../../src/people/roles.ts'
import { beginSession } from '../../src/people/sessions.ts'
import { DEMONSTRATION_PASSPHRASE, type Custody } from '../../src/keys/keyring.ts'
import { sideCard } from '../../src/side/card.ts'
import { createSide } from '../../src/side/create.ts'
import { meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'

/** The value, or a failed test with the sentence of the fault. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, where } = result.fault
  throw new Error(`${code}: ${message} ${where ?? ''}`)
}

/** The fault, or a failed test. */
export function faultOf(result: Result<unknown>): Fault {
  if (!result.ok) return result.fault
  throw new Error('expected a fault')
}

/** A fresh folder, and how to take it away again. */
export function scratch(): { folder: string; clean: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'alt-'))
  return { folder, clean: () => rmSync(folder, { recursive: true, force: true }) }
}

export function newSide(folder: string, side: string, name: string): Promise<Node> {
  const custody: Custody = 'demonstration'
  const request = { folder, side, name, custody, passphrase: DEMONSTRATION_PASSPHRASE, ports: SYSTEM_PORTS }
  return createSide(request).then(must<Node>)
}

export function meetEachOther(a: Node, b: Node): void {
  must(meet(a.store, must(sideCard(b.store)).bytes, a.ports))
  must(meet(b.store, must(sideCard(a.store)).bytes, b.ports))
}

export async function carry(from: Node, to: Node, dialogue: string): Promise<void> {
  const bundle = must(await exportBundle(from, { dialogue, to: to.store.side }))
  must(await importBundle(to, bundle))
}

/** Two sides who have met and opened one dialogue, `talks`. */
export async function twoSides(folder: string): Promise<{ east: Node; west: Node }> {
  const east = await newSide(join(folder, 'east'), 'east.example', 'East')
  const west = await newSide(join(folder, 'west'), 'west.example', 'West')
  meetEachOther(east, west)
  const sides = [
    { id: 'east.example', name: 'East' },
    { id: 'west.example', name: 'West' },
  ]
  must(proposeDialogue(east, { dialogue: 'talks', title: 'Talks', sides }))
  await carry(east, west, 'talks')
  must(acceptDialogue(west, 'talks'))
  await carry(west, east, 'talks')
  return { east, west }
}

/** Two sides for all tests of a file: there from before the first of them until after the last. */
export function sidesForAll(): { readonly folder: string; readonly east: Node; readonly west: Node } {
  const { folder, clean } = scratch()
  const sides = { folder } as { folder: string; east: Node; west: Node }
  beforeAll(async () => void Object.assign(sides, await twoSides(folder)))
  afterAll(() => {
    sides.east.store.close()
    sides.west.store.close()
    clean()
  })
  return sides
}

/** A node as it would sit at a port. */
export function seatOf(node: Node, port: number, custody: Custody = 'demonstration'): Seat {
  const { card } = must(sideCard(node.store))
  return {
    role: 'side',
    side: card.side,
    name: card.name,
    custody,
    receiver: node,
    node,
    people: peopleAt(node),
    ports: node.ports,
    port,
    address: `http://localhost:${port}`,
  }
}

const opened = new Map<string, People>()

/** The people of a side, opened once for each store. */
export function peopleAt({ store, ports }: Node): People {
  const people = opened.get(store.path) ?? must(openPeople(store.path, ports))
  opened.set(store.path, people)
  return people
}

/** Signs somebody in who has these roles and every office the sides of these tests have: the cookie to send. */
export function cookieOf(seat: Seat, roles: readonly Role[] = ROLES): string {
  const { people, side } = seat
  if (people === null) return ''
  const offices = ['foreign-affairs', 'record']
  const person = must(addPerson(people, { name: roles.join(' ') || 'nobody', roles, offices }))
  return `${cookieName(side)}=${beginSession(people, person.id, 'passkey', 'test').secret}`
}

/** A port nobody listens on, as far as one can know beforehand. */
export function somePort(): number {
  return 20_000 + Math.floor(Math.random() * 30_000)
}
