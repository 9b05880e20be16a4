import { base64ToBytes, equal } from '@alternat/tlog'
import { readEnvelope, sideOf, unseal, type Payload, type Ref } from '@alternat/acts'
import type { CarriedLog, Contents } from './contents.ts'
import { pinnedCard, type Against } from './receiver.ts'

/** Whether a log may come in that goes on for a side: `waits` where the act it goes on after has not come yet. */
export type GoesOn = 'yes' | 'waits' | 'no'

/**
 * Whether a carried log goes on for a side that has moved: its second act names a `side.move` of a log held or carried
 * here, and that names this log's side under the root that *we* have compared. Without our own comparison nothing is
 * followed, whoever signed the move: a convenor has the old root too.
 */
export function goesOn(against: Against, carried: CarriedLog, contents: Contents): GoesOn {
  const { log } = carried.entry
  // What was let in once goes on growing.
  if ((against.store.head(log)?.size ?? 0) > 0) return 'yes'
  // Its beginning is still on its way, with the act that says what it goes on after.
  if (carried.entry.from > 1) return 'waits'
  const joining = payloadOf(sealedAt(against, { log, index: 1 }, contents))
  if (joining?.kind !== 'dialogue.accept') return 'no'
  const named = joining.refs.map((ref) => ({ ref, move: payloadOf(sealedAt(against, ref, contents)) }))
  if (named.some(({ move }) => move !== null && namesPinned(against, move, sideOf(log)))) return 'yes'
  return named.some(({ ref }) => isUnheld(against, ref, contents)) ? 'waits' : 'no'
}

/** Whether an act of this bundle says that a side goes on with us, under our own root. */
export function movesToUs(against: Against, contents: Contents): boolean {
  return [...contents.acts.values()].some((sealed) => {
    const payload = payloadOf(sealed)
    return payload !== null && namesPinned(against, payload, against.store.side)
  })
}

function namesPinned(against: Against, { kind, body }: Payload, side: string): boolean {
  if (kind !== 'side.move' || body['to'] !== side) return false
  const pinned = pinnedCard(against, side)
  const named = typeof body['root'] === 'string' ? base64ToBytes(body['root']) : null
  return pinned !== null && named !== null && equal(pinned.root, named)
}

function isUnheld({ store }: Against, { log, index }: Ref, { logs }: Contents): boolean {
  const carried = logs.find(({ entry }) => entry.log === log)?.entry.size ?? 0
  return index >= Math.max(carried, store.head(log)?.size ?? 0)
}

/** The sealed act at a place, of what is held or else of what the bundle carries. */
function sealedAt(
  { store }: Against,
  { log, index }: Pick<Ref, 'log' | 'index'>,
  { logs, acts }: Contents,
): Uint8Array | null {
  const held = index < (store.head(log)?.size ?? 0) ? store.leaves(log, index, index + 1)[0] : undefined
  if (held !== undefined && held.sealed !== null) return held.sealed
  const carried = logs.find(({ entry }) => entry.log === log)
  const leaf = carried?.leaves[index - carried.entry.from]
  return leaf === undefined ? null : (acts.get(leaf.toHex()) ?? null)
}

function payloadOf(sealed: Uint8Array | null): Payload | null {
  const parts = sealed === null ? null : unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? read.value.payload : null
}
