import { join } from 'node:path'
import { ok, type Crypto, type Result } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import { sqliteCode, type Db } from '../store/db.ts'
import { THIS_MACHINE, type Machine } from '../store/machine.ts'
import { makeDurable } from '../store/open.ts'
import { signingFault } from './codes.ts'

const VERSION = '1'

/**
 * Private to the side, and no part of the record: keys that their holders wrapped in a browser, which nobody here can
 * open, and what shows who performed each act. `leaf` is null of what never reached the log.
 */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE wrapped_keys (
  id TEXT NOT NULL, person TEXT NOT NULL, office TEXT NOT NULL, file TEXT NOT NULL, made INTEGER NOT NULL,
  PRIMARY KEY (person, id)
) STRICT;
CREATE TABLE performed (
  id BLOB PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
  dialogue TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL, origin TEXT NOT NULL,
  credential TEXT NOT NULL, key BLOB NOT NULL,
  authenticator_data BLOB NOT NULL, client_data BLOB NOT NULL, signature BLOB NOT NULL,
  outcome TEXT, log TEXT, place INTEGER, leaf TEXT
) STRICT;
`

/** What a side keeps beside its store for officers who sign in a browser. */
export interface OfficeKeys {
  readonly db: Db
  readonly crypto: Crypto
  readonly ports: Ports
  readonly close: () => void
}

/** How long one program waits for another's transaction, in milliseconds. */
const WAIT = 5000

/** The file in the store's folder. */
export function officeKeysFile(folder: string): string {
  return join(folder, 'office-keys.db')
}

/** Opens what is kept beside the store in a folder; the file is made where it is absent. `office-keys-corrupt`. */
export function openOfficeKeys(
  folder: string,
  ports: Ports,
  { disk, crypto }: Machine = THIS_MACHINE,
): Result<OfficeKeys, 'office-keys-corrupt'> {
  const path = officeKeysFile(folder)
  const isNew = !disk.exists(path)
  try {
    const db = disk.open(path, { wait: WAIT })
    makeDurable(db)
    if (isNew) make(db)
    const version = db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'schema'")?.value
    if (version === VERSION) return ok(keptIn(db, crypto, ports))
    db.close()
  } catch (thrown) {
    if (sqliteCode(thrown) === null) throw thrown
  }
  return signingFault('office-keys-corrupt', path)
}

function make(db: Db): void {
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA}`)
  db.run("INSERT INTO meta (key, value) VALUES ('schema', ?)", VERSION)
  db.exec('COMMIT')
}

function keptIn(db: Db, crypto: Crypto, ports: Ports): OfficeKeys {
  let closed = false
  const close = (): void => {
    if (!closed) db.close()
    closed = true
  }
  return { db, crypto, ports, close }
}
