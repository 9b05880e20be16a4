import { ok, toHex, utf8, type Crypto, type Result } from '@alternat/tlog'
import type { Ref } from '../fold/types.ts'
import { actFault, type ReadCode } from './codes.ts'
import { readEnvelope, type ReadAct } from './envelope.ts'
import { canonicalize, spell, type JsonCode } from './json.ts'
import { dialogueOf } from './origin.ts'

/** What people clear: everything of an act that is theirs to decide, and nothing that the node fills in. */
export interface Content {
  /** The last part of the log's origin. */
  readonly dialogue: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly refs: readonly Ref[]
  readonly level: 'between' | 'public'
}

/** The digest that a release token is bound to: hex of SHA-256 over the canonical JSON of the content. */
export function contentDigest(crypto: Crypto, content: Content): string {
  return toHex(crypto.sha256(utf8(canonicalize(fieldsOf(content)))))
}

/** {@link contentDigest} of words that nobody has checked yet: a {@link JsonCode} where they cannot be written so. */
export function checkedDigest(crypto: Crypto, content: Content): Result<string, JsonCode> {
  const text = spell(fieldsOf(content))
  return text.ok ? ok(toHex(crypto.sha256(utf8(text.value)))) : text
}

/** Field by field, so that whatever else the caller's object holds cannot move the digest. */
function fieldsOf({ body, dialogue, kind, level, refs }: Content): Content {
  return { body, dialogue, kind, level, refs }
}

/**
 * Checks a signed envelope against a cleared digest: it holds exactly the cleared content, else
 * `other-content`. Run on the bytes about to leave, so that nothing between clearance and signature (a stolen
 * node, a wrong draft) can change a word.
 */
export function holdsExactly(
  crypto: Crypto,
  envelope: Uint8Array,
  digest: string,
): Result<void, ReadCode | 'other-content'> {
  const read = readEnvelope(envelope)
  return read.ok ? saysExactly(crypto, read.value, digest) : read
}

/** {@link holdsExactly} for an envelope that has been read: `read` must come from the bytes about to leave. */
export function saysExactly(
  crypto: Crypto,
  read: Pick<ReadAct, 'payload'>,
  digest: string,
): Result<void, 'other-content'> {
  const { log, kind, body, refs, level } = read.payload
  const held = contentDigest(crypto, { dialogue: dialogueOf(log), kind, body, refs, level })
  return held === digest ? ok(undefined) : actFault('other-content')
}
