import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { release } from '../../src/release/release.ts'
import { sideCard } from '../../src/side/card.ts'
import { meet } from '../../src/side/meet.ts'
import type { Node } from '../../src/side/node.ts'
import { DIALOGUE, introduce, must, newPair, newSide, NORLAND, openDialogue, raise, send } from './support.ts'

export const OWN = 'own.norland.example'
export const LOG_OWN = `${OWN}/alternat/${DIALOGUE}`

/** The last act of a side: its old root names the root of the new one, or what `root` says instead. */
export function moveOut(
  node: Node,
  to: Node,
  root = must(sideCard(to.store)).card.root,
  dialogue = DIALOGUE,
) {
  const body = { to: to.store.side, root }
  return release(node, { dialogue, office: 'root', kind: 'side.move', body, level: 'between' })
}

/** Only one of the two compares: the other has not been asked yet. */
export function meets(node: Node, other: Node) {
  return meet(node.store, must(sideCard(other.store)).bytes, node.ports)
}

export async function bundle(
  from: Node,
  to: string,
  mirrors = false,
  dialogue = DIALOGUE,
): Promise<Uint8Array> {
  return must(await exportBundle(from, { dialogue, to, mirrors }))
}

/** The same machine, with a clock that is so far off. */
export function withClockOff(node: Node, milliseconds: number): Node {
  return { ...node, ports: { ...node.ports, clock: () => node.ports.clock() + milliseconds } }
}

export const HOUR = 3_600_000

/** Norland on the convenor’s machine has said something and ended its log; its own machine has taken it up. */
export async function moved(seed: number) {
  const { a: old, b } = await newPair(seed)
  await openDialogue({ a: old, b })
  raise(old, 'incidents')
  await send(old, b)
  await send(b, old)
  const own = await newSide(OWN, 'Norland', seed + 7)
  introduce(old, own)
  must(meets(own, b))
  must(moveOut(old, own))
  must(await importBundle(own, await bundle(old, OWN, true)))
  must(acceptDialogue(own, DIALOGUE, { as: NORLAND }))
  return { old, own, b }
}
