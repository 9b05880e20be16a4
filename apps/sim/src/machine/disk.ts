import { ok, type Result } from '@alternat/tlog'
import { storeFault, type StoreCode } from '@alternat/node/store/codes.ts'
import type { Disk } from '@alternat/node/store/machine.ts'
import type { Lock } from '@alternat/node/store/lock.ts'
import { Crash, sqliteError, type DiskFault } from './faults.ts'
import { SimFile } from './file.ts'
import { SimDb } from './sim-db.ts'
import type { Sometimes } from '../watch/sometimes.ts'

/** A fault to come: at the `at`-th write from now, 0 for the next one. */
interface Coming {
  at: number
  readonly fault: DiskFault
}

/** The files of one node by their paths, as a backup copies them. */
export type Image = ReadonlyMap<string, Uint8Array>

/**
 * The disk of one machine: its files, and what is about to go wrong with it. Folders on it are names only.
 */
export class SimDisk implements Disk {
  readonly #files = new Map<string, SimFile>()
  readonly #connections = new Map<SimDb, SimFile>()
  readonly #locked = new Set<string>()
  #coming: Coming | null = null
  #dead = false
  /** How many writes there were. */
  writes = 0
  /** Counts whatever may have changed what is read. */
  changes = 0
  /** How many of them went wrong since the machine was last started. */
  hurt = 0
  #told: Sometimes[] = []

  constructor(image: Image = new Map()) {
    for (const [path, bytes] of image) this.#files.set(path, new SimFile(bytes))
  }

  get dead(): boolean {
    return this.#dead
  }

  exists(path: string): boolean {
    this.alive()
    return this.#files.has(path)
  }

  makeFolder(): void {
    this.alive()
  }

  lock(folder: string): Result<Lock, StoreCode> {
    this.alive()
    if (this.#locked.has(folder)) return storeFault('store-locked', folder)
    this.#locked.add(folder)
    return ok({ release: () => void this.#locked.delete(folder) })
  }

  open(path: string): SimDb {
    this.alive()
    const file = this.#files.get(path) ?? new SimFile()
    this.#files.set(path, file)
    const db = new SimDb(this, file)
    this.#connections.set(db, file)
    return db
  }

  closed(db: SimDb): void {
    this.#connections.delete(db)
  }

  /** Something will go wrong at a write to come. */
  threaten(at: number, fault: DiskFault): void {
    this.#coming = { at, fault }
  }

  /** Nothing is about to go wrong any more; says whether something still was. */
  relent(): boolean {
    const was = this.#coming !== null
    this.#coming = null
    return was
  }

  /** Throws {@link Crash} where the machine has stopped: nothing runs on it any more. */
  alive(): void {
    if (this.#dead) throw new Crash()
  }

  /** One write, with what may happen to it. */
  step<T>(write: () => T, commits: boolean): T {
    this.alive()
    this.writes += 1
    this.changes += 1
    const fault = this.#due()
    if (fault === null) return write()
    this.hurt += 1
    this.#told.push(...toldOf(fault, commits, this.#between()))
    if (fault === 'crash') this.#stop()
    if (fault === 'full' || fault === 'io') throw sqliteError(fault)
    const done = write()
    if (fault === 'crash-after') this.#stop()
    if (commits) throw sqliteError('io')
    return done
  }

  /**
   * The power goes, wherever the program stands; what was not synced is lost but for its first transactions.
   *
   * @param kept how many unsynced transactions of each file are found again
   */
  powerOff(kept: number): number {
    this.#dead = true
    this.changes += 1
    this.#coming = null
    this.#locked.clear()
    let lost = 0
    for (const [path, file] of this.#files) lost += file.lose(kept, this.busy(path))
    this.#connections.clear()
    return lost
  }

  /** The power is back: the disk can be read again. */
  powerOn(): void {
    this.#dead = false
    this.hurt = 0
  }

  /** Which interesting states its faults have led to, once. */
  told(): Sometimes[] {
    const told = this.#told
    this.#told = []
    return told
  }

  /** A copy of every file as it is on the disk. */
  image(): Image {
    return new Map([...this.#files].map(([path, file]) => [path, file.image()]))
  }

  /** Puts copies of files in the place of what is there; files without a copy stay, or go with `all`. */
  putBack(image: Image, all = false): void {
    this.changes += 1
    if (all) this.#files.clear()
    for (const [path, bytes] of image) {
      const file = this.#files.get(path) ?? new SimFile()
      this.#files.set(path, file)
      file.putBack(bytes)
    }
  }

  /** A file is gone from the disk, or there and empty. */
  lose(path: string, emptied: boolean): void {
    this.changes += 1
    if (emptied) this.#files.get(path)?.putBack(null)
    else this.#files.delete(path)
  }

  /** The world is over: what its files were read from is as it was, for the next one. */
  leave(): void {
    for (const file of this.#files.values()) file.leave()
    this.#files.clear()
    this.#connections.clear()
    this.#dead = true
  }

  /** The paths of the files there are. */
  paths(): string[] {
    return [...this.#files.keys()]
  }

  file(path: string): SimFile | undefined {
    return this.#files.get(path)
  }

  /** Whether a program has a transaction open on a file. */
  busy(path: string): boolean {
    const file = this.#files.get(path)
    return [...this.#connections].some(([db, of]) => of === file && db.busy)
  }

  /** Whether one file's transaction is on the disk and another's is still open. */
  #between(): boolean {
    return [...this.#connections.keys()].filter(({ busy }) => busy).length === 1 && this.#connections.size > 1
  }

  #due(): DiskFault | null {
    if (this.#coming === null) return null
    if (this.#coming.at > 0) {
      this.#coming.at -= 1
      return null
    }
    const { fault } = this.#coming
    this.#coming = null
    return fault
  }

  #stop(): never {
    this.#dead = true
    throw new Crash()
  }
}

function toldOf(fault: DiskFault, commits: boolean, between: boolean): Sometimes[] {
  if (fault === 'full') return ['disk full']
  if (fault !== 'crash' && fault !== 'crash-after') return []
  if (commits && between) return ['crash between store and guard record']
  if (!commits) return ['crash before a commit']
  return fault === 'crash' ? ['crash before a commit'] : ['crash after a commit, before the answer']
}
