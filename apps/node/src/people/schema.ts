/** The version of the tables. */
export const PEOPLE_SCHEMA_VERSION = '2'

/** What came with version 2. What was changed, and who acted, is only ever added to: the program itself cannot take it back. */
const OF_VERSION_2 = `
CREATE TABLE changes (
  n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, how TEXT NOT NULL, by_id TEXT, by_name TEXT,
  what TEXT NOT NULL, person TEXT, name TEXT, roles TEXT, offices TEXT, detail TEXT
) STRICT;
CREATE TRIGGER changes_stay BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'only ever added to'); END;
CREATE TRIGGER changes_remain BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'only ever added to'); END;
CREATE TABLE acted (
  n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
  dialogue TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL,
  log TEXT NOT NULL, place INTEGER NOT NULL, leaf TEXT NOT NULL
) STRICT;
CREATE TRIGGER acted_stays BEFORE UPDATE ON acted BEGIN SELECT RAISE(ABORT, 'only ever added to'); END;
CREATE TRIGGER acted_remains BEFORE DELETE ON acted BEGIN SELECT RAISE(ABORT, 'only ever added to'); END;
CREATE TABLE places (role TEXT PRIMARY KEY, person TEXT NOT NULL, taken INTEGER) STRICT;
`

/**
 * The people of a side, private and no part of the record. Times are milliseconds since 1970. Of every secret (the
 * name of a session, the word in a link, a recovery code, a challenge) only its SHA-256 is here: whoever reads a
 * backup of this file can sign in as nobody.
 */
export const PEOPLE_SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE persons (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, offices TEXT NOT NULL,
  disabled INTEGER NOT NULL, made INTEGER NOT NULL
) STRICT;
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY, person TEXT NOT NULL, key BLOB NOT NULL, counter INTEGER NOT NULL, transports TEXT NOT NULL,
  label TEXT NOT NULL, prf INTEGER NOT NULL, synced INTEGER NOT NULL,
  made INTEGER NOT NULL, used INTEGER, stopped INTEGER
) STRICT;
CREATE TABLE invitations (
  hash BLOB PRIMARY KEY, person TEXT, made INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT;
CREATE TABLE recovery_codes (hash BLOB PRIMARY KEY, person TEXT NOT NULL, made INTEGER NOT NULL) STRICT;
CREATE TABLE sessions (
  hash BLOB PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, how TEXT NOT NULL, agent TEXT NOT NULL,
  made INTEGER NOT NULL, proved INTEGER NOT NULL, seen INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT;
CREATE TABLE challenges (
  hash BLOB PRIMARY KEY, purpose TEXT NOT NULL, subject TEXT NOT NULL, until INTEGER NOT NULL
) STRICT;
CREATE TABLE links (
  issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (issuer, subject)
) STRICT;
${OF_VERSION_2}`

/** From version 1, in place. Everybody signs in anew, and what waited for an answer begins again. */
export const UPGRADE_FROM_1 = `
DROP TABLE attempts;
DROP TABLE sessions;
CREATE TABLE sessions (
  hash BLOB PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, how TEXT NOT NULL, agent TEXT NOT NULL,
  made INTEGER NOT NULL, proved INTEGER NOT NULL, seen INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT;
DELETE FROM challenges;
${OF_VERSION_2}
-- Places that a convenor had given, by the names he gave: who has sat down there keeps him out from now on.
INSERT OR IGNORE INTO places SELECT replace(substr(name, 13), ' ', '-'), id,
  (SELECT min(made) FROM passkeys WHERE passkeys.person = persons.id)
  FROM persons WHERE name LIKE 'Seat of the %' ORDER BY made;
UPDATE meta SET value = '2' WHERE key = 'schema';
`
