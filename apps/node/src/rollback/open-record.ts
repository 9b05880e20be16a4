import { dirname, isAbsolute, join, resolve } from 'node:path'
import { equal, ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Machine } from '../store/machine.ts'
import type { LogHead } from '../store/types.ts'
import { GuardRecord } from './guard-record.ts'
import { together, type Doubt } from './doubt.ts'
import { Signing } from './signing.ts'

/** The name of the file. */
const FILE = 'signed.db'

/** What opening needs to know of the store. */
export interface Before {
  readonly side: string
  /** Our own logs as the store holds them. */
  readonly own: readonly LogHead[]
  /** The root that a log of ours had at a smaller size; null if it cannot be told. */
  readonly rootAt: (log: string, size: number) => Uint8Array | null
  /** A doubt noted by an earlier run. */
  readonly noted: Doubt | null
}

/**
 * Where the guard record of a store lies unless its owner says otherwise: in a folder beside the store's, so that
 * a backup of the store's folder does not bring back an old record together with an old store.
 */
export function defaultGuard(folder: string): string {
  return `${resolve(folder)}.guard`
}

/** The folder meant by what a store has noted of its guard record. */
export function guardFolder(folder: string, noted: string | null): string {
  if (noted === null) return defaultGuard(folder)
  return isAbsolute(noted) ? noted : join(folder, noted)
}

/** The file of the guard record in its folder. */
export function recordFile(folder: string): string {
  return join(folder, FILE)
}

/**
 * Opens the guard record beside a store and says whether the store may sign. Where the store is ahead, of what
 * never left (see {@link Signing}), the record catches up.
 */
export function openRecord({ disk }: Machine, folder: string, before: Before): Result<Signing, StoreCode> {
  const path = recordFile(folder)
  const signed = before.own.filter(({ size }) => size > 0)
  if (!disk.exists(path)) disk.makeFolder(dirname(path))
  const beside = { side: before.side, hasSigned: signed.length > 0 }
  const record = GuardRecord.open(path, disk.open(path), beside)
  if (!record.ok) return record
  const lost: Doubt | null = record.value.isLost() ? { code: 'guard-absent', where: path } : null
  // A record that is gone is the worse news whatever was noted before: no other side's copy makes up for it.
  const found = lost ?? (before.noted === null ? compareAll(record.value, signed, before) : null)
  return ok(new Signing(record.value, found === null ? before.noted : together(before.noted, found)))
}

function compareAll(record: GuardRecord, own: readonly LogHead[], before: Before): Doubt | null {
  for (const head of own) catchUp(record, head, before)
  return disagreement(record, own)
}

/** What was committed and had not reached the record never left: the record takes it up. */
function catchUp(record: GuardRecord, head: LogHead, before: Before): void {
  const known = record.head(head.log)
  if (known === null) return record.reset(head.log, head)
  const root = known.size < head.size ? before.rootAt(head.log, known.size) : null
  if (root !== null && equal(root, known.root)) record.reset(head.log, head)
}

/** Where the record and the store say different things of our own logs; null where they agree. */
export function disagreement(record: GuardRecord, own: readonly LogHead[]): Doubt | null {
  const gone = record.heads().find(({ log, size }) => size > 0 && !own.some((head) => head.log === log))
  if (gone !== undefined) return { code: 'guard-ahead', where: `${gone.log}: ${gone.size} signed, 0 held` }
  for (const head of own.filter(({ size }) => size > 0)) {
    const compared = record.compare(head.log, head)
    if (compared.ok) continue
    const { code, where = head.log } = compared.fault
    return { code: code === 'guard-ahead' ? code : 'guard-differs', where }
  }
  return null
}
