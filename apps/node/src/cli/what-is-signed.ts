import {
  canonicalize,
  contentDigest,
  dialogueOf,
  type Content,
  type Payload,
  type SideCard,
} from '@alternat/acts'
import { utf8ToString, type Crypto } from '@alternat/tlog'
import type { DeedName, Deeds } from '../host/deeds.ts'

const HEADER = /^DSSEv1 [0-9]+ [^ ]+ [0-9]+ /

/** The payload inside the bytes that are to be signed (DSSE pre-authentication encoding). */
function payloadIn(message: Uint8Array): Payload | null {
  const text = utf8ToString(message)
  const header = text === null ? null : HEADER.exec(text)
  if (text === null || header === null) return null
  try {
    return JSON.parse(text.slice(header[0].length)) as Payload
  } catch {
    return null
  }
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

/** Leaf 0 repeats the card; an accept or propose says nothing but yes, or the list of sides. */
function isOpening(card: SideCard, payload: Payload, wanted: Deeds['propose'] | Deeds['accept']): boolean {
  if (dialogueOf(payload.log) !== wanted.dialogue) return false
  const body: Readonly<Record<string, unknown>> = payload.body
  if (payload.kind === 'side.open') return body['root'] === card.root && body['custody'] === card.custody
  if (!('sides' in wanted)) return payload.kind === 'dialogue.accept' && body['matter'] === undefined
  const byId = wanted.sides.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const same = canonicalize(body['sides'] as never) === canonicalize(byId as never)
  return payload.kind === 'dialogue.propose' && body['title'] === wanted.title && same
}

/**
 * Whether the bytes a running server wants signed say exactly what this person asked for. A server that has
 * been taken over must not get an office's signature under other words.
 */
export function isWhatWasMeant(
  crypto: Crypto,
  card: SideCard,
  deed: DeedName,
  args: unknown,
  message: Uint8Array,
): boolean {
  const payload = payloadIn(message)
  if (payload === null || !payload.log.startsWith(`${card.side}/`)) return false
  if (deed === 'act') return isAct(crypto, payload, args as Deeds['act'])
  if (deed !== 'propose' && deed !== 'accept') return false
  return isOpening(card, payload, args as Deeds['propose'])
}
