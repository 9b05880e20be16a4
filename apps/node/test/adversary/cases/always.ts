import type { Row } from './case.ts'
import { ACTS, NODE } from './places.ts'

/** What holds whatever comes. */
export const ALWAYS_CASES: readonly Row[] = [
  [
    79,
    'any bytes in the place of acts',
    'the fold never throws and ends alike in any order',
    `${ACTS}fold-time.test.ts: never throws, whatever bytes stand in the place of acts`,
    `${ACTS}fold-time.test.ts: folds to the same bytes in any order of delivery and of logs`,
  ],
  [
    80,
    'anything read from outside, changed in any way',
    'a typed refusal in bounded work and memory, or one spelling of one thing',
    `${NODE}mutation/mutation.test.ts: what is read from outside, changed in any way, ends typed and in bounds, or is one spelling of one thing:`,
  ],
  [
    81,
    'a bundle changed in any way by its own sender',
    'refused with the store as it was, or taken in as it is written',
    `${NODE}mutation/bundles.test.ts: a bundle changed in any way by its own sender is refused typed with the store as it was, or is one spelling of one thing`,
  ],
  [
    82,
    'what once was found',
    'ends as it was mended to end',
    `${NODE}mutation/regressions.test.ts: what once went wrong, or nearly, ends as it is written there`,
  ],
]
