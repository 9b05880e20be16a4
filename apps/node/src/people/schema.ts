/** The version of the tables. */
export const PEOPLE_SCHEMA_VERSION = '1'

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
  made INTEGER NOT NULL, seen INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT;
CREATE TABLE challenges (
  hash BLOB PRIMARY KEY, purpose TEXT NOT NULL, subject TEXT NOT NULL, until INTEGER NOT NULL
) STRICT;
CREATE TABLE links (
  issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (issuer, subject)
) STRICT;
CREATE TABLE attempts (at INTEGER NOT NULL) STRICT;
`
