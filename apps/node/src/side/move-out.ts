import type { Ref } from '@alternat/acts'
import { concat, ok, toBase64, type Result } from '@alternat/tlog'
import { perform } from '../host/deeds.ts'
import type { Told } from '../host/released.ts'
import { openOffice } from '../keys/keyring.ts'
import { isSealed, ownDialogues } from '../keys/own-dialogues.ts'
import { sideCard, sideFault } from './card.ts'
import { introduce } from './meet.ts'
import type { Node } from './node.ts'

/** What it takes to move out on the machine of a convenor. */
export interface MovingOut {
  /** The card of the new machine, whose words people have compared. */
  readonly card: Uint8Array
  /** The fingerprint that they compared, 32 hexadecimal digits. */
  readonly fingerprint: string
  /** Opens the old root, which lies on this machine. */
  readonly passphrase: string
}

/** Told of each act as soon as it is on the record, so that it is noted who was behind it: a later one may fail. */
export type OnMoved = (
  act: { readonly dialogue: string; readonly office: string; readonly kind: string },
  ref: Ref,
) => void

/** In which dialogues the last act has been performed. */
export interface MovedOut {
  readonly to: string
  readonly dialogues: readonly string[]
}

/**
 * The last act of a hosted side in every dialogue of its own: it names the root of the new machine (decision 0025). Only
 * where a convenor keeps the keys anyway: elsewhere the root never comes near the server. `custody-own`, `words-other`,
 * `move-nowhere`, the refusals of meeting, of opening the root, and of the one way out.
 */
export async function moveOut(
  node: Node,
  { card, fingerprint, passphrase }: MovingOut,
  onMoved: OnMoved,
): Promise<Result<MovedOut>> {
  const { store, ports } = node
  const own = sideCard(store)
  if (!own.ok) return own
  if (own.value.card.custody === 'own') return sideFault('custody-own', store.side)
  const met = introduce(store, card)
  if (!met.ok) return met
  if (met.value.fingerprint.hex !== fingerprint) return sideFault('words-other', met.value.card.side)
  const dialogues = ownDialogues(store).filter((dialogue) => !isSealed(store, dialogue))
  if (dialogues.length === 0) return sideFault('move-nowhere', store.side)
  const root = await openOffice(store.path, store.side, 'root', passphrase)
  if (!root.ok) return root
  const { side: to, root: newRoot } = met.value.card
  const doing = { node, receiver: node, ports }
  const sign = (_office: string, message: Uint8Array): Promise<Uint8Array> =>
    Promise.resolve(concat(root.value.sign(message)))
  const pinned = await perform(doing, 'meet', { card: toBase64(card) }, sign)
  if (!pinned.ok) return pinned
  const done: string[] = []
  let failed: Result<Told> | null = null
  for (const dialogue of dialogues) {
    const act = {
      dialogue,
      office: 'root',
      kind: 'side.move',
      body: { to, root: newRoot },
      refs: [],
      blobs: [],
    }
    const moved = (await perform(doing, 'act', { ...act, level: 'between' }, sign)) as Result<Told>
    // One that fails keeps no other back; what is done stays done, and asking again goes on with the rest.
    if (moved.ok) {
      onMoved(act, moved.value.ref)
      done.push(dialogue)
    } else failed ??= moved
  }
  if (failed !== null && !failed.ok) return failed
  return ok({ to, dialogues: done })
}
