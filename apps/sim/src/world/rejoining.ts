import type { Doubt } from '@alternat/node/rollback/doubt.ts'
import { consequenceOf } from '@alternat/node/rollback/recover.ts'
import { rejoinNode } from '@alternat/node/rollback/rejoining.ts'
import { exportBundle } from '@alternat/node/bundle/export.ts'
import { DIALOGUE } from './cast.ts'
import type { SimNode } from './sim-node.ts'

/** How rejoining ended: a code where it was refused, and whether a doubt is gone. */
export interface Rejoining {
  readonly code: string | null
  readonly ended: boolean
  /** What the doubt was. */
  readonly before: Doubt['code'] | null
}

/**
 * A node asks the others for its own log as they hold it, and takes back what it has lost.
 *
 * @param answers whether an officer answers for the consequence where the record of what was signed is lost
 */
export async function rejoinWith(
  node: SimNode,
  others: readonly SimNode[],
  answers: boolean,
): Promise<Rejoining> {
  const before = node.store.doubt()
  const bundles: Uint8Array[] = []
  for (const other of others) {
    const { store, scheme, node: holder } = other
    if ((store.head(node.log)?.size ?? 0) <= (node.store.head(node.log)?.size ?? 0)) continue
    const made = await exportBundle(
      { ...holder, store, crypto: scheme.crypto },
      { dialogue: DIALOGUE, to: node.side, giveBack: true },
    )
    if (made.ok) bundles.push(made.value)
  }
  const asked = async (address: string): Promise<Uint8Array | null> => {
    const other = others.find(({ side }) => address.startsWith(`sim:${side}/`))
    return other?.store.head(node.log)?.checkpoint ?? null
  }
  const isLost = answers && before?.code === 'guard-absent'
  const word = { office: 'key-custodian', sentence: consequenceOf(node.side) }
  const done = await rejoinNode(node.node, {
    fetch: asked,
    bundles: bundles.slice(0, 1),
    ...(isLost ? { word } : {}),
  })
  const ended = before !== null && node.store.doubt() === null
  return { code: done.ok ? null : done.fault.code, ended, before: before?.code ?? null }
}
