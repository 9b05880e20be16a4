import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BUNDLE_SHAPE, encodeContainer, type Member } from '@alternat/acts'
import {
  cosign,
  encodeCheckpoint,
  encodeSignatureLine,
  signCheckpoint,
  type Checkpoint,
} from '@alternat/tlog'
import { encryptTo } from '../../src/bundle/age.ts'
import { encodeManifest } from '../../src/bundle/manifest.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { openNode, type Node } from '../../src/side/node.ts'
import { utf8 } from '@alternat/tlog'
import { DIALOGUE, must, newFolder, newThree, raise, send, testPorts } from '../bundle/support.ts'

/** The clock of the tests' ports. */
export const NOW = Date.UTC(2026, 2, 4, 9, 30)

/** Opens the side in a folder again, as its program would. */
export async function reopen(folder: string, seed: number): Promise<Node> {
  const passphrase = DEMONSTRATION_PASSPHRASE
  return must(await openNode({ folder, passphrase, ports: testPorts(seed) }))
}

/**
 * The malicious side: a copy of everything it has, guard record included, so that both copies go on signing with the
 * same keys from the same beginning. Gives the node as it goes on, and its twin.
 */
export async function twins(node: Node, seed: number): Promise<[Node, Node]> {
  const folder = node.store.path
  node.store.close()
  const copy = newFolder()
  cpSync(dirname(folder), copy, { recursive: true })
  return [await reopen(folder, seed), await reopen(join(copy, 'store'), seed + 1)]
}

/** Three sides in one dialogue, opened by Norland, held alike by all of them. */
export async function trio(seed: number): Promise<{ a: Node; b: Node; c: Node }> {
  const { a, b, c } = await newThree(seed)
  await send(b, a)
  await send(c, a)
  await send(b, c)
  await send(c, b)
  return { a, b, c }
}

/** Raises matters until the log of a node has a size. */
export function growTo(node: Node, log: string, size: number, prefix: string): void {
  while ((node.store.head(log)?.size ?? 0) < size) raise(node, `${prefix}-${node.store.head(log)?.size ?? 0}`)
}

/** A checkpoint of any content under the log's genuine key. */
export function checkpointBy(node: Node, checkpoint: Omit<Checkpoint, 'extensions'>): Uint8Array {
  return signCheckpoint(node.crypto, { ...checkpoint, extensions: [] }, node.keys.log(checkpoint.origin))
}

/** A line by a node's witness over any checkpoint, at any time. */
export function lineBy(node: Node, checkpoint: Omit<Checkpoint, 'extensions'>, time: number): string {
  const text = encodeCheckpoint({ ...checkpoint, extensions: [] })
  return encodeSignatureLine(cosign(node.crypto, text, node.keys.witness, BigInt(time)))
}

/** A bundle that carries one bare checkpoint of a log, with lines of cosigners under it. */
export async function bareBundle(
  to: Node,
  from: string,
  checkpoint: { readonly log: string; readonly size: number; readonly note: Uint8Array },
  lines: readonly string[] = [],
): Promise<Uint8Array> {
  const { log, size, note } = checkpoint
  const manifest = {
    v: 'v1' as const,
    from,
    to: to.store.side,
    dialogue: DIALOGUE,
    logs: [{ log, from: size, size }],
    heard: [],
  }
  const members: Member[] = [
    { name: 'manifest.json', bytes: encodeManifest(manifest) },
    { name: 'log/0/checkpoint', bytes: note },
    ...(lines.length === 0 ? [] : [{ name: 'cosig/0', bytes: utf8(lines.toSorted().join('')) }]),
  ]
  return must(await encryptTo(to.keys.bundleRecipient, must(encodeContainer(BUNDLE_SHAPE, members))))
}
