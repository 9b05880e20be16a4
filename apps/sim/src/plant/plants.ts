import type { Invariant } from '../watch/invariants.ts'

/** A bug on purpose: one line of the production program, and what stands in its place while it is loaded. */
export interface Plant {
  /** In words, for the report. */
  readonly bug: string
  /** The file, from the root of the project. */
  readonly file: string
  /** The line, without what stands before its first character; it must be there exactly once. */
  readonly line: string
  readonly instead: string
  /** Seeds in which it must be found at the latest. */
  readonly within: number
  /** The first that finds it, as a rule; told, and not asked for. */
  readonly usually?: Invariant
}

/** The planted bugs. Nothing in the world knows of them: they are found by what must always hold, or not at all. */
export const PLANTS: readonly Plant[] = [
  {
    bug: 'a commit is not synced',
    file: 'apps/node/src/store/open.ts',
    line: "db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON')",
    instead: "db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA fullfsync = ON')",
    within: 1500,
  },
  {
    bug: 'cosignatures are taken in unchecked',
    file: 'apps/node/src/bundle/head.ts',
    line: 'const good = known.filter((line) => checkLine(holder.crypto, line, text, all) !== null)',
    instead: 'const good = known.filter(() => all.length > 0)',
    within: 1500,
  },
  {
    bug: 'the mirror cosigns what is not held whole',
    file: 'apps/node/src/cosign/cosigner.ts',
    line: "return [...line('witness', keys.witness), ...(whole ? line('mirror', keys.mirror) : [])]",
    instead: "return [...line('witness', keys.witness), ...line('mirror', keys.mirror)]",
    within: 1500,
  },
  {
    bug: 'a log that has shown two histories is cosigned all the same',
    file: 'apps/node/src/misbehaviour/halted.ts',
    line: 'return store.branches.isForked(log)',
    instead: 'return store.branches.isForked(log) && false',
    within: 4000,
  },
  {
    bug: 'what crosses is decided by which log it stands in, not by what each had seen',
    file: 'packages/acts/src/fold/cross.ts',
    line: 'if (inPast(act, one)) break',
    instead: 'if (act.ref.log < one.ref.log) break',
    within: 1500,
  },
  {
    bug: 'a revocation reaches what others had seen',
    file: 'packages/acts/src/fold/revoke.ts',
    line: 'const floor = Math.max(act.body.lastGood ?? index, seen, FIRST)',
    instead: 'const floor = Math.max(act.body.lastGood ?? index, FIRST)',
    within: 1500,
  },
  {
    bug: 'a kept bundle is dropped while a log in it waits for a move',
    file: 'apps/node/src/bundle/held.ts',
    line: "const waits = taken.ok && taken.value.report.leftOut.some(({ code }) => code === 'move-unheld')",
    instead: 'const waits = taken.ok && taken.value.waits',
    within: 1500,
  },
  {
    bug: 'a text counts as adopted when one side has adopted it',
    file: 'packages/acts/src/fold/line1.ts',
    line: 'if (first && sides.all(first.by) && first.owing.length === 0) {',
    instead: 'if (first && first.by.length > 0 && first.owing.length === 0) {',
    within: 500,
  },
  {
    bug: 'of a log of more than six acts one act more is named as seen than was heard',
    file: 'apps/node/src/release/seen.ts',
    line: 'return { log, note: toHex(crypto.sha256(checkpoint)), root: toHex(root), size }',
    instead:
      'return { log, note: toHex(crypto.sha256(checkpoint)), root: toHex(root), size: size > 6 ? size + 1 : size }',
    within: 800,
  },
  {
    bug: 'a waiting bundle is dropped when it is tried too early',
    file: 'apps/node/src/bundle/held.ts',
    line: 'if (taken.ok && taken.value.waits) return taken.value.report.nothingNew ? null : taken.value.report',
    instead: 'if (taken.ok && taken.value.waits && !taken.value.report.nothingNew) return taken.value.report',
    within: 4000,
  },
  {
    bug: 'the time of an act is the raw clock',
    file: 'apps/node/src/release/compose.ts',
    line: 'return maxMinute(minuteText(node.ports.clock()), lastAt)',
    instead: 'return maxMinute(minuteText(node.ports.clock()), minuteText(node.ports.clock()))',
    within: 1500,
  },
  {
    bug: 'the store is not compared with the guard record when it is opened, nor before it signs',
    file: 'apps/node/src/rollback/guard-record.ts',
    line: "if (size > store.size) return storeFault('guard-ahead', `${log}: ${size} signed, ${store.size} held`)",
    instead: 'if (size > store.size) return ok(undefined)',
    within: 4000,
  },
  {
    bug: 'the time of a cosignature is the raw clock',
    file: 'apps/node/src/rollback/guard-record.ts',
    line: 'const time = Math.max(now, last?.time ?? 0)',
    instead: 'const time = now',
    within: 1500,
  },
  {
    bug: 'a side that has moved does not pass on the log in which it says so',
    file: 'apps/node/src/dialogue/members.ts',
    line: 'return new Set((side?.before ?? []).map(({ log }) => log))',
    instead: 'return new Set((side?.before ?? []).slice(1).map(({ log }) => log))',
    within: 4000,
  },
  {
    bug: 'an act counts whoever signed it',
    file: 'packages/acts/src/fold/offices.ts',
    line: "if (keyids.length === 0) return { reason: 'signature' }",
    instead: "if (keyids.length === 0 && grant.keys.length === 0) return { reason: 'signature' }",
    within: 800,
  },
]
