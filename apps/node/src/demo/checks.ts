import { canonicalize } from '@alternat/acts'
import { toHex, utf8 } from '@alternat/tlog'
import { verifyBundle } from '../bundle/open.ts'
import { nodeCrypto } from '../crypto.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import { fsckStore } from '../store/fsck.ts'
import type { Store } from '../store/types.ts'
import type { Carried } from './post.ts'
import type { CheckDone, DialogueBuilt } from './report.ts'
import type { Script } from './script.ts'

/** Every store against itself. */
export function checkStores(stores: readonly Store[]): CheckDone[] {
  return stores.map((store) => {
    const { ok, problems } = fsckStore(store, nodeCrypto)
    return {
      check: 'fsck',
      of: store.path,
      ok,
      problems: problems.map(({ where, what }) => `${where}: ${what}`),
    }
  })
}

/** Every bundle file by itself. */
export async function checkBundles(carried: readonly Carried[]): Promise<CheckDone[]> {
  const done: CheckDone[] = []
  for (const { path, bytes, identity } of carried) {
    const report = await verifyBundle(nodeCrypto, bytes, identity)
    const faults = report.ok ? report.value.faults : [report.fault]
    done.push({
      check: 'bundle',
      of: path,
      ok: faults.length === 0,
      problems: faults.map(({ message }) => message),
    })
  }
  return done
}

/** Whether every store that holds a dialogue computes the same bytes of it. */
export function compareFolds({ dialogue, title }: Script, stores: readonly Store[]): DialogueBuilt {
  const holders = stores.filter((store) => store.heads(dialogue).length > 0)
  const digests = holders.map((store) => foldDigest(store, dialogue))
  return {
    dialogue,
    title,
    foldDigest: digests[0] ?? '',
    foldsEqual: digests.length > 1 && new Set(digests).size === 1,
    heldBy: holders.map(({ side }) => side),
  }
}

/** A comparison of folds as one of the checks. */
export function checkOf({ dialogue, foldsEqual, heldBy }: DialogueBuilt): CheckDone {
  const problems = foldsEqual ? [] : [`${heldBy.join(', ')} do not compute the same`]
  return { check: 'folds equal', of: dialogue, ok: foldsEqual, problems }
}

/** Hex of SHA-256 over the canonical bytes of a store's fold of a dialogue. */
export function foldDigest(store: Store, dialogue: string): string {
  return toHex(nodeCrypto.sha256(utf8(canonicalize(foldOf(store, dialogue)))))
}
