import { blobText, canonicalize, cardOf, type Fold } from '@alternat/acts'
import type { Context } from 'hono'
import { standingOf } from '../cosign/standing.ts'
import { listDialogues } from '../dialogue/list.ts'
import { sideIn } from '../dialogue/members.ts'
import type { Fault } from '@alternat/tlog'
import { fallenOf } from '../dialogue/fallen.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import { readText } from '../release/texts.ts'
import { heardAt } from '../bundle/heard-at.ts'
import { dialogueAsked, foldAsked, matterAsked } from './asked.ts'
import { tell } from './told.ts'
import { witnessStandings } from '../witness/trouble.ts'
import { problem, statusOf } from './problem.ts'
import type { Room } from './room.ts'

/** Canonical JSON, so that two sides with the same logs answer with the same bytes. */
function canonical(c: Context, value: object): Promise<Response> {
  return tell(c, value, canonicalize)
}

/** The fold of a dialogue. */
export function getFold(c: Context, room: Room): Response | Promise<Response> {
  const fold = foldAsked(c, room)
  return fold.ok ? canonical(c, fold.value) : problem(c, statusOf(fold.fault), fold.fault)
}

/** The card of a matter. */
export function getCard(c: Context, room: Room): Response | Promise<Response> {
  const found = matterAsked(c, room)
  if (!found.ok) return problem(c, statusOf(found.fault), found.fault)
  return canonical(c, cardOf(found.value.fold, found.value.matter))
}

/** How firmly the acts of a matter stand, as far as heard here: never part of the card. */
export function getStanding(c: Context, room: Room): Response {
  const found = matterAsked(c, room)
  if (!found.ok) return problem(c, statusOf(found.fault), found.fault)
  return c.json(standingOf(room.seat.receiver.store, found.value.matter.acts))
}

/** Which void acts fell by which revocation, in words: beside the fold, whose bytes are the same on both sides. */
export function getFallen(c: Context, room: Room): Response {
  const fold = foldAsked(c, room)
  if (!fold.ok) return problem(c, statusOf(fold.fault), fold.fault)
  return c.json({ fallen: fallenOf(room.seat.receiver.store, fold.value) })
}

/** A revision of a text, put together from the stored words and checked against its digest. */
export function getText(c: Context, room: Room): Response {
  const found = matterAsked(c, room)
  if (!found.ok) return problem(c, statusOf(found.fault), found.fault)
  const digest = c.req.param('digest') ?? ''
  const { fold, matter } = found.value
  const content = readText(room.seat.receiver.store, fold, matter.id, digest)
  if (!content.ok) return problem(c, statusOf(content.fault), content.fault)
  return c.json({ digest, content: content.value, ok: true })
}

const TEXT_GONE = {
  code: 'blob-erased',
  message: 'These words were taken off the record; the act they stood beside is as it was.',
}

/** Free text by its digest, as plain text; the browser must not take it for anything else. */
export function getBlob(c: Context, room: Room): Response {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  const digest = c.req.param('digest') ?? ''
  const { store } = room.seat.receiver
  const erased = foldOf(store, dialogue.value).erased.find((one) => one.digest === digest && one.gone)
  if (erased !== undefined) return problem(c, 410, { ...TEXT_GONE, where: digest, erased } as Fault)
  const salted = store.blob(digest)
  const text = salted === null ? null : blobText(salted)
  if (text === null || !text.ok) {
    return problem(c, 404, {
      code: 'blob-unknown',
      message: 'No text of this digest is held here.',
      where: digest,
    })
  }
  return c.body(text.value, 200, { 'content-type': 'text/plain; charset=utf-8' })
}

function nearestDeadline(fold: Fold) {
  const open = fold.notices.filter((n) => n.replyBy !== null && n.state !== 'answered' && !n.closed)
  const [next] = open.toSorted((a, b) => ((a.replyBy ?? '') < (b.replyBy ?? '') ? -1 : 1))
  if (next === undefined || next.replyBy === null) return null
  return { matter: next.matter, title: next.title, to: [...next.to], replyBy: next.replyBy }
}

/** The heads of every log of a dialogue, when its side was last heard, and the nearest open deadline. */
export function getStatus(c: Context, room: Room): Response {
  const fold = foldAsked(c, room)
  if (!fold.ok) return problem(c, statusOf(fold.fault), fold.fault)
  const { store } = room.seat.receiver
  const listed = listDialogues(store).find((one) => one.dialogue === fold.value.dialogue)
  const heads = (listed?.heads ?? []).map(({ log, side, dialogue, size, root, own }) => ({
    log,
    size,
    root: root.toHex(),
    own,
    lastHeard: own ? null : heardAt(store, dialogue, side),
  }))
  const self = room.seat.role === 'side' ? sideIn(store, fold.value.dialogue) : null
  const witnesses = witnessStandings(store, fold.value.dialogue)
  return c.json({ self, heads, nearestDeadline: nearestDeadline(fold.value), witnesses })
}
