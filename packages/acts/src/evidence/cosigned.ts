import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  base64ToBytes,
  encodeNote,
  makeVkey,
  parseNote,
  parseSignatureLine,
  utf8,
  utf8ToString,
  verifyCosignature,
  type Crypto,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import { sideOf } from '../bytes/origin.ts'
import type { SideCard } from '../bytes/side-card.ts'
import type { Suite } from '../bytes/further.ts'

/** Most cosignature lines that travel under one checkpoint: a note with many more is refused by every reader. */
export const MAX_COSIGNATURES = 64

/** A cosignature that was checked: whose, and when they say they gave it (seconds since 1970). */
export interface CheckedCosignature {
  readonly name: string
  readonly time: bigint
  /** Of which suite the key is that verifies it. */
  readonly suite: Exclude<Suite, 'unknown'>
  readonly line: SignatureLine
}

/** The keys with which a side cosigns the logs of others: `<side>/witness` and `<side>/mirror`. */
export function cosignerKeys(crypto: Crypto, card: SideCard): Vkey[] {
  return (['witness', 'mirror'] as const).flatMap((role) => {
    const key = base64ToBytes(card[role])
    return key === null ? [] : [makeVkey(crypto, `${card.side}/${role}`, key, ALG_COSIGNATURE)]
  })
}

/**
 * The ML-DSA-44 keys of a side whose lines may stand under a checkpoint of the log: of its cosigners and, where it is
 * the side's own log, of the log itself under the log's name. None on a card without them.
 */
export function furtherKeys(crypto: Crypto, card: SideCard, log: string): Vkey[] {
  const { further, side } = card
  if (further === undefined) return []
  const named = [
    [`${side}/witness`, further.witness],
    [`${side}/mirror`, further.mirror],
    ...(sideOf(log) === side ? [[log, further.log] as const] : []),
  ] as const
  return named.flatMap(([name, base64]) => {
    const key = base64ToBytes(base64)
    return key === null ? [] : [makeVkey(crypto, name, key, ALG_MLDSA44)]
  })
}

/** Every key whose line may stand under a checkpoint of the log: {@link cosignerKeys} and {@link furtherKeys}. */
export function lineKeys(crypto: Crypto, card: SideCard, log: string): Vkey[] {
  return [...cosignerKeys(crypto, card), ...furtherKeys(crypto, card, log)]
}

/**
 * Reads the member `cosig/<n>`: at most {@link MAX_COSIGNATURES} signature lines, sorted, none twice, each by a
 * key given and over this checkpoint text. `null` if anything about it is otherwise.
 */
export function readCosignatures(
  crypto: Crypto,
  bytes: Uint8Array,
  checkpointText: string,
  keys: readonly Vkey[],
): CheckedCosignature[] | null {
  const text = utf8ToString(bytes)
  if (text === null || !text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n')
  if (lines.length > MAX_COSIGNATURES) return null
  if (lines.some((line, i) => i > 0 && (lines[i - 1] as string) >= line)) return null
  const checked = lines.map((line) => checkCosignature(crypto, line, checkpointText, keys))
  return checked.every((one) => one !== null) ? checked : null
}

/** One signature line by one of the keys, over this checkpoint text; `null` otherwise. */
export function checkCosignature(
  crypto: Crypto,
  text: string,
  checkpointText: string,
  keys: readonly Vkey[],
): CheckedCosignature | null {
  const line = parseSignatureLine(text)
  if (line === null) return null
  const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId)
  if (key === undefined) return null
  const time = verifyCosignature(crypto, checkpointText, line, key)
  const suite = key.type === ALG_MLDSA44 ? 'ML-DSA-44' : 'Ed25519'
  return time.ok ? { name: line.name, time: time.value, suite, line } : null
}

/** The lines that travel: sorted, none twice, no more than {@link MAX_COSIGNATURES}. */
export function cosignaturesCarried(lines: readonly string[]): string[] {
  return [...new Set(lines)].toSorted().slice(0, MAX_COSIGNATURES)
}

/** The bytes of `cosig/<n>` from signature lines without their newline: {@link cosignaturesCarried}. */
export function encodeCosignatures(lines: readonly string[]): Uint8Array {
  return utf8(
    cosignaturesCarried(lines)
      .map((line) => `${line}\n`)
      .join(''),
  )
}

/** The checkpoint with cosignatures under it, in the order given: what tools of others read. */
export function cosignedNote(own: Uint8Array, lines: readonly SignatureLine[]): Uint8Array {
  const note = parseNote(own)
  if (!note.ok || lines.length === 0) return own
  const { text, signatures } = note.value
  return encodeNote({ text, signatures: [...signatures, ...lines] })
}
