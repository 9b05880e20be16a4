import type { Row } from './case.ts'
import { TLOG, HEADS, WITNESS, VERIFY } from './places.ts'

/** Proofs. */
export const PROOF_CASES: readonly Row[] = [
  [21, 'no proof where one is needed', '`bad-proof`', `${HEADS}that is empty`],
  [
    22,
    'a proof of 64 hashes, or of one too many',
    '`bad-proof`',
    `${HEADS}of 64 hashes, or of one more than it needs`,
  ],
  [
    23,
    'a proof for another pair of sizes',
    '`bad-proof`; a witness answers 422',
    `${HEADS}that is good for another pair of sizes`,
    `${WITNESS}refuses with 422 a wrong proof, one that is missing, too long, of another size, or from zero`,
  ],
  [
    24,
    'a proof to a sibling subtree',
    '`bad-proof`',
    `${HEADS}whose hashes stand in another order, or for a sibling`,
    `${VERIFY}ends as the recursion over subtrees ends, whatever is claimed`,
  ],
  [
    25,
    'an inner node shown as a leaf',
    '`proof-mismatch`: leaves and nodes are hashed apart',
    `${VERIFY}of an inner node passed off as a leaf is refused`,
    `${TLOG}tree.test.ts: a leaf that holds two hashes is not the node over them`,
  ],
  [
    26,
    'an index at or beyond the size',
    '`range-bad`',
    `${VERIFY}says what is wrong: index, hash, length or root`,
  ],
]
