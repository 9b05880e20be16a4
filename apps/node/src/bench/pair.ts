import { join } from 'node:path'
import { acceptDialogue } from '../dialogue/accept.ts'
import { proposeDialogue } from '../dialogue/propose.ts'
import { exportBundle } from '../bundle/export.ts'
import { importBundle } from '../bundle/import.ts'
import { releaseBatch, type BatchRequest } from '../release/release.ts'
import { sideCard } from '../side/card.ts'
import { createSide } from '../side/create.ts'
import { meet } from '../side/meet.ts'
import type { Node } from '../side/node.ts'
import type { Ports } from '../ports.ts'
import type { Result } from '@alternat/tlog'
import { actText } from './git-peer.ts'

/** Two sides that have met and opened a dialogue, with real stores, keys and bundles. */
export interface Pair {
  readonly ours: Node
  readonly theirs: Node
  readonly dialogue: string
}

const DIALOGUE = 'bench'

/** The good value, or an exception: the bench is no place to go on after a refusal. */
export function must<T>(result: Result<T> | { ok: false; fault: { code: string; message: string } }): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`)
  return result.value
}

/** Makes the two sides in a fresh folder. */
export async function pairOf(folder: string, ports: Ports): Promise<Pair> {
  const make = async (side: string) =>
    must(
      await createSide({
        folder: join(folder, side),
        side: `${side}.example`,
        name: side,
        custody: 'demonstration',
        passphrase: () => 'bench',
        ed25519Only: true,
        ports,
      }),
    )
  const [ours, theirs] = [await make('first'), await make('second')]
  must(meet(ours.store, must(sideCard(theirs.store)).bytes, ports))
  must(meet(theirs.store, must(sideCard(ours.store)).bytes, ports))
  const sides = [ours, theirs].map(({ store }) => ({ id: store.side, name: store.side }))
  must(proposeDialogue(ours, { dialogue: DIALOGUE, title: 'Bench', sides }))
  await carry(ours, theirs)
  must(acceptDialogue(theirs, DIALOGUE))
  await carry(theirs, ours)
  return { ours, theirs, dialogue: DIALOGUE }
}

/** Carries what the other lacks, as a real bundle; gives its size in bytes. */
export async function carry(from: Node, to: Node): Promise<number> {
  const bytes = must(await exportBundle(from, { dialogue: DIALOGUE, to: to.store.side }))
  must(await importBundle(to, bytes))
  return bytes.length
}

/** The `i`-th act of the bench: a position in words, signed by an office. */
export function actOf(i: number): BatchRequest {
  return {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'norm.position',
    level: 'between',
    body: { summary: actText(i) },
  }
}

/** Appends `count` acts in batches of `size`, each batch one durable commit. */
export function append(node: Node, count: number, size: number): void {
  for (let done = 0; done < count; done += size) {
    const batch = Array.from({ length: Math.min(size, count - done) }, (_, i) => actOf(done + i))
    must(releaseBatch(node, batch, { check: 'schema' }))
  }
}
