import { openLogCheckpoint, type ReadSideCard } from '@alternat/acts'
import { equal, toHex, utf8, type Checkpoint } from '@alternat/tlog'
import { peerKey } from '../host/couriers.ts'
import { sideCard } from '../side/card.ts'
import type { LogHead, Store } from '../store/types.ts'
import { pinnedWitnesses } from '../witness/pinned.ts'

/** Fetches what stands at an address: its bytes, or null where nobody answers or nothing is there. */
export type Fetch = (address: string) => Promise<Uint8Array | null>

/** Somebody who may hold checkpoints of a log of ours, and where. */
export interface Holder {
  /** The side's id, or the name of the witness. */
  readonly who: string
  readonly address: string
}

/** What somebody answered about one of our logs. */
export interface Answer extends Holder {
  readonly log: string
  /** The size it holds, under our own signature; null where it gave nothing that we signed. */
  readonly size: number | null
  /** The root it holds at that size; null with the size. */
  readonly root: Uint8Array | null
  /** How that stands to this store. */
  readonly says: 'as we hold' | 'less than we hold' | 'more than we hold' | 'another history' | 'nothing'
}

/** Everybody who can be asked about a log: other sides with an address, and neutral witnesses. */
export function holdersOf(store: Store, head: LogHead): Holder[] {
  const others = store.heads(head.dialogue).filter(({ own }) => !own)
  const sides = new Set(others.map(({ side }) => side))
  const peers = [...sides].flatMap((who) => {
    const address = store.setting(peerKey(who))
    return address === null ? [] : [{ who, address: `${address}/log/${head.log}/checkpoint` }]
  })
  const witnesses = pinnedWitnesses(store).flatMap(({ name: who, url }) =>
    url === undefined ? [] : [{ who, address: monitoringAddress(store, url, head.log) }],
  )
  return [...peers, ...witnesses]
}

/** Where a neutral witness shows what it last cosigned of a log. */
export function monitoringAddress({ crypto }: Pick<Store, 'crypto'>, url: string, log: string): string {
  return `${url}/${toHex(crypto.sha256(utf8(log)))}/checkpoint`
}

/** Asks everybody about every log of ours, all at once. Nobody is believed beyond what our own key has signed. */
export async function askAll(store: Store, fetch: Fetch): Promise<Answer[]> {
  const heads = store.heads().filter((head) => head.own)
  const asked = heads.flatMap((head) => holdersOf(store, head).map((holder) => ({ head, holder })))
  const answers = await Promise.all(
    asked.map(async ({ head, holder }) => answerIn(store, holder, head, await fetch(holder.address))),
  )
  return answers.filter((answer) => answer !== null)
}

/** What a checkpoint that somebody shows says of a log of ours; null where we have no card to check it by. */
export function answerIn(
  store: Store,
  holder: Holder,
  head: LogHead,
  note: Uint8Array | null,
): Answer | null {
  const own = sideCard(store)
  return own.ok ? { ...holder, log: head.log, ...compared(store, own.value, head, note) } : null
}

function compared(
  store: Store,
  card: ReadSideCard,
  head: LogHead,
  note: Uint8Array | null,
): Pick<Answer, 'size' | 'root' | 'says'> {
  const opened = note === null ? null : openLogCheckpoint(store.crypto, card, head.log, note)
  if (opened?.ok !== true) return { size: null, root: null, says: 'nothing' }
  const { checkpoint } = opened.value
  const { size, root } = checkpoint
  return { size, root, says: saysOf(store, head, checkpoint) }
}

function saysOf(store: Store, head: LogHead, { size, root }: Checkpoint): Answer['says'] {
  if (size > head.size) return 'more than we hold'
  if (size === head.size) return equal(root, head.root) ? 'as we hold' : 'another history'
  if (size === 0) return 'less than we hold'
  // Every checkpoint that this log ever signed is kept: one that is not here was signed by another copy of us.
  const kept = store.checkpointAt(head.log, size)
  const ours = kept === null ? null : rootOf(store, head.log, kept)
  return ours !== null && equal(ours, root) ? 'less than we hold' : 'another history'
}

function rootOf(store: Store, log: string, note: Uint8Array): Uint8Array | null {
  const card = sideCard(store)
  const opened = card.ok ? openLogCheckpoint(store.crypto, card.value, log, note) : card
  return opened.ok ? opened.value.checkpoint.root : null
}
