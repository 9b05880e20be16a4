import type { Receiver } from '../bundle/receiver.ts'
import type { People } from '../people/people.ts'
import type { Ports } from '../ports.ts'
import type { Node } from '../side/node.ts'

/** One side, or a reader, as this process hosts it, and the address at which it is sat down at. */
export interface Seat {
  readonly role: 'side' | 'reader'
  /** The side's id; for a reader the id of its store. */
  readonly side: string
  readonly name: string
  readonly custody: 'own' | 'convenor' | 'demonstration' | null
  /** What it takes to receive bundles and to read. */
  readonly receiver: Receiver
  /** What it takes to say something; a reader says nothing. */
  readonly node: Node | null
  /** Who signs in here; a reader's address is open to all. */
  readonly people: People | null
  readonly ports: Ports
  readonly port: number
  /** What people type: `http://localhost:PORT`, never an IP, or `https://NAME` where something in front speaks TLS. */
  readonly address: string
}
