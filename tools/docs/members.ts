import { randomBytes } from 'node:crypto'
import { cardOf, fold, type Fold } from '@alternat/acts'
import { nodeCrypto } from '../../apps/node/src/crypto.ts'
import { castOf } from '../../apps/node/src/demo/cast.ts'
import { playInMemory } from '../../apps/node/src/demo/memory.ts'
import { readScripts } from '../../apps/node/src/demo/script.ts'
import { orRefuse } from '../../apps/node/src/errors.ts'

/** What stands in a fold and is not the fold's own: what sides wrote into bodies and sources. */
const NOT_OURS = new Set(['body', 'source', 'sources', 'members', 'contacts'])

/** The fold of every dialogue of the demonstration. */
export async function demonstrationFolds(): Promise<Fold[]> {
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const folds: Fold[] = []
  for (const script of orRefuse(readScripts())) {
    const played = orRefuse(playInMemory(nodeCrypto, script, await castOf(script, random), random))
    folds.push(fold(nodeCrypto, played.logs))
  }
  return folds
}

/** The name of every member of these folds and of their cards, at any depth. */
export function membersOf(folds: readonly Fold[]): Set<string> {
  const names = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        names.add(name)
        if (!NOT_OURS.has(name)) walk(inner)
      }
    }
  }
  for (const one of folds) {
    walk(one)
    for (const matter of one.matters) walk(cardOf(one, matter))
  }
  return names
}
