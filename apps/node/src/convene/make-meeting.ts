import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '@alternat/tlog'
import { exportBundle } from '../bundle/export.ts'
import { receiveBundle } from '../bundle/receive.ts'
import { acceptDialogue } from '../dialogue/accept.ts'
import { proposeDialogue } from '../dialogue/propose.ts'
import type { Ports } from '../ports.ts'
import { sideCard } from '../side/card.ts'
import { createSide } from '../side/create.ts'
import { meet } from '../side/meet.ts'
import type { Node } from '../side/node.ts'
import { conveneFault } from './codes.ts'

/** A side that a convenor makes. */
export interface MeetingSide {
  readonly side: string
  readonly name: string
  /** Of its keys, apart from those of the others: with it the side can be handed over. */
  readonly passphrase: string
}

/** A meeting to be: its sides, and the dialogue that is open between them from the beginning. */
export interface NewMeeting {
  readonly folder: string
  readonly sides: readonly MeetingSide[]
  readonly dialogue: string
  readonly title: string
  readonly ports: Ports
  readonly progress: (line: string) => void
}

/**
 * Makes the sides under custody *convenor*, each in a folder of its own under its own passphrase, lets them meet, and
 * opens a dialogue between them. On one machine there is nobody to compare fingerprints with: whoever moves out compares
 * then. `meeting-sides`, `meeting-exists`, and the refusals of making a side and of opening a dialogue.
 */
export async function makeMeeting(meeting: NewMeeting): Promise<Result<void>> {
  const { folder, sides } = meeting
  const names = new Set(sides.map(({ side }) => side))
  if (sides.length < 2 || names.size < sides.length) return conveneFault('meeting-sides')
  if (existsSync(folder) && readdirSync(folder).length > 0) return conveneFault('meeting-exists', folder)
  const nodes: Node[] = []
  try {
    for (const side of sides) {
      meeting.progress(`Making the keys of ${side.name} …`)
      const made = await createSide({
        ...side,
        folder: join(folder, side.side),
        custody: 'convenor',
        ports: meeting.ports,
      })
      if (!made.ok) return made
      nodes.push(made.value)
    }
    const met = letMeet(nodes)
    return met.ok ? await openBetween(nodes, meeting) : met
  } finally {
    nodes.forEach(({ store }) => store.close())
  }
}

function letMeet(nodes: readonly Node[]): Result<void> {
  for (const { store, ports } of nodes) {
    for (const other of nodes) {
      const card = sideCard(other.store)
      if (!card.ok) return card
      const met = other.store === store ? null : meet(store, card.value.bytes, ports)
      if (met?.ok === false) return met
    }
  }
  return ok(undefined)
}

async function openBetween(nodes: readonly Node[], meeting: NewMeeting): Promise<Result<void>> {
  const { dialogue, title } = meeting
  const sides = meeting.sides.map(({ side: id, name }) => ({ id, name }))
  const [first, ...others] = nodes
  if (first === undefined) return conveneFault('meeting-sides')
  const proposed = proposeDialogue(first, { dialogue, title, sides })
  if (!proposed.ok) return proposed
  for (const other of others) {
    const told = await carry(first, other, dialogue)
    const accepted = told.ok ? acceptDialogue(other, dialogue) : told
    if (!accepted.ok) return accepted
  }
  for (const from of nodes) {
    for (const to of nodes) {
      const carried = from === to ? ok(undefined) : await carry(from, to, dialogue)
      if (!carried.ok) return carried
    }
  }
  return ok(undefined)
}

async function carry(from: Node, to: Node, dialogue: string): Promise<Result<void>> {
  const bundle = await exportBundle(from, { dialogue, to: to.store.side })
  const taken = bundle.ok ? await receiveBundle(to, bundle.value, to.ports.clock()) : bundle
  return taken.ok ? ok(undefined) : taken
}
