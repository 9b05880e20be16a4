import { bad, type Bad } from '@alternat/tlog'

/** Every way in which a store refuses something, with the sentence shown to people. */
export const STORE_CODES = {
  'store-absent': 'There is no store in this folder.',
  'store-exists': 'There is a store in this folder already.',
  'store-locked': 'Another program is writing to this store.',
  'store-version': 'The store was made by another version of the program.',
  'store-corrupt': 'The store is damaged: run fsck, then restore it from the mirrors.',
  'store-read-only': 'The store was opened for reading only.',
  'store-fatal': 'The disk did not confirm the write: stop, look at the disk, start again.',
  'log-unknown': 'This store holds no log of that name that it may write.',
  'head-moved': 'The log has moved on since this was prepared: prepare it again.',
  'guard-absent':
    'The record of what this side has signed is not there: nothing is signed until the cosigners were asked (alternat rejoin).',
  'guard-ahead':
    'This store is older than what it has already signed: nothing is signed until it is repaired (alternat rejoin).',
  'guard-behind': 'The record of what this side has signed is behind the store: close and open it again.',
  'guard-differs':
    'This store holds another history than the one it has signed: nothing is signed. Compare both with the other sides.',
  'guard-locked': 'Another program holds the record of what this side has signed: one of the two must stop.',
  'guard-foreign': 'The record in that folder is of what another side has signed: give the right folder.',
  'guard-exists': 'There is a record of what was signed in this folder already: name another one.',
  'guard-corrupt': 'The record of what this side has signed is damaged: move it away, then alternat rejoin.',
  'rollback-suspected':
    'A cosigner holds more of our log than this store does: nothing is signed until it is repaired (alternat rejoin).',
  'self-check': 'What was read back from the disk is not what it must be: nothing was signed. Run fsck.',
} as const

/** Faults of the store. `store-fatal`: the disk did not confirm; the process must end and open anew. */
export type StoreCode = keyof typeof STORE_CODES

/** The bad end for a code, with its sentence from {@link STORE_CODES}. */
export function storeFault(code: StoreCode, where?: string): Bad<StoreCode> {
  return bad(code, STORE_CODES[code], where)
}
