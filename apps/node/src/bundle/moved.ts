import { base64ToBytes, equal } from '@alternat/tlog'
import { dialogueOf, leafData, readEnvelope, sideOf, unseal, type Payload, type Ref } from '@alternat/acts'
import type { CarriedLog, Contents } from './contents.ts'
import { pinnedCard, type Against } from './receiver.ts'

/** Whether a log may come in that goes on for a side: `waits` where the act it goes on after has not come yet. */
export type GoesOn = 'yes' | 'waits' | 'no'

/**
 * Which of the logs carried may come in: those of the sides, and those that go on for one that has moved. The second act of
 * such a log names, by place and leaf, a `side.move` of this dialogue, in a log that is let in itself, and that names this
 * log's side under the root that *we* have compared. Without our own comparison nothing is followed, whoever signed the
 * move: a convenor has the old root too. Whoever was met in another dialogue could otherwise move there, to itself, and
 * come into this one by that.
 *
 * @param writers the names on the list of the dialogue
 */
export function goingOn(
  against: Against,
  contents: Contents,
  writers: ReadonlySet<string>,
): ReadonlyMap<string, GoesOn> {
  const answers = new Map<string, GoesOn>()
  // Nothing to begin with: logs that hang on each other alone are nobody's.
  for (const { entry } of contents.logs) answers.set(entry.log, writers.has(sideOf(entry.log)) ? 'yes' : 'no')
  for (let isNew = true; isNew;) {
    isNew = false
    for (const carried of contents.logs) {
      const { log } = carried.entry
      const before = answers.get(log)
      if (before === 'yes') continue
      const answer = goesOn(against, carried, contents, answers)
      if (answer === before || answer === 'no') continue
      answers.set(log, answer)
      isNew = true
    }
  }
  return answers
}

function goesOn(
  against: Against,
  { entry: { log, from } }: CarriedLog,
  contents: Contents,
  answers: ReadonlyMap<string, GoesOn>,
): GoesOn {
  // What was let in once goes on growing.
  if (isLetIn(against, log)) return 'yes'
  // Its beginning is still on its way, with the act that says what it goes on after.
  if (from > 1) return 'waits'
  const joining = payloadOf(sealedAt(against, { log, index: 1 }, contents))
  if (joining?.kind !== 'dialogue.accept') return 'no'
  const named = joining.refs.filter((ref) => dialogueOf(ref.log) === dialogueOf(log) && ref.log !== log)
  const after = named.map((ref): GoesOn => {
    if (isUnheld(against, ref, contents)) return 'waits'
    if (!isMoveTo(against, contents, ref, sideOf(log))) return 'no'
    return isLetIn(against, ref.log) ? 'yes' : (answers.get(ref.log) ?? 'no')
  })
  return (['yes', 'waits'] as const).find((one) => after.includes(one)) ?? 'no'
}

function isLetIn({ store }: Against, log: string): boolean {
  return (store.head(log)?.size ?? 0) > 0
}

/** Whether exactly the act that is named, not another at its place, says that a side goes on under a name. */
function isMoveTo(against: Against, contents: Contents, ref: Ref, side: string): boolean {
  const sealed = sealedAt(against, ref, contents)
  const move = payloadOf(sealed)
  if (sealed === null || move === null || !namesPinned(against, move, side)) return false
  return leafData(against.crypto, sealed).toHex() === ref.leaf
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
