import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Crypto, Result } from '@alternat/tlog'
import { nodeCrypto } from '../crypto.ts'
import type { StoreCode } from './codes.ts'
import { Db, type DbOptions } from './db.ts'
import { lockStore, type Lock } from './lock.ts'

/** The disk as the store knows it. A simulation hands in one that loses, tears and fills up. */
export interface Disk {
  /** Whether a file is there. */
  exists(path: string): boolean
  /** Makes a folder for its owner alone, with those above it, unless it is there. */
  makeFolder(path: string): void
  /** Takes the one writer's place in a folder, or `store-locked`. */
  lock(folder: string): Result<Lock, StoreCode>
  /** Opens a database file; makes it where it is absent. */
  open(path: string, options?: DbOptions): Db
}

/** What a store runs on: a disk, and hashing and signatures. */
export interface Machine {
  readonly disk: Disk
  readonly crypto: Crypto
}

/** The disk of this computer. */
export const REAL_DISK: Disk = {
  exists: (path) => existsSync(path),
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  lock: lockStore,
  open: (path, options) => new Db(path, options),
}

/** This computer, as it is: what every command and the server run on. */
export const THIS_MACHINE: Machine = { disk: REAL_DISK, crypto: nodeCrypto }

/** The file in which a store keeps everything but the writer's place. */
export function storeFile(folder: string): string {
  return join(folder, 'store.db')
}
