import { join } from 'node:path'
import { ok, utf8, type Crypto, type Result } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import { sqliteCode, type Db } from '../store/db.ts'
import { THIS_MACHINE, type Machine } from '../store/machine.ts'
import { makeDurable } from '../store/open.ts'
import { transact } from '../store/transaction.ts'
import { peopleFault, type PeopleCode } from './codes.ts'
import { PEOPLE_SCHEMA, PEOPLE_SCHEMA_VERSION, UPGRADE_FROM_1 } from './schema.ts'

/** The people of one side, with the clock and the randomness they live by. */
export interface People {
  readonly db: Db
  readonly crypto: Crypto
  readonly ports: Ports
  /** Known to this process alone, and new with each: what it hands out under it needs no place to be kept. */
  readonly key: Uint8Array
  /** All of it or nothing. */
  readonly atomically: <T, C extends string>(work: () => Result<T, C>) => Result<T, C | StoreCode>
  readonly close: () => void
}

/** How long one program waits for another's transaction, in milliseconds. */
const WAIT = 5000

/** The file in the store's folder in which a side keeps its people. */
export function peopleFile(folder: string): string {
  return join(folder, 'people.db')
}

/** Opens the people of the side whose store is in a folder; the file is made where it is absent. */
export function openPeople(
  folder: string,
  ports: Ports,
  { disk, crypto }: Machine = THIS_MACHINE,
): Result<People, PeopleCode> {
  const path = peopleFile(folder)
  const isNew = !disk.exists(path)
  try {
    const db = disk.open(path, { wait: WAIT })
    if (isNew) make(db)
    else makeDurable(db)
    if (versionOf(db) === '1') db.exec(`BEGIN IMMEDIATE; ${UPGRADE_FROM_1} COMMIT`)
    if (versionOf(db) === PEOPLE_SCHEMA_VERSION) return ok(peopleOf(db, crypto, ports))
    db.close()
  } catch (thrown) {
    if (sqliteCode(thrown) === null) throw thrown
  }
  return peopleFault('people-corrupt', path)
}

function versionOf(db: Db): string | undefined {
  return db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'schema'")?.value
}

function make(db: Db): void {
  makeDurable(db)
  db.exec(`BEGIN IMMEDIATE; ${PEOPLE_SCHEMA}`)
  db.run("INSERT INTO meta (key, value) VALUES ('schema', ?)", PEOPLE_SCHEMA_VERSION)
  db.exec('COMMIT')
}

function peopleOf(db: Db, crypto: Crypto, ports: Ports): People {
  let closed = false
  return {
    db,
    crypto,
    ports,
    key: ports.random(32),
    atomically: (work) => transact(db, work, () => undefined),
    close: () => {
      if (!closed) db.close()
      closed = true
    },
  }
}

/** The SHA-256 under which a secret word is kept: 32 bytes. */
export function hashOf({ crypto }: People, word: string): Uint8Array {
  return crypto.sha256(utf8(word))
}

/** A secret word of 256 bits, base64url: what is in a link or a cookie. */
export function newSecret({ ports }: People): string {
  return ports.random(32).toBase64({ alphabet: 'base64url', omitPadding: true })
}

/** A name for something that is no secret: 32 characters of hex. */
export function newId({ ports }: People): string {
  return ports.random(16).toHex()
}
