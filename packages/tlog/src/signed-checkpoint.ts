import { equal } from './bytes.ts'
import { encodeCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto, Signer } from './crypto.ts'
import { emptyRoot } from './hash.ts'
import { encodeNote, type Note, type SignatureLine } from './note.ts'
import { ok, type Result } from './result.ts'
import { openNote, signNote } from './signed-note.ts'
import { ALG_ED25519, type Vkey } from './vkey.ts'

/** A checkpoint whose log signature has been checked. */
export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  /** The note as it came, with every line. */
  readonly note: Note
  /**
   * The note written anew with the log's own verified line alone. Store, digest and cosign this one: lines
   * that nobody checked could otherwise be crafted to collide with a line we add or to change a digest.
   */
  readonly own: Uint8Array
}

/**
 * Signs a checkpoint as the log: the bytes of the whole note. Throws {@link TlogMistake} if the signer's
 * name is not the origin or the checkpoint cannot be written. Whether it continues every checkpoint signed
 * before is for the caller to know.
 */
export function signCheckpoint(crypto: Crypto, c: Checkpoint, signer: Signer): Uint8Array {
  if (signer.name !== c.origin) throw new TlogMistake('checkpoint-other-log')
  return encodeNote(signNote(crypto, encodeCheckpoint(c), [signer]))
}

/**
 * Reads a checkpoint and checks the log's signature. The origin must be the key's name
 * (`checkpoint-other-log`) and an empty log must have the empty root (`checkpoint-empty-root`).
 */
export function openCheckpoint(
  crypto: Crypto,
  noteBytes: Uint8Array,
  logVkey: Vkey,
): Result<OpenedCheckpoint, TlogCode> {
  if (logVkey.type !== ALG_ED25519) return fault('checkpoint-key', logVkey.name)
  const opened = openNote(crypto, noteBytes, [logVkey])
  if (!opened.ok) return opened
  const { note, verified } = opened.value
  const checkpoint = checkSignedText(crypto, note.text, logVkey.name)
  return checkpoint.ok
    ? ok({ checkpoint: checkpoint.value, note, own: ownNote(checkpoint.value, verified) })
    : checkpoint
}

/** Reads the text that a log of that name signed. */
export function checkSignedText(crypto: Crypto, text: string, origin: string): Result<Checkpoint, TlogCode> {
  const parsed = parseCheckpoint(text)
  if (!parsed.ok) return parsed
  const checkpoint = parsed.value
  if (checkpoint.origin !== origin) return fault('checkpoint-other-log', checkpoint.origin)
  const emptyAsItMustBe = checkpoint.size > 0 || equal(checkpoint.root, emptyRoot(crypto))
  return emptyAsItMustBe ? parsed : fault('checkpoint-empty-root', checkpoint.origin)
}

/** The checkpoint written anew from what was parsed, with these lines alone. */
export function ownNote(checkpoint: Checkpoint, own: readonly SignatureLine[]): Uint8Array {
  return encodeNote({ text: encodeCheckpoint(checkpoint), signatures: own })
}
