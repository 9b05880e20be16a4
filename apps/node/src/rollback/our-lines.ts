import { equal, ok, type Checkpoint, type Result } from '@alternat/tlog'
import type { CarriedLog, Contents } from '../bundle/contents.ts'
import { openHead } from '../bundle/opened-head.ts'
import { isReader, pinnedCard, type Holder } from '../bundle/receiver.ts'
import { sideOf } from '@alternat/acts'
import { ourLine } from '../cosign/ours.ts'
import { genuineLines } from '../misbehaviour/cosigners.ts'
import type { StoreCode } from '../store/codes.ts'
import { proved, together, type Doubt } from './doubt.ts'

/**
 * Before anything of a bundle is taken in and cosigned: our own cosignatures that come back in it over more than
 * the guard record knows of, or over another root. Nobody else can have made them: this store and its record are
 * older than we are. Without this look the writer of a log could show a restored store a second history of it,
 * and we would convict ourselves by cosigning both.
 */
export function watchOurLines(holder: Holder, contents: Contents): Result<void, StoreCode> {
  const { store } = holder
  if (isReader(store)) return ok(undefined)
  const found = contents.logs.flatMap((carried) => doubtIn(holder, carried) ?? [])
  const [first, ...others] = found
  if (first === undefined) return ok(undefined)
  return store.setDoubt(others.reduce(together, together(store.doubt(), first)))
}

function doubtIn(holder: Holder, { entry, note, cosignatures }: CarriedLog): Doubt | null {
  const { store, crypto } = holder
  const { log } = entry
  const lines = cosignatures.filter((line) => ourLine(store.side, line) !== null)
  const card = lines.length === 0 || sideOf(log) === store.side ? null : pinnedCard(holder, sideOf(log))
  const opened = card === null ? null : openHead(crypto, card, log, note)
  if (opened?.ok !== true) return null
  const { checkpoint } = opened.value
  const unknown = genuineLines(crypto, store, checkpoint, lines).some(
    (line) => !isKnown(holder, log, checkpoint, line),
  )
  if (!unknown) return null
  const where = `${log}: a bundle holds our cosignature at ${checkpoint.size}`
  return { code: 'rollback-suspected', where, proved: [proved(log, checkpoint)] }
}

/** Whether the guard record has gone as far, on the same history as far as sizes tell. */
function isKnown({ store }: Holder, log: string, { size, root }: Checkpoint, line: string): boolean {
  const ours = ourLine(store.side, line)
  const last = ours === null ? null : store.lastCosigned(ours.role, log)
  if (last === null || last.size < size) return false
  return last.size > size || equal(last.root, root)
}
