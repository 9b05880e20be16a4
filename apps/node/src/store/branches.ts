import { ok, parseSignatureLine, type Result } from '@alternat/tlog'
import type { StoreCode } from './codes.ts'
import type { Db } from './db.ts'

/**
 * What is known of another history of a log. `fork`: two histories are shown by signatures of the log's own key;
 * `older copy`: it is of our own log, so this store may be an older copy. `untied`: the log has signed it, and what came
 * with it does not show how it stands to what is held; it is looked at again whenever more of the log is held.
 */
export type Standing = 'fork' | 'older copy' | 'untied'

/** Another history of a log than the one in `leaves`, as far as it was carried. */
export interface Branch {
  /** SHA-256 (hex) of its note. */
  readonly id: string
  readonly log: string
  readonly size: number
  readonly standing: Standing
  /** Its signed checkpoint, the log's own line only. */
  readonly note: Uint8Array
  /** Cosignature lines over that checkpoint, without their newline. */
  readonly lines: readonly string[]
}

/** One place of a branch. */
export interface BranchLeaf {
  readonly index: number
  readonly leaf: Uint8Array
  /** Null where the act did not come with it, or beyond what is kept of one branch. */
  readonly sealed: Uint8Array | null
}

/** A misbehaviour file as kept, for ever. */
export interface MisbehaviourKept {
  /** SHA-256 (hex) of the file. */
  readonly id: string
  readonly kind: string
  /** The log in which it happened. */
  readonly log: string
  /** The name of the key that it convicts. */
  readonly keyName: string
  readonly file: Uint8Array
}

/** A draft that goes to the outbox together with what it is about. */
export interface DraftBeside {
  readonly id: string
  readonly at: string
  readonly draft: string
}

/** What one look at a bundle found: kept whole or not at all. */
export interface Found {
  readonly branches: readonly (Branch & { readonly leaves: readonly BranchLeaf[] })[]
  readonly files: readonly (MisbehaviourKept & { readonly draft: DraftBeside | null })[]
}

/** Other histories than those the store's logs have, and what follows from them. */
export interface Branches {
  /** Whether two histories of this log, which is not ours, are shown by its own signatures. */
  isForked(log: string): boolean
  all(): Branch[]
  leaves(branch: string): BranchLeaf[]
  files(): MisbehaviourKept[]
  /** Keeps what was found, within the limits; false where all of it was kept before. One transaction. */
  keep(found: Found): Result<boolean, StoreCode>
  /** Forgets an untied history that has turned out to be the one held. */
  forget(id: string): Result<void, StoreCode>
  /** Called after something was kept; gives back a function that ends the subscription. */
  onKept(listener: () => void): () => void
}

/** Further histories of one log show nothing that the first does not; its key could sign them for ever. */
export const MAX_BRANCHES = 8

/** More than a dialogue has. */
export const MAX_BRANCH_LEAVES = 65_536

/** Most bytes of sealed acts kept of one branch. */
export const MAX_BRANCH_BYTES = 1 << 24

/** Files by one kind about one key in one log: two show what there is to show. */
export const MAX_FILES = 4

/** The tables of this room: see `SCHEMA`. */
export const BRANCH_TABLES = `
CREATE TABLE branches (
  id TEXT PRIMARY KEY, log TEXT NOT NULL, size INTEGER NOT NULL, standing TEXT NOT NULL, note BLOB NOT NULL,
  lines TEXT NOT NULL
) STRICT;
CREATE TABLE branch_leaves (
  branch TEXT NOT NULL, idx INTEGER NOT NULL, leaf BLOB NOT NULL, sealed BLOB, PRIMARY KEY (branch, idx)
) STRICT, WITHOUT ROWID;
CREATE TABLE misbehaviour (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, log TEXT NOT NULL, key_name TEXT NOT NULL, file BLOB NOT NULL
) STRICT;
`

type Write = <T>(work: () => Result<T, StoreCode>) => Result<T, StoreCode>

interface BranchRow extends Omit<Branch, 'lines'> {
  readonly lines: string
}

/** The branches of a store, over its database and its way of writing. */
export function branchesOf(db: Db, write: Write): Branches {
  const listeners = new Set<() => void>()
  return {
    isForked: (log) =>
      db.get("SELECT 1 AS yes FROM branches WHERE log = ? AND standing = 'fork' LIMIT 1", log) !== undefined,
    all: () => db.all<BranchRow>('SELECT * FROM branches ORDER BY log, id').map(branchOf),
    leaves: (branch) =>
      db.all('SELECT idx AS "index", leaf, sealed FROM branch_leaves WHERE branch = ? ORDER BY idx', branch),
    files: () =>
      db.all('SELECT id, kind, log, key_name AS keyName, file FROM misbehaviour ORDER BY log, kind, id'),
    keep(found) {
      if (!isNews(db, found)) return ok(false)
      const kept = write(() => keep(db, found))
      if (kept.ok) for (const listener of listeners) listener()
      return kept
    },
    forget: (id) => write(() => forget(db, id)),
    onKept(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function branchOf({ id, log, size, standing, note, lines }: BranchRow): Branch {
  return { id, log, size, standing, note, lines: lines === '' ? [] : lines.split('\n') }
}

/** Looked at before anything is begun: the same bundle again leaves the store as it is. */
function isNews(db: Db, { branches, files }: Found): boolean {
  return branches.some((one) => hasRoom(db, one)) || files.some((one) => isNewFile(db, one))
}

function forget(db: Db, id: string): Result<void, StoreCode> {
  db.run('DELETE FROM branch_leaves WHERE branch = ?', id)
  db.run("DELETE FROM branches WHERE id = ? AND standing = 'untied'", id)
  return ok(undefined)
}

function hasRoom(db: Db, { id, log, standing, lines }: Branch): boolean {
  const kept = db.get<BranchRow>('SELECT * FROM branches WHERE id = ?', id)
  if (kept !== undefined) {
    const before = branchOf(kept).lines
    return merged(before, lines).length > before.length || isMore(kept.standing, standing)
  }
  const row = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM branches WHERE log = ? AND standing = ?',
    log,
    standing,
  )
  return (row?.n ?? 0) < MAX_BRANCHES
}

/** What was untied has been tied. */
function isMore(before: Standing, now: Standing): boolean {
  return before === 'untied' && now !== 'untied'
}

function isNewFile(db: Db, { id, kind, log, keyName }: MisbehaviourKept): boolean {
  if (db.get('SELECT 1 AS yes FROM misbehaviour WHERE id = ?', id) !== undefined) return false
  const sql = 'SELECT count(*) AS n FROM misbehaviour WHERE kind = ? AND log = ? AND key_name = ?'
  return (db.get<{ n: number }>(sql, kind, log, keyName)?.n ?? 0) < MAX_FILES
}

function keep(db: Db, { branches, files }: Found): Result<boolean, StoreCode> {
  for (const branch of branches) if (hasRoom(db, branch)) keepBranch(db, branch)
  for (const file of files) if (isNewFile(db, file)) keepFile(db, file)
  return ok(true)
}

function keepBranch(db: Db, branch: Found['branches'][number]): void {
  const { id, log, size, standing, note } = branch
  const kept = db.get<BranchRow>('SELECT * FROM branches WHERE id = ?', id)
  const before = kept === undefined ? [] : branchOf(kept).lines
  const lines = merged(before, branch.lines).join('\n')
  db.run(
    `INSERT INTO branches (id, log, size, standing, note, lines) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET lines = excluded.lines,
        standing = CASE WHEN standing = 'untied' THEN excluded.standing ELSE standing END`,
    id,
    log,
    size,
    standing,
    note,
    lines,
  )
  let room = MAX_BRANCH_BYTES
  for (const { index, leaf, sealed } of branch.leaves.slice(0, MAX_BRANCH_LEAVES)) {
    room -= sealed?.length ?? 0
    const sql =
      'INSERT INTO branch_leaves (branch, idx, leaf, sealed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
    db.run(sql, id, index, leaf, room < 0 ? null : sealed)
  }
}

function keepFile(db: Db, { id, kind, log, keyName, file, draft }: Found['files'][number]): void {
  const sql = 'INSERT INTO misbehaviour (id, kind, log, key_name, file) VALUES (?, ?, ?, ?, ?)'
  db.run(sql, id, kind, log, keyName, file)
  if (draft === null) return
  const beside = 'INSERT INTO drafts (id, at, draft) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  db.run(beside, draft.id, draft.at, draft.draft)
}

/** The first line of each signer: with another time under each, one key could sign as many as it likes. */
function merged(kept: readonly string[], brought: readonly string[]): string[] {
  const signers = new Map<string, string>()
  for (const line of [...kept, ...brought]) {
    const parsed = parseSignatureLine(line)
    const signer = parsed === null ? line : `${parsed.name} ${parsed.keyId}`
    if (!signers.has(signer)) signers.set(signer, line)
  }
  return [...signers.values()].slice(0, 64)
}
