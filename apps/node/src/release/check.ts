import { bodyFields, checkBody, checkedDigest, noteFields, type BodyFields, type Note } from '@alternat/acts'
import { check, suspectNames, type Finding } from '@alternat/guard'
import { bad, ok, type Fault, type Ok } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import { LONGEST_LANG, textsOf } from './blobs.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'
import type { Cleared } from './compose.ts'
import type { Words } from './texts.ts'
import type { ReleaseRequest, ReleaseToken } from './types.ts'

/** A refusal before anything was signed, with what the guard found if it was the guard. */
export interface Unfit {
  readonly ok: false
  readonly fault: Fault<ReleaseOwnCode> & { readonly findings?: readonly Finding[] }
}

/**
 * Everything that is looked at before an office is asked to sign: the closed schema with real days, the texts
 * the act names, the guard over every word of prose, and the token of those who cleared it.
 *
 * @param sides the ids of the sides of the dialogue
 */
export function checkContent(
  node: Node,
  request: ReleaseRequest,
  sides: readonly string[],
): Ok<Cleared> | Unfit {
  const { kind, body, level, office, dialogue } = request
  const [refs, blobs] = [request.refs ?? [], request.blobs ?? []]
  const shape = checkBody(kind, body)
  if (!shape.ok) return shape
  if (!shape.value.works) return releaseFault('kind-draft', kind)
  const fields = bodyFields(kind, body)
  const odd = oddName(fields) ?? strangerIn(kind, fields, sides)
  if (odd !== null) return odd
  const digest = checkedDigest(node.crypto, { dialogue, kind, body, refs, level })
  if (!digest.ok) return bad('schema', digest.fault.message, digest.fault.where)
  const texts = textsOf(node.crypto, node.store, { kind, body, blobs, sides })
  if (!texts.ok) return texts
  const unfit = wordsUnfit(dialogue, fields, texts.value) ?? notCleared(request.token, digest.value)
  return unfit ?? ok({ office, kind, body, refs, level, blobs, digest: digest.value })
}

/** A note off the record, as people want it to leave. */
export interface NoteLeaving {
  readonly note: Note
  readonly token?: ReleaseToken
}

/**
 * The same for a note off the record, which no office signs: schema, names, the guard over every word of prose, and
 * the token. Nothing leaves past these.
 */
export function checkNote(
  node: Pick<Node, 'crypto'>,
  { note, token }: NoteLeaving,
  sides: readonly string[],
): Ok<void> | Unfit {
  const fields = noteFields(note)
  const odd = oddName(fields) ?? strangerIn(NOTE_KIND, fields, sides)
  if (odd !== null) return odd
  const content = {
    dialogue: note.dialogue,
    kind: NOTE_KIND,
    body: note,
    refs: [],
    level: 'between' as const,
  }
  const digest = checkedDigest(node.crypto, content)
  if (!digest.ok) return bad('schema', digest.fault.message, digest.fault.where)
  return wordsUnfit(note.dialogue, fields, []) ?? notCleared(token, digest.value) ?? ok(undefined)
}

/** Under what kind a note is cleared, and kept as a draft: no kind of act. */
export const NOTE_KIND = 'off-record.note'

/** What the guard says of every word. */
function wordsUnfit(dialogue: string, fields: BodyFields, texts: readonly Words[]): Unfit | null {
  const names = suspectNames([{ path: 'dialogue', text: dialogue }, ...fields.names])
  const { decision, findings } = check([...fields.prose, ...texts, ...names])
  return decision === 'pass' ? null : blocked(findings)
}

function notCleared(token: ReleaseToken | undefined, digest: string): Unfit | null {
  return token === undefined || token.digest === digest ? null : releaseFault('token-mismatch')
}

function blocked(findings: readonly Finding[]): Unfit {
  const { fault } = releaseFault('guard-blocked', findings[0]?.path)
  return { ok: false, fault: { ...fault, findings } }
}

/** A tag longer than any language needs is room for something else. */
function oddName({ names }: BodyFields): Unfit | null {
  const long = names.find(
    ({ path, text }) => text.length > LONGEST_LANG && /lang(?:uages\[\d+\])?$/.test(path),
  )
  return long === undefined ? null : bad('schema', `${long.path} is no tag of a language.`, long.path)
}

/** Kinds that say who a side is, or who the sides are to be: all others speak of those the dialogue has. */
const SAYS_WHO = new Set(['side.open', 'side.move', 'dialogue.propose'])

function strangerIn(kind: string, fields: BodyFields, sides: readonly string[]): Unfit | null {
  if (SAYS_WHO.has(kind)) return null
  const stranger = fields.sides.find(({ text }) => !sides.includes(text))
  return stranger === undefined
    ? null
    : bad('schema', `${stranger.path} names somebody who is no side of the dialogue.`, stranger.path)
}
