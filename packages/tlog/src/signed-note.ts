import { equal, utf8 } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { verifyCosignature } from './cosignature.ts'
import type { Crypto, Signer } from './crypto.ts'
import { isNoteText, parseNote, type Note, type SignatureLine } from './note.ts'
import { ok, type Result } from './result.ts'
import { ALG_COSIGNATURE, ALG_ED25519, ALG_MLDSA44, keyId, type Vkey } from './vkey.ts'

/** A note whose signatures by known keys have been checked. */
export interface OpenedNote {
  /** The note as it came, all lines kept. */
  readonly note: Note
  /** The first valid line of each known key, in the order of the note: at least one. */
  readonly verified: readonly SignatureLine[]
  /** Those of `verified` that are by ML-DSA-44 keys (type 0x06): shown apart. */
  readonly further: readonly SignatureLine[]
  /** Lines of keys we do not know or kinds we cannot check. They prove nothing. */
  readonly unverified: readonly SignatureLine[]
}

/**
 * Signs a text with plain Ed25519 signatures (type 0x01). Throws {@link TlogMistake} for a text no note can
 * carry or without signers.
 */
export function signNote(crypto: Crypto, text: string, signers: readonly Signer[]): Note {
  if (!isNoteText(text)) throw new TlogMistake('note-shape')
  if (signers.length === 0) throw new TlogMistake('note-unsigned')
  const message = utf8(text)
  const signatures = signers.map((signer) => ({
    name: signer.name,
    keyId: keyId(crypto, signer.name, ALG_ED25519, signer.publicKey),
    signature: signer.sign(message),
  }))
  return { text, signatures }
}

/**
 * Reads a note and checks every line that names a known key (signed-note §Signatures). One bad line of a
 * known key refuses the whole note (`note-bad-signature`); without a good one it is `note-unsigned`.
 * Keys of type 0x01, 0x04 and 0x06 can be checked; lines of other kinds stay unverified. A key of
 * type 0x06 counts like any other that the caller names: whoever wants Ed25519 alone to decide names no other.
 */
export function openNote(
  crypto: Crypto,
  bytes: Uint8Array,
  vkeys: readonly Vkey[],
): Result<OpenedNote, TlogCode> {
  const parsed = parseNote(bytes)
  if (!parsed.ok) return parsed
  const known = indexKeys(vkeys)
  return known.ok ? checkLines(crypto, parsed.value, known.value) : known
}

function checkLines(
  crypto: Crypto,
  note: Note,
  known: ReadonlyMap<string, Vkey>,
): Result<OpenedNote, TlogCode> {
  const verified = new Map<string, SignatureLine>()
  const further: SignatureLine[] = []
  const unverified: SignatureLine[] = []
  const message = utf8(note.text)
  for (const line of note.signatures) {
    const vkey = known.get(lineKey(line))
    if (vkey === undefined) unverified.push(line)
    else if (!isGenuine(crypto, note.text, message, line, vkey)) return fault('note-bad-signature', line.name)
    else if (!verified.has(lineKey(line))) {
      verified.set(lineKey(line), line)
      if (vkey.type === ALG_MLDSA44) further.push(line)
    }
  }
  if (verified.size === 0) return fault('note-unsigned')
  return ok({ note, verified: [...verified.values()], further, unverified })
}

function isGenuine(
  crypto: Crypto,
  text: string,
  message: Uint8Array,
  line: SignatureLine,
  vkey: Vkey,
): boolean {
  if (vkey.type !== ALG_ED25519) return verifyCosignature(crypto, text, line, vkey).ok
  return line.signature.length === 64 && crypto.ed25519Verify(vkey.publicKey, message, line.signature)
}

const CHECKED = new Set([ALG_ED25519, ALG_COSIGNATURE, ALG_MLDSA44])

/** Keys by name and id. The id is four bytes, so two keys of one name can share it: then neither is usable. */
function indexKeys(vkeys: readonly Vkey[]): Result<Map<string, Vkey>, TlogCode> {
  const known = new Map<string, Vkey>()
  for (const vkey of vkeys) {
    if (!CHECKED.has(vkey.type)) continue
    const before = known.get(lineKey(vkey))
    if (before !== undefined && !isSameKey(before, vkey)) return fault('vkey-ambiguous', vkey.name)
    known.set(lineKey(vkey), vkey)
  }
  return ok(known)
}

function isSameKey(a: Vkey, b: Vkey): boolean {
  return a.type === b.type && equal(a.publicKey, b.publicKey)
}

function lineKey(line: { readonly name: string; readonly keyId: number }): string {
  return `${line.name}+${line.keyId}`
}
