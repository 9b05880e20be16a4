import { dialogueOf, type Fold } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { foldOf } from '../dialogue/fold-of.ts'
import type { StoreCode } from '../store/codes.ts'
import type { ErasedText } from '../store/erased.ts'
import type { Store } from '../store/types.ts'
import { draftsWithout } from './drafts-without.ts'

/**
 * Deletes the words that acts on the record have erased, and writes the file anew so that nothing of them is left
 * in it. Called after every release and import, and when a store is opened, because a process may have ended in
 * between. Where nothing is asked for it costs one small look.
 *
 * @returns the digests deleted now
 */
export function settleErasures(store: Store): Result<string[], StoreCode> {
  const asked = store.erased.all().filter(({ state }) => state === 'asked')
  const dialogues = Map.groupBy(asked, ({ log }) => dialogueOf(log))
  const gone: string[] = []
  for (const [dialogue, texts] of dialogues) {
    const done = settle(store, foldOf(store, dialogue), texts)
    if (!done.ok) return done
    gone.push(...done.value)
  }
  if (store.erased.isUnswept()) store.erased.sweep()
  return ok(gone)
}

/**
 * Deletes our own copy of texts, whoever put them on the record. No act: the record is as it was and names them
 * still, and nobody else hears of it. The bytes are not taken in again.
 */
export function deleteHere(store: Store, digests: readonly string[]): Result<void, StoreCode> {
  const texts = digests.map((digest) => ({ digest, log: '' }))
  const done = store.erased.takeOut({ texts, drafts: draftsWithout(store, digests) })
  if (done.ok) store.erased.sweep()
  return done
}

/**
 * Of texts that come again, takes those back in whose erasure stands no longer (its key was revoked): all others
 * stay out.
 */
export function reconsider(
  store: Store,
  dialogue: string,
  brought: Iterable<string>,
): Result<void, StoreCode> {
  const out = new Set([...brought].filter((digest) => store.erased.isErased(digest)))
  if (out.size === 0) return ok(undefined)
  const fold = foldOf(store, dialogue)
  const stale = store.erased
    .all()
    .filter(({ digest, log }) => out.has(digest) && log !== '' && !erases(fold, { digest, log }))
  return stale.length === 0 ? ok(undefined) : store.erased.forgive(stale)
}

function settle(store: Store, fold: Fold, texts: readonly ErasedText[]): Result<string[], StoreCode> {
  const idle = texts.filter((text) => hasNoEffect(fold, text))
  const forgiven = idle.length === 0 ? ok(undefined) : store.erased.forgive(idle)
  if (!forgiven.ok) return forgiven
  const due = texts.filter((text) => isDue(store, fold, text))
  if (due.length === 0) return ok([])
  const digests = due.map(({ digest }) => digest)
  const done = store.erased.takeOut({ texts: due, drafts: draftsWithout(store, digests) })
  return done.ok ? ok(digests) : done
}

/** No act names the words any more; or it is our own side that erases, and its own copy is its own. */
function isDue({ side }: Store, { erased }: Fold, { digest, log }: ErasedText): boolean {
  return erased.some((one) => one.digest === digest && one.act.log === log && (one.gone || one.by === side))
}

function erases({ erased }: Fold, { digest, log }: Pick<ErasedText, 'digest' | 'log'>): boolean {
  return erased.some((one) => one.digest === digest && one.act.log === log)
}

/** Every act of that log that asked for it is void, and will stay so. */
function hasNoEffect({ entries }: Fold, { digest, log }: ErasedText): boolean {
  const acts = entries.filter(({ ref, kind }) => ref.log === log && kind === 'record.erase')
  const about = acts.filter(({ body, outcome }) => outcome === 'void' || namesIn(body).includes(digest))
  return about.length > 0 && about.every(({ outcome }) => outcome === 'void')
}

function namesIn(body: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const blobs = body?.['blobs']
  return Array.isArray(blobs) ? (blobs as readonly string[]) : []
}
