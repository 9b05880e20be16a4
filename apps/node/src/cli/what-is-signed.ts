import {
  canonicalize,
  contentDigest,
  digestOfPayload,
  dialogueOf,
  payloadToSign,
  type Content,
  type Payload,
  type SideCard,
} from '@alternat/acts'
import type { Crypto } from '@alternat/tlog'
import type { DeedName, Deeds } from '../host/deeds.ts'

function isAct(crypto: Crypto, payload: Payload, wanted: Deeds['act']): boolean {
  const asked: Content = {
    dialogue: wanted.dialogue,
    kind: wanted.kind,
    body: wanted.body,
    refs: wanted.refs,
    level: wanted.level,
  }
  return contentDigest(crypto, asked) === digestOfPayload(crypto, payload) && payload.office === wanted.office
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
  const payload = payloadToSign(message)
  if (payload === null || payload.office !== office || !payload.log.startsWith(`${card.side}/`)) return false
  if (deed === 'act') return isAct(crypto, payload, args as Deeds['act'])
  if (deed !== 'propose' && deed !== 'accept') return false
  return isOpening(card, payload, args as Deeds['propose'])
}
