import { dialogueOf, readEnvelope, sideOf, unseal } from '@alternat/acts'
import {
  base64ToBytes,
  equal,
  frontier,
  makeVkey,
  openCheckpoint,
  toHex,
  type Crypto,
  type Vkey,
} from '@alternat/tlog'
import { sideCard } from '../side/card.ts'
import { fsckCosignatures } from './fsck-cosignatures.ts'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { LogHead, Store } from './types.ts'

/** Checks the head of a log, every checkpoint ever kept of it, and their cosignatures. */
export function fsckHeads(
  store: Store,
  crypto: Crypto,
  head: LogHead,
  hashes: readonly Uint8Array[],
): Problem[] {
  const { log, size, root } = head
  const checkpoints = store.checkpoints(log)
  const roots = rootsAt(crypto, hashes, new Set([size, ...checkpoints.map((one) => one.size)]))
  const key = size === 0 ? null : logKey(store, crypto, log)
  return [
    ...fsckName(store, head),
    ...problemIf(!sameRoot(roots, size, root), `${log} head`, 'the root is not that of the leaves'),
    ...problemIf(!isLast(head, checkpoints), `${log} head`, 'the checkpoint is not the last one kept'),
    ...problemIf(size > 0 && key === null, `${log} 0`, 'no log key can be read from the opening or a card'),
    ...(key === null ? [] : checkpoints.flatMap((one) => fsckCheckpoint(crypto, key, log, one, roots))),
    ...fsckCosignatures(store, crypto, log),
  ]
}

/** The origin says whose log it is and of which dialogue; the columns beside it only repeat that. */
export function fsckName(store: Store, { log, side, dialogue, own }: LogHead): Problem[] {
  const asNamed = sideOf(log) === side && dialogueOf(log) === dialogue && own === (side === store.side)
  return problemIf(!asNamed, `${log} head`, 'side, dialogue or owner are not those of its origin')
}

interface KeptCheckpoint {
  readonly size: number
  readonly note: Uint8Array
}

function fsckCheckpoint(
  crypto: Crypto,
  key: Vkey,
  log: string,
  { size, note }: KeptCheckpoint,
  roots: ReadonlyMap<number, Uint8Array>,
): Problem[] {
  const where = `${log} checkpoint ${size}`
  const opened = openCheckpoint(crypto, note, key)
  if (!opened.ok) return [{ where, what: opened.fault.message }]
  const { checkpoint, own } = opened.value
  return [
    ...problemIf(checkpoint.size !== size, where, `it is of size ${checkpoint.size}`),
    ...problemIf(!equal(own, note), where, 'it carries more than the signature of its own log'),
    ...problemIf(!sameRoot(roots, size, checkpoint.root), where, 'its root is not that of the leaves'),
  ]
}

/**
 * The key that signs a log's checkpoints: of the side's card as pinned, because whoever rewrote the log would
 * have written a key of their own into its opening; of the opening only where no card is held.
 */
function logKey(store: Store, crypto: Crypto, log: string): Vkey | null {
  const publicKey = base64ToBytes(cardKey(store, log) ?? openingKey(store, log) ?? '')
  return publicKey?.length === 32 ? makeVkey(crypto, log, publicKey) : null
}

function cardKey(store: Store, log: string): string | null {
  const side = sideOf(log)
  const kept = sideCard(store, side)
  return kept.ok && kept.value.card.side === side ? kept.value.card.log : null
}

function openingKey(store: Store, log: string): string | null {
  const sealed = store.leaves(log, 0, 1)[0]?.sealed ?? null
  const parts = sealed === null ? null : unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  const key = read?.ok === true ? read.value.payload.body['log'] : undefined
  return typeof key === 'string' ? key : null
}

/** The roots at the sizes asked for: one walk along the log, whatever their number. */
function rootsAt(
  crypto: Crypto,
  hashes: readonly Uint8Array[],
  sizes: ReadonlySet<number>,
): Map<number, Uint8Array> {
  const edge = frontier(crypto)
  const roots = new Map([[0, edge.root()]])
  for (const hash of hashes) {
    edge.append(hash)
    if (sizes.has(edge.size)) roots.set(edge.size, edge.root())
  }
  return roots
}

function sameRoot(roots: ReadonlyMap<number, Uint8Array>, size: number, root: Uint8Array): boolean {
  const computed = roots.get(size)
  return computed !== undefined && toHex(computed) === toHex(root)
}

function isLast({ size, checkpoint }: LogHead, kept: readonly KeptCheckpoint[]): boolean {
  const last = kept.at(-1)
  if (last === undefined) return size === 0 && checkpoint.length === 0
  return last.size === size && equal(last.note, checkpoint)
}
