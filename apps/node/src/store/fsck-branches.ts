import { leafData } from '@alternat/acts'
import { equal, parseMisbehaviour, toHex, type Crypto } from '@alternat/tlog'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { Store } from './types.ts'

/**
 * Checks what is kept of other histories: each under the digest of its note, each act what its place commits to, each
 * misbehaviour file under its own digest and whole. Damaged, it would convict nobody when it is needed.
 */
export function fsckBranches(store: Store, crypto: Crypto): Problem[] {
  const { branches } = store
  const files = branches.files().flatMap(({ id, file }) => {
    const sound = toHex(crypto.sha256(file)) === id && parseMisbehaviour(crypto, file).ok
    return problemIf(!sound, `misbehaviour file ${id}`, 'it is not what it was when it was kept')
  })
  const kept = branches.all().flatMap(({ id, log, size, note }) => {
    const where = `${log} branch at ${size}`
    const acts = branches.leaves(id).flatMap(({ index, leaf, sealed }) => {
      const whole = sealed === null || equal(leafData(crypto, sealed), leaf)
      return problemIf(!whole, `${where}, ${index}`, 'the sealed act is not what its leaf commits to')
    })
    return [
      ...problemIf(toHex(crypto.sha256(note)) !== id, where, 'the checkpoint is not the one kept'),
      ...acts,
    ]
  })
  return [...files, ...kept]
}
