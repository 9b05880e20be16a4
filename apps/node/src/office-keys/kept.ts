import type { Crypto } from '@alternat/tlog'
import type { People } from '../people/people.ts'
import type { Ports } from '../ports.ts'
import type { Db } from '../store/db.ts'

/**
 * Private to the side, and no part of the record: keys that their holders wrapped in a browser, which nobody here can
 * open, and what shows who performed each act. `outcome` and `leaf` are null of what never reached the log.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS wrapped_keys (
  id TEXT NOT NULL, person TEXT NOT NULL, office TEXT NOT NULL, file TEXT NOT NULL, made INTEGER NOT NULL,
  PRIMARY KEY (person, id)
) STRICT;
CREATE TABLE IF NOT EXISTS performed (
  id BLOB PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
  dialogue TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL, origin TEXT NOT NULL,
  credential TEXT NOT NULL, key BLOB NOT NULL,
  authenticator_data BLOB NOT NULL, client_data BLOB NOT NULL, signature BLOB NOT NULL,
  outcome TEXT, log TEXT, place INTEGER, leaf TEXT
) STRICT;
`

/** What a side keeps of officers who sign in a browser, beside what it keeps of its people. */
export interface OfficeKeys {
  readonly db: Db
  readonly crypto: Crypto
  readonly ports: Ports
}

/** The file of the people, with the tables of this room in it; they are made where they are absent. */
export function officeKeysOf({ db, crypto, ports }: People): OfficeKeys {
  db.exec(SCHEMA)
  return { db, crypto, ports }
}
