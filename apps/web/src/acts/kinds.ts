import { KINDS } from '@alternat/acts'

/** Every kind that works, family by family. */
export function workingKinds(): ReadonlyMap<string, readonly string[]> {
  const works = [...KINDS.values()].filter((one) => one.works).map(({ kind }) => kind as string)
  return Map.groupBy(works, (kind) => kind.slice(0, kind.indexOf('.')))
}
