import type { Fold } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import type { ReleaseOwnCode } from './codes.ts'
import { readText } from './texts.ts'
import type { ReleaseRequest } from './types.ts'

/** Acts by which a side takes a text as it stands. */
const ADOPTS: ReadonlySet<string> = new Set([
  'arrangement.adopt',
  'arrangement.confirm',
  'arrangement.exchange',
])

/**
 * Nobody adopts words that were not read: they are put together once more from what is held, and must be those that
 * the record names, with just the brackets that it names. `text-differs`, `text-withheld`. A reconstruction reports
 * what others adopted, whose words need not be here.
 */
export function wordsAreRead(
  store: Pick<Store, 'blob' | 'crypto'>,
  foldNow: () => Fold,
  { kind, body }: Pick<ReleaseRequest, 'kind' | 'body'>,
): Result<void, ReleaseOwnCode> {
  const { matter, digest } = body as { matter?: { leaf?: unknown }; digest?: unknown }
  if (!ADOPTS.has(kind) || typeof digest !== 'string' || typeof matter?.leaf !== 'string')
    return ok(undefined)
  const fold = foldNow()
  const read = readText(store, fold, matter.leaf, digest)
  if (read.ok || fold.reconstruction !== null) return ok(undefined)
  return read.fault.code === 'text-differs' || read.fault.code === 'text-withheld' ? read : ok(undefined)
}
