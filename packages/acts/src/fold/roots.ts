import { frontier, frontierFrom, leafHash, toHex, type Crypto, type Frontier } from '@alternat/tlog'
import type { HeldLog } from './held.ts'

/** SHA-256 of nothing: the root of an empty log (RFC 6962 §2.1). */
export const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** How far the tree of a log was computed, and what its root was at sizes asked for. */
interface Grown {
  readonly leafHex: readonly string[]
  readonly tree: Frontier
  readonly roots: Map<number, string>
}

/**
 * The roots (hex) of a log at each wanted size that it has: one pass, whatever the number of sizes, and none over
 * leaves that were there the last time.
 *
 * @param memo of earlier folds; what it says of a log that has other leaves now is not believed
 */
export function rootsAt(
  crypto: Crypto,
  held: HeldLog,
  wanted: ReadonlySet<number>,
  memo: Map<string, unknown>,
): ReadonlyMap<number, string> {
  const name = `roots ${held.log}`
  const before = memo.get(name) as Grown | undefined
  const { tree, roots } =
    before !== undefined && goesOn(before, held, wanted) ? copyOf(crypto, before) : fresh(crypto)
  for (const leaf of held.leaves.slice(tree.size)) {
    tree.append(leafHash(crypto, leaf.leaf))
    if (wanted.has(tree.size)) roots.set(tree.size, toHex(tree.root()))
  }
  memo.set(name, { leafHex: held.leafHex, tree, roots } satisfies Grown)
  // What was asked for earlier is not given: what a fold says must not hang on the folds before it.
  return new Map(
    [0, ...wanted].flatMap((size) => (roots.has(size) ? [[size, roots.get(size) as string]] : [])),
  )
}

/** What is remembered is never changed in place: another fold may begin from it, without the leaves that this one has. */
function copyOf(crypto: Crypto, { leafHex, tree, roots }: Grown): Grown {
  return { leafHex, tree: frontierFrom(crypto, tree.size, tree.hashes()), roots: new Map(roots) }
}

function fresh(crypto: Crypto): Grown {
  return { leafHex: [], tree: frontier(crypto), roots: new Map([[0, EMPTY_ROOT]]) }
}

/** The same leaves and perhaps more, and no size is asked for that was passed by before. */
function goesOn({ leafHex, roots }: Grown, held: HeldLog, wanted: ReadonlySet<number>): boolean {
  for (const size of wanted) if (size <= leafHex.length && !roots.has(size)) return false
  return leafHex.length <= held.leafHex.length && leafHex.every((leaf, i) => leaf === held.leafHex[i])
}
