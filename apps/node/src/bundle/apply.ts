import { ok, type Result } from '@alternat/tlog'
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
  { store }: Holder,
  contents: Contents,
  plans: readonly LogPlan[],
): Result<Applied, StoreCode> {
  const fitting = plans.filter(({ gap }) => !gap)
  const blobs = fitting.length === 0 ? [] : newBlobs({ store }, contents)
  const brought = fitting.flatMap(({ growth }) => growth ?? [])
  const growths = brought.length === 0 && blobs.length > 0 ? unchanged(fitting, store) : brought
  const [first, ...rest] = growths
  if (first === undefined) return ok({ changed: false, blobs: 0 })
  const grown = store.grow([{ ...first, blobs }, ...rest])
  return grown.ok ? ok({ changed: true, blobs: blobs.length }) : grown
}

function newBlobs({ store }: Pick<Holder, 'store'>, { blobs }: Contents): BlobHeld[] {
  return [...blobs]
    .filter(([digest, salted]) => salted.length <= MAX_BLOB && store.blob(digest) === null)
    .map(([digest, salted]) => ({ digest, salted }))
}

/** A growth of nothing, to carry texts that come after their acts. */
function unchanged(plans: readonly LogPlan[], store: Holder['store']): MirrorGrowth[] {
  const heads = plans.flatMap(({ log }) => store.head(log) ?? [])
  return heads.slice(0, 1).map(({ log, side, dialogue, checkpoint, root }) => {
    return { log, side, dialogue, checkpoint, root, leaves: [], late: [], blobs: [], cosignatures: [] }
  })
}
