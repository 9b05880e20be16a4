import { findMatter, isDay, type Fold, type MatterState } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { foldOf } from '../dialogue/fold-of.ts'
import type { Room } from './room.ts'

/** Faults of what a request asks for. */
export type AskedCode =
  | 'dialogue-unknown'
  | 'day-bad'
  | 'matter-unknown'
  | 'matter-ambiguous'
  | 'section-unknown'
  | 'act-unknown'
  | 'window-bad'

/** The dialogue in the path, if it is held at this seat. */
export function dialogueAsked(c: Context, room: Room): Result<string, AskedCode> {
  const dialogue = c.req.param('dialogue') ?? ''
  const held = room.seat.receiver.store.heads(dialogue).length > 0
  return held ? ok(dialogue) : bad('dialogue-unknown', 'No dialogue of this name is held here.', dialogue)
}

/** The day in the query; `undefined` where none is asked for. */
export function dayAsked(c: Context): Result<string | undefined, AskedCode> {
  const asOf = c.req.query('asOf')
  if (asOf === undefined || asOf === '') return ok(undefined)
  return isDay(asOf) ? ok(asOf) : bad('day-bad', 'The day is not a day of the calendar, YYYY-MM-DD.', 'asOf')
}

/** The fold of the dialogue in the path, as of the day in the query. */
export function foldAsked(c: Context, room: Room): Result<Fold, AskedCode> {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return dialogue
  const day = dayAsked(c)
  if (!day.ok) return day
  const options = day.value === undefined ? {} : { asOf: day.value }
  return ok(foldOf(room.seat.receiver.store, dialogue.value, options))
}

/** The matter in the path, by slug or the beginning of its id, in the fold asked for. */
export function matterAsked(c: Context, room: Room): Result<{ fold: Fold; matter: MatterState }, AskedCode> {
  const fold = foldAsked(c, room)
  if (!fold.ok) return fold
  const name = c.req.param('matter') ?? ''
  const matter = findMatter(fold.value, name)
  if (!('code' in matter)) return ok({ fold: fold.value, matter })
  const day = fold.value.asOf === null ? '' : ` as of ${fold.value.asOf}`
  return matter.code === 'matter-unknown'
    ? bad('matter-unknown', `No matter of this name is on the record${day}.`, name)
    : bad('matter-ambiguous', 'Several matters are called that: name one by its id.', name)
}
