import { textsOfSealed } from '@alternat/acts'
import { ok, toHex, type Result } from '@alternat/tlog'
import { reconsider } from '../erase/settle.ts'
import type { StoreCode } from '../store/codes.ts'
import type { BlobHeld, MirrorGrowth } from '../store/types.ts'
import type { Contents } from './contents.ts'
import type { LogPlan } from './plan.ts'
import type { Holder } from './receiver.ts'

/** What one transaction brought. */
export interface Applied {
  readonly changed: boolean
  /** Texts that were not held before. */
  readonly blobs: number
}

/** Largest text that is stored: what a body may say of one, and its salt (schema `BlobRef`). */
const MAX_BLOB = 4_194_304 + 32

/** Applies the plans of a bundle and the texts it carries, whole or not at all. */
export function applyPlans(
  { store, cosign }: Holder,
  contents: Contents,
  plans: readonly LogPlan[],
): Result<Applied, StoreCode> {
  const fitting = plans.filter(({ gap }) => !gap)
  const again = reconsider(store, contents.manifest.dialogue, contents.blobs.keys())
  if (!again.ok) return again
  const blobs = fitting.length === 0 ? [] : newBlobs({ store }, contents)
  const brought = fitting.flatMap(({ growth }) => (growth === null ? [] : [withErasures(growth, contents)]))
  const growths = brought.length === 0 && blobs.length > 0 ? unchanged(fitting, store) : brought
  const [first, ...rest] = growths
  if (first === undefined) return ok({ changed: false, blobs: 0 })
  const grown = store.grow([{ ...first, blobs }, ...rest], cosign)
  return grown.ok ? ok({ changed: true, blobs: blobs.length }) : grown
}

function newBlobs({ store }: Pick<Holder, 'store'>, { blobs }: Contents): BlobHeld[] {
  return [...blobs]
    .filter(([digest, salted]) => salted.length <= MAX_BLOB && isWanted(store, digest))
    .map(([digest, salted]) => ({ digest, salted }))
}

/** Not held, and not erased: words that were taken off the record stay out, whoever brings them again. */
function isWanted(store: Holder['store'], digest: string): boolean {
  return store.blob(digest) === null && !store.erased.isOut(digest)
}

/** Tells the store what acts ask to be erased, so that it is done even if this process ends before. */
export function withErasures(growth: MirrorGrowth, { erases }: Contents): MirrorGrowth {
  if (erases.size === 0) return growth
  const leaves = growth.leaves.flatMap(({ leaf }) => erases.get(toHex(leaf)) ?? [])
  const late = growth.late.flatMap(({ sealed }) => textsOfSealed(sealed).erases)
  return { ...growth, erases: [...leaves, ...late] }
}

/** A growth of nothing, to carry texts that come after their acts. */
function unchanged(plans: readonly LogPlan[], store: Holder['store']): MirrorGrowth[] {
  const heads = plans.flatMap(({ log }) => store.head(log) ?? [])
  return heads.slice(0, 1).map(({ log, side, dialogue, checkpoint, root }) => {
    return { log, side, dialogue, checkpoint, root, leaves: [], late: [], blobs: [], cosignatures: [] }
  })
}
