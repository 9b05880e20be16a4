import {
  canonicalize,
  contentDigest,
  digestOfPayload,
  dialogueOf,
  payloadToSign,
  type Content,
  type Payload,
  type Ref,
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

/**
 * Leaf 0 repeats our card, every key of it; an accept says nothing but yes, to the proposal that this person sees; a propose
 * fixes title and sides, and names nothing.
 */
function isOpening(card: SideCard, payload: Payload, { args, refs: accepted = [] }: Meant): boolean {
  const wanted = args as Deeds['propose'] | Deeds['accept']
  const { dialogue } = wanted
  const { log, kind, body, level, seq } = payload
  if (dialogueOf(log) !== dialogue || level !== 'between') return false
  const { v: _, ...fields } = card
  const isFirst = kind === 'side.open'
  const refs = isFirst ? [] : accepted
  if (seq !== (isFirst ? 0 : 1) || canonicalize(payload.refs) !== canonicalize(refs)) return false
  if (isFirst) return isSame(body, { ...fields, dialogue })
  if (!('sides' in wanted)) return kind === 'dialogue.accept' && refs.length > 0 && isSame(body, {})
  const sides = wanted.sides.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return kind === 'dialogue.propose' && isSame(body, { title: wanted.title, sides })
}

/** What a person asked for: the operation and its arguments. */
export interface Meant {
  readonly deed: DeedName
  readonly args: unknown
  /** Of an acceptance: the acts that it is to name. */
  readonly refs?: readonly Ref[]
}

/**
 * Whether the bytes a running server wants an office to sign say exactly what this person asked for. A
 * server that has been taken over must not get a signature under other words, nor the root's under other keys.
 */
export function isWhatWasMeant(
  crypto: Crypto,
  card: SideCard,
  meant: Meant,
  office: string,
  message: Uint8Array,
): boolean {
  const { deed, args } = meant
  const payload = payloadToSign(message)
  if (payload === null || payload.office !== office || !payload.log.startsWith(`${card.side}/`)) return false
  if (deed === 'act') return isAct(crypto, payload, args as Deeds['act'])
  if (deed !== 'propose' && deed !== 'accept') return false
  return isOpening(card, payload, meant)
}
