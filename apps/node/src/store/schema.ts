/** The version of the tables. Until the freeze stores are rebuilt, not migrated (design §9 rule 13). */
export const SCHEMA_VERSION = 1

/**
 * The tables. `leaves` holds each place of a log with its sealed act where that is held; `tiles` the hashes
 * in the C2SP form (256 wide, lowest level first), of which `leaves` is the source; `checkpoints` every one
 * ever signed or received, because whoever cites one must be able to produce it.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE logs (
  id INTEGER PRIMARY KEY, log TEXT NOT NULL UNIQUE, side TEXT NOT NULL, dialogue TEXT NOT NULL,
  own INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, checkpoint BLOB NOT NULL
) STRICT;
CREATE TABLE leaves (
  log INTEGER NOT NULL, idx INTEGER NOT NULL, leaf BLOB NOT NULL, sealed BLOB, code TEXT,
  PRIMARY KEY (log, idx)
) STRICT;
CREATE TABLE tiles (
  log INTEGER NOT NULL, level INTEGER NOT NULL, idx INTEGER NOT NULL, hashes BLOB NOT NULL,
  PRIMARY KEY (log, level, idx)
) STRICT;
CREATE TABLE checkpoints (
  log INTEGER NOT NULL, size INTEGER NOT NULL, note BLOB NOT NULL, PRIMARY KEY (log, size)
) STRICT;
CREATE TABLE cosignatures (
  log INTEGER NOT NULL, size INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (log, size, line)
) STRICT;
CREATE TABLE blobs (digest TEXT PRIMARY KEY, salted BLOB NOT NULL) STRICT;
CREATE TABLE cards (side TEXT PRIMARY KEY, card BLOB NOT NULL, pinned_at TEXT NOT NULL) STRICT;
CREATE TABLE held (id TEXT PRIMARY KEY, bundle BLOB NOT NULL) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE drafts (id TEXT PRIMARY KEY, at TEXT NOT NULL, draft TEXT NOT NULL) STRICT;
`

/** Every table with the order of its rows, for the digest over all of them. */
export const TABLES: readonly { readonly table: string; readonly order: string }[] = [
  { table: 'meta', order: 'key' },
  { table: 'logs', order: 'id' },
  { table: 'leaves', order: 'log, idx' },
  { table: 'tiles', order: 'log, level, idx' },
  { table: 'checkpoints', order: 'log, size' },
  { table: 'cosignatures', order: 'log, size, line' },
  { table: 'blobs', order: 'digest' },
  { table: 'cards', order: 'side' },
  { table: 'held', order: 'id' },
  { table: 'settings', order: 'key' },
  { table: 'drafts', order: 'id' },
]
