import { BRANCH_TABLES } from './branches.ts'
import { ERASED_TABLES } from './erased.ts'
import { NOTE_TABLES } from './notes.ts'

/** The version of the tables. Until the freeze stores are rebuilt, not migrated (design §9 rule 13). */
export const SCHEMA_VERSION = 2

/**
 * The tables. `leaves` holds each place of a log with its sealed act where that is held; `tiles` the hashes
 * in the C2SP form (256 wide, lowest level first), of which `leaves` is the source; `checkpoints` every one
 * ever signed or received, because whoever cites one must be able to produce it.
 *
 * A commit of one act is to touch few pages: a leaf stands in the table itself by its place (see `placeOf`),
 * without an index beside it, and of a tile that grows only the last of its parts is written. A cosignature is known
 * by its beginning, which holds the whole name, the time and more of a signature than two can share: a line of
 * ML-DSA-44 has 3.3 KB, and as a key it would be stored twice.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE logs (
  id INTEGER PRIMARY KEY, log TEXT NOT NULL UNIQUE, side TEXT NOT NULL, dialogue TEXT NOT NULL,
  own INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, checkpoint BLOB NOT NULL,
  whole INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE leaves (
  place INTEGER PRIMARY KEY, leaf BLOB NOT NULL, sealed BLOB, code TEXT,
  log INTEGER GENERATED ALWAYS AS (place >> 40), idx INTEGER GENERATED ALWAYS AS (place & 0xFFFFFFFFFF)
) STRICT;
CREATE TABLE tiles (
  log INTEGER NOT NULL, level INTEGER NOT NULL, idx INTEGER NOT NULL, part INTEGER NOT NULL,
  hashes BLOB NOT NULL, PRIMARY KEY (log, level, idx, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoints (
  log INTEGER NOT NULL, size INTEGER NOT NULL, note BLOB NOT NULL, PRIMARY KEY (log, size)
) STRICT, WITHOUT ROWID;
CREATE TABLE cosignatures (log INTEGER NOT NULL, size INTEGER NOT NULL, line TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX cosignatures_once ON cosignatures (log, size, substr(line, 1, 400));
CREATE TABLE blobs (digest TEXT PRIMARY KEY, salted BLOB NOT NULL) STRICT;
CREATE TABLE cards (side TEXT PRIMARY KEY, card BLOB NOT NULL, pinned_at TEXT NOT NULL) STRICT;
CREATE TABLE held (id TEXT PRIMARY KEY, bundle BLOB NOT NULL) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE drafts (id TEXT PRIMARY KEY, at TEXT NOT NULL, draft TEXT NOT NULL) STRICT;
${BRANCH_TABLES}${ERASED_TABLES}${NOTE_TABLES}`

/** Every table with the order of its rows, for the digest over all of them. */
export const TABLES: readonly { readonly table: string; readonly order: string }[] = [
  { table: 'meta', order: 'key' },
  { table: 'logs', order: 'id' },
  { table: 'leaves', order: 'place' },
  { table: 'tiles', order: 'log, level, idx, part' },
  { table: 'checkpoints', order: 'log, size' },
  { table: 'cosignatures', order: 'log, size, line' },
  { table: 'blobs', order: 'digest' },
  { table: 'cards', order: 'side' },
  { table: 'held', order: 'id' },
  { table: 'settings', order: 'key' },
  { table: 'drafts', order: 'id' },
  { table: 'branches', order: 'id' },
  { table: 'branch_leaves', order: 'branch, idx' },
  { table: 'misbehaviour', order: 'id' },
  { table: 'erased', order: 'digest, log' },
  { table: 'notes', order: 'id' },
]

/** Places of one log: more than anybody fills, and few enough that 8,192 logs fit into a safe integer. */
const PLACES = 2 ** 40

/** Where the leaf of a log (by its row) stands in `leaves`. */
export function placeOf(log: number, index: number): number {
  return log * PLACES + index
}
