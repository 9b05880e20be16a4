import { blobDigest } from '@alternat/acts'
import type { Crypto } from '@alternat/tlog'
import { sideCard } from '../side/card.ts'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { Store } from './types.ts'

/** Hashes every blob anew, looks whether one is held that was erased, and reads every side card. */
export function fsckBlobs(store: Store, crypto: Crypto): Problem[] {
  const blobs = store.blobDigests().flatMap((digest) => {
    const salted = store.blob(digest)
    const sound = salted !== null && blobDigest(crypto, salted) === digest
    return [
      ...problemIf(!sound, `blob ${digest}`, 'the text does not have the digest it is named by'),
      ...problemIf(store.erased.isOut(digest), `blob ${digest}`, 'the text was erased and is held still'),
    ]
  })
  const cards = store.cards().flatMap(({ side }) => {
    const kept = sideCard(store, side)
    const sound = kept.ok && kept.value.card.side === side
    return problemIf(!sound, `card ${side}`, 'the side card is damaged or of another side')
  })
  return [...blobs, ...cards]
}
