import { expect, test } from 'vitest'
import { fold } from '@alternat/acts'
import { nodeCrypto } from '../../src/crypto.ts'
import { foldOf, logsOf, memoOf } from '../../src/dialogue/fold-of.ts'
import { rehearse } from '../../src/release/rehearsal.ts'
import { release, wouldCome } from '../../src/release/release.ts'
import { DIALOGUE, inDialogue, valueOf } from '../store/support.ts'
import { raise } from './support.ts'

const KEY = new Uint8Array(32).fill(7)

test('a thousand acts that were tried and never released leave the memory of a store as it was', async () => {
  const { norland } = await inDialogue()
  valueOf(release(norland, raise('held')))
  foldOf(norland.store, DIALOGUE)
  const memo = memoOf(norland.store, DIALOGUE)
  const before = new Map(memo)
  for (let n = 0; n < 500; n++) {
    expect(valueOf(wouldCome(norland, raise(`tried-${n}`)))).toEqual({ outcome: 'applied' })
    rehearse(norland, raise(`rehearsed-${n}`), KEY)
  }
  expect([...memo]).toEqual([...before])
})

test('what is tried leaves no trace in the state, and what is released afterwards stands', async () => {
  const { norland } = await inDialogue()
  for (const slug of ['one', 'two', 'three']) {
    valueOf(wouldCome(norland, raise(`${slug}-tried`)))
    valueOf(release(norland, raise(slug)))
    valueOf(wouldCome(norland, raise(`${slug}-tried-after`)))
    const afresh = fold(nodeCrypto, logsOf(norland.store, DIALOGUE))
    expect(foldOf(norland.store, DIALOGUE)).toEqual(afresh)
  }
})
