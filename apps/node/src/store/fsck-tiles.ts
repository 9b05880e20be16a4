import { equal, growTiles, tilePath, type Crypto } from '@alternat/tlog'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { LogHead, Store } from './types.ts'

/** Computes every tile of a log anew from its leaf hashes and compares it with the stored one. */
export function fsckTiles(
  store: Store,
  crypto: Crypto,
  { log }: LogHead,
  hashes: readonly Uint8Array[],
): Problem[] {
  const built = growTiles(crypto, 0, hashes, () => null)
  if (!built.ok) return [{ where: log, what: 'its hashes cannot be computed' }]
  const wanted = new Map(
    built.value.map(({ tile, bytes }) => [`${tile.level}/${tile.index}`, { tile, bytes }]),
  )
  const problems: Problem[] = []
  for (const { level, index, hashes: stored } of store.tiles(log)) {
    const computed = wanted.get(`${level}/${index}`)
    wanted.delete(`${level}/${index}`)
    const where = `${log} ${pathOf(level, index, stored.length / 32)}`
    if (computed === undefined) problems.push({ where, what: 'the tile lies beyond the log' })
    else
      problems.push(
        ...problemIf(!equal(computed.bytes, stored), where, 'the tile does not hold the hashes of the log'),
      )
  }
  const missing = [...wanted.values()].map(({ tile }) => tilePath(tile.level, tile.index, tile.width))
  return [...problems, ...missing.map((path) => ({ where: `${log} ${path}`, what: 'the tile is missing' }))]
}

function pathOf(level: number, index: number, width: number): string {
  const whole = Number.isInteger(width) && width >= 1 && width <= 256
  return whole ? tilePath(level, index, width) : `tile/${level}/${index}`
}
