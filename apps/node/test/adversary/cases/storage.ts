import type { Row } from './case.ts'
import { NODE, STORAGE, REJOIN, GUARD } from './places.ts'

/** What a disk does. */
export const STORAGE_CASES: readonly Row[] = [
  [
    70,
    'kill -9, or an error of the disk at any call',
    'nothing confirmed is lost, fsck is clean, the side goes on; typed',
    `${NODE}faults/killed.test.ts: a writer killed at any moment leaves no lock, loses nothing it had confirmed, and leaves a sound log`,
    `${NODE}faults/syscalls.test.ts: costs a side that speaks nothing it had confirmed, and it speaks on afterwards`,
    `${NODE}faults/syscalls.test.ts: costs a side that takes bundles in nothing it had confirmed`,
  ],
  [
    71,
    'a full disk',
    '`store-fatal`, `key-unwritable`, `file-unwritable`; files are whole or absent',
    `${NODE}faults/syscalls.test.ts: leaves of a side being made whole key files or none, and a folder that says what it is`,
    `${NODE}faults/syscalls.test.ts: leaves of the file of %s all or nothing, and the same command works again`,
  ],
  [
    72,
    'a torn write-ahead log',
    'a sound earlier state, which signs nothing if it signed more before: `guard-ahead`',
    `${STORAGE}at any place opens as a sound store that is not behind what it signed, or signs nothing`,
    `${STORAGE}or full of something else is taken for what it is: nothing`,
  ],
  [
    73,
    'a restored backup',
    '`guard-ahead`; given its log back by the other side',
    `${GUARD}signs nothing, says so, and keeps what was typed`,
    `${REJOIN}is given its log back by the other, says so on the record, and goes on as one history`,
  ],
  [
    74,
    'two processes on one store',
    '`store-locked`',
    `${NODE}store/store.test.ts: a second writer is refused while the first is open, and let in after`,
    `${GUARD}is held by one program: a second store of the same keys cannot sign beside it`,
  ],
  [
    75,
    'a bit that fell over in an entry, a tile or the head',
    '`self-check`, nothing signed over it; fsck says where',
    `${STORAGE}%s: nothing is signed over it, and fsck says where`,
    `${STORAGE}in an act: what is signed next still covers the act as it was, and fsck says which is damaged`,
    `${NODE}store/store.test.ts: refuses to sign when a stored tile has rotted`,
  ],
  [
    76,
    'a clock set back',
    'times never go back',
    `${NODE}release/release.test.ts: never goes back in time, whatever the clock does`,
    `${NODE}cosign/cosign.test.ts: never with an earlier time for a larger tree, whatever the clock does`,
  ],
  [
    77,
    'a replica that takes over without the last commits',
    'there are no replicas: one store, one writer; a copy without them is a restored backup',
    `${GUARD}at another place, without its guard record, signs nothing either`,
    `${REJOIN}fetches its log by itself from a side that holds more`,
  ],
  [
    78,
    'a lost guard record',
    '`guard-absent`: nothing is signed before an officer answers for it; no answer of anybody else counts',
    `${GUARD}at another place, without its guard record, signs nothing either`,
    `${REJOIN}never makes up for a lost guard record: an officer answers for it, whoever holds less`,
  ],
]
