import type { Result } from '@alternat/tlog'
import { storeFault, type StoreCode } from '../store/codes.ts'
import { sqliteCode } from '../store/db.ts'
import type { Doubt } from './doubt.ts'
import type { GuardRecord } from './guard-record.ts'

/**
 * Runs work that ends in signatures inside the guard record's own transaction: the record is compared before a
 * signature is made, and reaches the disk after the store has and before anything leaves. After a crash between
 * the two the store is ahead, of what never left: opening catches up. While in doubt nothing is signed.
 */
export class Signing {
  readonly record: GuardRecord
  #doubt: Doubt | null

  constructor(record: GuardRecord, doubt: Doubt | null) {
    this.record = record
    this.#doubt = doubt
  }

  /** Why nothing may be signed; null if all is well. */
  get doubt(): Doubt | null {
    return this.#doubt
  }

  /** Stops or allows signing. */
  setDoubt(doubt: Doubt | null): void {
    this.#doubt = doubt
  }

  /**
   * `work` commits the store by itself and gives its result. `onFatal` is told where the record could not be made
   * durable: the store has committed what must not leave, and the process must end.
   */
  run<T>(work: () => Result<T, StoreCode>, onFatal: () => void): Result<T, StoreCode> {
    if (this.#doubt !== null) return storeFault(this.#doubt.code, this.#doubt.where)
    return this.held(work, onFatal)
  }

  /** {@link run} without asking for doubt: for the repair that ends it. */
  held<T>(work: () => Result<T, StoreCode>, onFatal: () => void): Result<T, StoreCode> {
    const begun = this.#attempt(() => this.record.begin())
    if (!begun.ok) return begun
    const done = this.#orUndo(work)
    if (!done.ok) {
      this.record.undo()
      return done
    }
    const settled = this.#attempt(() => this.record.settle())
    if (settled.ok) return done
    this.record.undo()
    onFatal()
    return settled
  }

  close(): void {
    this.record.close()
  }

  #orUndo<T>(work: () => Result<T, StoreCode>): Result<T, StoreCode> {
    try {
      return work()
    } catch (thrown) {
      this.record.undo()
      throw thrown
    }
  }

  #attempt(step: () => void): Result<void, StoreCode> {
    try {
      step()
      return { ok: true, value: undefined }
    } catch (thrown) {
      if (sqliteCode(thrown) === null) throw thrown
      return storeFault('store-fatal', `${this.record.path}: ${(thrown as Error).message}`)
    }
  }
}
