import { nodeHash, type Crypto } from '../../src/index.ts'

/*
 * RFC 6962 §2.1 as it is written, by recursion over whole lists: slow and plain, so that the fast routines
 * have something to be compared with that a reader can check against the standard line by line.
 */

type Hashes = readonly Uint8Array[]

/** The largest power of two smaller than n. */
function split(n: number): number {
  for (let k = 1; ; k *= 2) if (k < n && n <= 2 * k) return k
}

/** MTH(D[n]) over leaf hashes. */
export function slowRoot(crypto: Crypto, leaves: Hashes): Uint8Array {
  if (leaves.length === 0) return crypto.sha256(new Uint8Array(0))
  if (leaves.length === 1) return leaves[0] as Uint8Array
  const k = split(leaves.length)
  return nodeHash(crypto, slowRoot(crypto, leaves.slice(0, k)), slowRoot(crypto, leaves.slice(k)))
}

/** PATH(m, D[n]) (RFC 6962 §2.1.1). */
export function slowPath(crypto: Crypto, m: number, leaves: Hashes): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...slowPath(crypto, m, left), slowRoot(crypto, right)]
    : [...slowPath(crypto, m - k, right), slowRoot(crypto, left)]
}

/** PROOF(m, D[n]) (RFC 6962 §2.1.2). */
export function slowProof(crypto: Crypto, m: number, leaves: Hashes): Uint8Array[] {
  return slowSubproof(crypto, m, leaves, true)
}

function slowSubproof(crypto: Crypto, m: number, leaves: Hashes, whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [slowRoot(crypto, leaves)]
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...slowSubproof(crypto, m, left, whole), slowRoot(crypto, right)]
    : [...slowSubproof(crypto, m - k, right, false), slowRoot(crypto, left)]
}

/** The root an inclusion proof leads to, by the same recursion; `null` if its length is wrong. */
export function slowRootFromPath(
  crypto: Crypto,
  m: number,
  n: number,
  leaf: Uint8Array,
  path: Hashes,
): Uint8Array | null {
  if (n === 1) return path.length === 0 ? leaf : null
  const last = path.at(-1)
  if (last === undefined) return null
  const k = split(n)
  const below =
    m < k
      ? slowRootFromPath(crypto, m, k, leaf, path.slice(0, -1))
      : slowRootFromPath(crypto, m - k, n - k, leaf, path.slice(0, -1))
  if (below === null) return null
  return m < k ? nodeHash(crypto, below, last) : nodeHash(crypto, last, below)
}

/** The hashes of tile n at level l: MTH(D[(256n+i)·256^l : (256n+i+1)·256^l]) (tlog-tiles §Merkle Tree). */
export function slowTile(crypto: Crypto, leaves: Hashes, level: number, index: number): Uint8Array[] {
  const span = 256 ** level
  const hashes: Uint8Array[] = []
  for (let i = 0; i < 256; i++) {
    const start = (256 * index + i) * span
    if (start + span <= leaves.length) hashes.push(slowRoot(crypto, leaves.slice(start, start + span)))
  }
  return hashes
}
