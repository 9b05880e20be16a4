import type { HeldLog } from './held.ts'
import type { Remember } from './offices.ts'

/**
 * Remembers whose signatures under an act were found good: by its place, its leaf and the keys asked, so that no other
 * act and no other set of keys is ever taken for it.
 */
export function remembering(memo: Map<string, unknown>, { log, leafHex }: HeldLog, index: number): Remember {
  return (key, verify) => {
    const name = `signed ${log} ${index} ${leafHex[index]} ${key}`
    const known = memo.get(name) as readonly string[] | undefined
    if (known !== undefined) return known
    const fresh = verify()
    memo.set(name, fresh)
    return fresh
  }
}
