import {
  ACT_TYPE,
  canonicalize,
  contentDigest,
  dialogueOf,
  parseCanonical,
  type Content,
  type Json,
  type Payload,
  type SideCard,
} from '@alternat/acts'
import { concat, equal, utf8, utf8ToString, type Crypto } from '@alternat/tlog'
import type { DeedName, Deeds } from '../host/deeds.ts'

/** Room for the longest header of a pre-authentication encoding of an act. */
const HEADER_BYTES = 128
const MAX_PAYLOAD = 65_536
const HEADER = /^DSSEv1 [0-9]+ [^ ]+ [0-9]+ /

type Members = Readonly<Record<string, Json>>

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPayload(value: Json): boolean {
  if (!isMembers(value)) return false
  const texts = [value['log'], value['kind'], value['office'], value['level']]
  return (
    texts.every((text) => typeof text === 'string') &&
    isMembers(value['body']) &&
    Array.isArray(value['refs'])
  )
}

/** The act's payload inside the bytes to be signed (DSSE pre-authentication encoding), if that is what they are. */
function payloadIn(message: Uint8Array): Payload | null {
  const start = new TextDecoder('latin1').decode(message.subarray(0, HEADER_BYTES))
  const length = HEADER.exec(start)?.[0].length ?? 0
  const payload = message.subarray(length)
  // Built anew and compared: a message of another type, or with a length that lies, is never signed.
  const header = `DSSEv1 ${ACT_TYPE.length} ${ACT_TYPE} ${payload.length} `
  if (!equal(concat(utf8(header), payload), message)) return null
  const json = utf8ToString(payload) === null ? null : parseCanonical(payload, { maxBytes: MAX_PAYLOAD })
  return json?.ok === true && isPayload(json.value) ? (json.value as unknown as Payload) : null
}

function isAct(crypto: Crypto, payload: Payload, wanted: Deeds['act']): boolean {
  const { log, kind, body, refs, level } = payload
  const asked: Content = {
    dialogue: wanted.dialogue,
    kind: wanted.kind,
    body: wanted.body,
    refs: wanted.refs,
    level: wanted.level,
  }
  const given: Content = { dialogue: dialogueOf(log), kind, body, refs, level }
  return contentDigest(crypto, asked) === contentDigest(crypto, given) && payload.office === wanted.office
}

function isSame(body: Payload['body'], meant: object): boolean {
  return canonicalize(body) === canonicalize(meant)
}

/** Leaf 0 repeats our card, every key of it; an accept says nothing but yes; a propose fixes title and sides. */
function isOpening(
  card: SideCard,
  { log, kind, body }: Payload,
  wanted: Deeds['propose'] | Deeds['accept'],
): boolean {
  const { dialogue } = wanted
  if (dialogueOf(log) !== dialogue) return false
  const { v: _, ...fields } = card
  if (kind === 'side.open') return isSame(body, { ...fields, dialogue })
  if (!('sides' in wanted)) return kind === 'dialogue.accept' && isSame(body, {})
  const sides = wanted.sides.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return kind === 'dialogue.propose' && isSame(body, { title: wanted.title, sides })
}

/** What a person asked for: the operation and its arguments. */
export interface Meant {
  readonly deed: DeedName
  readonly args: unknown
}

/**
 * Whether the bytes a running server wants an office to sign say exactly what this person asked for. A
 * server that has been taken over must not get a signature under other words, nor the root's under other keys.
 */
export function isWhatWasMeant(
  crypto: Crypto,
  card: SideCard,
  { deed, args }: Meant,
  office: string,
  message: Uint8Array,
): boolean {
  const payload = payloadIn(message)
  if (payload === null || payload.office !== office || !payload.log.startsWith(`${card.side}/`)) return false
  if (deed === 'act') return isAct(crypto, payload, args as Deeds['act'])
  if (deed !== 'propose' && deed !== 'accept') return false
  return isOpening(card, payload, args as Deeds['propose'])
}
