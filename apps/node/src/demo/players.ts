import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, type Reader } from '../bundle/reader.ts'
import { DEMONSTRATION_PASSPHRASE } from '../keys/keyring.ts'
import { sideCard } from '../side/card.ts'
import { createSide } from '../side/create.ts'
import { meet } from '../side/meet.ts'
import type { Node } from '../side/node.ts'
import type { StageClock } from './clock.ts'
import { need } from './need.ts'
import type { Addressee } from './post.ts'
import { writersOf, type Script } from './script.ts'

/** Name of the store of whoever only reads. */
export const READER = 'reader'

/** A side with its store, as the player moves it. */
export interface Player {
  readonly name: string
  readonly node: Node
}

/** Everybody in the demonstration. */
export interface Players {
  /** By side. */
  readonly sides: ReadonlyMap<string, Player>
  readonly reader: Reader
}

/** Makes every side that writes a log, and the reader, each in a folder of its own; they have met. */
export async function makePlayers(
  folder: string,
  scripts: readonly Script[],
  clock: StageClock,
  onMade: (name: string) => void,
): Promise<Players> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const sides = new Map<string, Player>()
  for (const { side, name, store, opens, offices } of scripts.flatMap(writersOf)) {
    if (sides.has(side)) continue
    clock.setTo(opens)
    const common = {
      custody: 'demonstration',
      passphrase: DEMONSTRATION_PASSPHRASE,
      ports: clock.ports,
    } as const
    const made = await createSide({ folder: join(folder, store), side, name, offices, ...common })
    sides.set(side, { name: store, node: need(made, 'demo-build', side) })
    onMade(name)
  }
  const reader = await createReader({ folder: join(folder, READER), name: READER, ports: clock.ports })
  const players = { sides, reader: need(reader, 'demo-build', READER) }
  for (const script of scripts) introduce(script, players)
  return players
}

/** The writers of a dialogue meet one another, and its readers meet them. */
function introduce(script: Script, { sides, reader }: Players): void {
  const writers = writersOf(script).map(({ side }) => sides.get(side) as Player)
  for (const { node } of writers) {
    const { bytes } = need(sideCard(node.store), 'demo-build', node.store.side)
    const others = writers.filter((other) => other.node !== node).map((other) => other.node.store)
    const stores = script.compiler === undefined ? others : [...others, reader.store]
    for (const store of stores) need(meet(store, bytes, node.ports), 'demo-build', store.side)
  }
}

/** Who holds a dialogue besides one of its writers: the other writers; of a reconstruction, the reader. */
export function othersThan(player: Player, script: Script, { sides, reader }: Players): Addressee[] {
  const writers = writersOf(script).map(({ side }) => sides.get(side) as Player)
  const others = writers.filter((other) => other !== player)
  const sent = others.map(({ name, node }): Addressee => ({ name, receiver: node }))
  if (script.compiler === undefined) return sent
  return [...sent, { name: READER, receiver: reader, recipient: reader.keys.bundleRecipient }]
}
