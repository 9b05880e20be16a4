import { join } from 'node:path'
import { openOffice, openNodeKeys } from '../keys/keyring.ts'
import { acceptDialogue } from '../dialogue/accept.ts'
import { proposeDialogue } from '../dialogue/propose.ts'
import { releaseBatch, type BatchRequest } from '../release/release.ts'
import { sideCard } from '../side/card.ts'
import { createSide } from '../side/create.ts'
import { meet } from '../side/meet.ts'
import { nodeOf, type Node } from '../side/node.ts'
import { openStore } from '../store/open.ts'
import type { Ports } from '../ports.ts'
import { systemRandom } from '../random.ts'
import { carry, must } from './pair.ts'

/** Acts in one durable commit when a log is filled. */
export const BATCH = 500

export const PORTS: Ports = { clock: () => Date.now(), random: systemRandom }

const DIALOGUE = 'bench'
const OFFICE = 'foreign-affairs'
const PASSPHRASE = 'bench'

/** Makes two sides that have met and opened a dialogue, in a fresh folder; with ML-DSA-44 beside Ed25519 if `both`. */
export async function makeSides(folder: string, both: boolean): Promise<{ ours: Node; theirs: Node }> {
  const make = async (name: string): Promise<Node> =>
    must(
      await createSide({
        folder: join(folder, name),
        side: `${name}.example`,
        name,
        custody: 'demonstration',
        passphrase: PASSPHRASE,
        ports: PORTS,
        ed25519Only: !both,
      }),
    )
  const [ours, theirs] = [await make('first'), await make('second')]
  must(meet(ours.store, must(sideCard(theirs.store)).bytes, PORTS))
  must(meet(theirs.store, must(sideCard(ours.store)).bytes, PORTS))
  const sides = [ours, theirs].map(({ store }) => ({ id: store.side, name: store.side }))
  must(proposeDialogue(ours, { dialogue: DIALOGUE, title: 'Bench', sides }))
  await carry(ours, theirs)
  must(acceptDialogue(theirs, DIALOGUE))
  await carry(theirs, ours)
  return { ours, theirs }
}

/** The keys of a side that was made here, and how to sit down at its store with them. */
export async function sitDown(folder: string, name: string): Promise<() => Node> {
  const path = join(folder, name)
  const keys = must(await openNodeKeys(path, PASSPHRASE))
  const office = must(await openOffice(path, `${name}.example`, OFFICE, PASSPHRASE))
  return () => nodeOf(must(openStore(path, { write: true })), keys, PORTS, new Map([[OFFICE, office]]))
}

/** An act whose sealed form has about 800 bytes under one Ed25519 signature. */
export function smallAct(i: number): BatchRequest {
  const body = { summary: `Position ${i}.` }
  return { dialogue: DIALOGUE, office: OFFICE, kind: 'norm.position', level: 'between', body }
}

/** Appends so many acts in commits of `size`. */
export function appendSmall(node: Node, count: number, size: number): void {
  for (let done = 0; done < count; done += size) {
    const batch = Array.from({ length: Math.min(size, count - done) }, (_, i) => smallAct(done + i))
    must(releaseBatch(node, batch, { check: 'schema' }))
  }
}

/** The log that the first side writes. */
export const LOG = `first.example/alternat/${DIALOGUE}`
