import { blobText } from '@alternat/acts'
import { base64ToBytes, bad, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { perform } from '../host/deeds.ts'
import { problem, statusOf } from './problem.ts'
import type { Room } from './room.ts'

/** A draft as the store keeps it; one kept by hand was never refused and has no office, level or texts. */
interface Kept {
  readonly request?: {
    readonly dialogue?: string
    readonly office?: string
    readonly kind?: string
    readonly level?: string
    readonly body?: Readonly<Record<string, unknown>>
    readonly blobs?: readonly { readonly digest: string; readonly salted: string }[]
  }
  readonly refused?: Readonly<Record<string, unknown>>
}

/** The words of a free text as it was typed; `null` where they cannot be read. */
function wordsOf(salted: string): string | null {
  const bytes = base64ToBytes(salted)
  const text = bytes === null ? null : blobText(bytes)
  return text !== null && text.ok ? text.value : null
}

function lineOf({ id, at, draft }: { id: string; at: string; draft: string }) {
  const { request = {}, refused } = JSON.parse(draft) as Kept
  return {
    id,
    at,
    dialogue: request.dialogue ?? '',
    kind: request.kind ?? '',
    level: request.level ?? null,
    office: request.office ?? null,
    body: request.body ?? {},
    texts: (request.blobs ?? []).map(({ digest, salted }) => ({ digest, words: wordsOf(salted) })),
    refused: refused ?? null,
  }
}

/** What our own people typed and what has not left, the latest first. It never leaves this seat. */
export function getDrafts(c: Context, { seat }: Room): Response {
  const drafts = seat.receiver.store.drafts().map(lineOf).toReversed()
  return c.json({ drafts }, 200, { 'cache-control': 'no-store' })
}

/** Nobody signs when a draft is thrown away. */
const nobodySigns = (): never => {
  throw new TypeError('an office key is wanted for a draft')
}

async function dropped({ seat }: Room, id: string): Promise<Result<unknown>> {
  const known = seat.receiver.store.drafts().some((draft) => draft.id === id)
  if (!known) return bad('draft-unknown', 'There is no draft of this id.', id)
  return perform(seat, 'draft-drop', { id }, nobodySigns)
}

/** Throws a draft away. Nothing on the record changes. */
export async function deleteDraft(c: Context, room: Room): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const done = await dropped(room, id)
  return done.ok ? c.json({ id }) : problem(c, statusOf(done.fault), done.fault)
}
