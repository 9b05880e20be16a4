import { bad, type Bad } from '@alternat/tlog'

/** Every way in which writing a log as files ends badly, with the sentence shown to people. */
export const TILES_CODES = {
  'tiles-ahead':
    'There is a later checkpoint in this folder than this store holds: was an older copy restored?',
  'tiles-foreign': 'There is something in this folder that is no checkpoint of this log.',
  'tiles-incomplete': 'The stored hashes of the log are incomplete: run fsck.',
  'tiles-unwritable': 'A file could not be written; the checkpoint was left as it was.',
} as const

/** The closed set of codes of this room. */
export type TilesCode = keyof typeof TILES_CODES

/** The bad end for a code, with its sentence from {@link TILES_CODES}. */
export function tilesFault(code: TilesCode, where?: string): Bad<TilesCode> {
  return bad(code, TILES_CODES[code], where)
}
