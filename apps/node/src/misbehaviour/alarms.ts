import { deedOf, sideOf } from '@alternat/acts'
import type { MisbehaviourKind } from '@alternat/tlog'
import { pinnedCard } from '../bundle/receiver.ts'
import type { MisbehaviourKept } from '../store/branches.ts'
import { STORE_CODES } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { olderCopies } from './look.ts'

/** Something that our people must know now; it does not go away by itself. */
export interface Alarm {
  readonly code: 'fork' | 'cosigner' | 'act-double' | 'older-copy' | 'no-signing'
  /** Whom it is about; our own side where this store may be an older copy. */
  readonly side: string
  readonly log: string
  /** Plain sentences. */
  readonly message: string
  /** The misbehaviour files that show it, by their ids. */
  readonly files: readonly string[]
}

const KEPT = 'Nothing was sent.'

/** What was found here about whoever signed what came in, and about this store itself. */
export function alarmsOf(store: Store): Alarm[] {
  const files = store.branches.files()
  return [
    ...forks(store, files),
    ...cosigners(store, files),
    ...doubles(store, files),
    ...own(store),
    ...noSigning(store),
  ]
}

/** Nothing is signed here for now: whoever writes an act in the night must know before they have written it. */
function noSigning(store: Store): Alarm[] {
  const doubt = store.doubt()
  if (doubt === null || own(store).length > 0) return []
  const message = `${STORE_CODES[doubt.code]} What you write is kept as a draft.`
  return [{ code: 'no-signing', side: store.side, log: doubt.where, message, files: [] }]
}

function forks(store: Store, files: readonly MisbehaviourKept[]): Alarm[] {
  const logs = store.branches.all().filter(({ standing }) => standing === 'fork')
  return [...new Set(logs.map(({ log }) => log))].map((log) => ({
    code: 'fork',
    side: sideOf(log),
    log,
    message: `${nameOf(store, sideOf(log))}’s log has signed two histories. Both are kept. Nothing of it is cosigned any more. ${KEPT}`,
    files: idsOf(files.filter((file) => file.log === log && file.kind.startsWith('fork'))),
  }))
}

function cosigners(store: Store, files: readonly MisbehaviourKept[]): Alarm[] {
  const about = Map.groupBy(
    files.filter(({ kind }) => kind.startsWith('cosigner')),
    ({ keyName, log }) => `${keyName} ${log}`,
  )
  return [...about.values()].map((some) => {
    const [{ keyName, kind, log }] = some as [MisbehaviourKept]
    const who = `${nameOf(store, sideOf(keyName))} (${keyName})`
    const message = `${who} ${deedOf(kind as MisbehaviourKind)}. Both are kept. ${KEPT}`
    return { code: 'cosigner', side: sideOf(keyName), log, message, files: idsOf(some) }
  })
}

function doubles(store: Store, files: readonly MisbehaviourKept[]): Alarm[] {
  const about = Map.groupBy(
    files.filter(({ kind }) => kind === 'act-double'),
    ({ keyName, log }) => `${keyName} ${log}`,
  )
  return [...about.values()].map((some) => {
    const [{ keyName, log }] = some as [MisbehaviourKept]
    const office = keyName.slice(keyName.indexOf('/') + 1)
    const message = `${nameOf(store, sideOf(keyName))}’s office ${office} ${deedOf('act-double')}. Both are kept. ${KEPT}`
    return { code: 'act-double', side: sideOf(keyName), log, message, files: idsOf(some) }
  })
}

/** Never a word against ourselves: who restores a backup signs a second history without meaning to. */
function own(store: Store): Alarm[] {
  return olderCopies(store.crypto, store).map((log) => ({
    code: 'older-copy',
    side: store.side,
    log,
    message:
      'Another side holds more of our own log than this store: it may be an older copy. Sign nothing; run alternat rejoin.',
    files: [],
  }))
}

function idsOf(files: readonly MisbehaviourKept[]): string[] {
  return files.map(({ id }) => id)
}

function nameOf(store: Store, side: string): string {
  return pinnedCard({ store, crypto: store.crypto }, side)?.card.name ?? side
}
