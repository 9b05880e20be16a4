import { concat, readU64, u64, utf8 } from './bytes.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { isCosignatureTime, TIME_BYTES } from './cosignature-time.ts'
import type { Crypto, FurtherSigner } from './crypto.ts'
import { isKeyName } from './name.ts'
import type { SignatureLine } from './note.ts'
import { ok, type Result } from './result.ts'
import { ALG_MLDSA44, keyId, type Vkey } from './vkey.ts'

const LABEL = 'subtree/v1\n\0'

/**
 * The bytes an ML-DSA-44 cosigner signs (tlog-cosignature §ML-DSA-44 signed message) for a whole checkpoint: the
 * label, its own name, the time, and of the checkpoint origin, size and root. Extension lines are not covered: a
 * reader may conclude nothing from them. Name and origin have 1 to 255 bytes, or their lengths could not be told.
 */
export function furtherMessage(name: string, checkpoint: Checkpoint, timestampSeconds: bigint): Uint8Array {
  const { origin, size, root } = checkpoint
  return subtreeMessage(name, { origin, start: 0, end: size, root }, timestampSeconds)
}

/** A part of a log, [start, end), and its root: all of it, for a checkpoint. */
export interface SignedSubtree {
  readonly origin: string
  readonly start: number
  readonly end: number
  readonly root: Uint8Array
}

/** The bytes an ML-DSA-44 cosigner signs for a part of a log; of a part that begins behind 0 the time must be zero. */
export function subtreeMessage(name: string, part: SignedSubtree, timestampSeconds: bigint): Uint8Array {
  const span = concat(u64(BigInt(part.start)), u64(BigInt(part.end)), part.root)
  return concat(utf8(LABEL), sized(name), u64(timestampSeconds), sized(part.origin), span)
}

/** Cosigns a part of a log, at time zero (tlog-witness §sign-subtree). */
export function cosignSubtree(crypto: Crypto, part: SignedSubtree, signer: FurtherSigner): SignatureLine {
  const signature = signer.sign(subtreeMessage(signer.name, part, 0n))
  const id = keyId(crypto, signer.name, ALG_MLDSA44, signer.publicKey)
  return { name: signer.name, keyId: id, signature: concat(u64(0n), signature) }
}

/**
 * Cosigns a checkpoint text with ML-DSA-44 (a line of type 0x06). The time is in seconds, 0..2^63-1; zero makes no
 * statement that this is the largest tree seen, and a log signing its own checkpoint gives zero: it needs no clock
 * that never goes back. Throws {@link TlogMistake} for another time, a text that is no checkpoint, a name no key
 * can have. The signature may differ each time.
 */
export function furtherCosign(
  crypto: Crypto,
  checkpointText: string,
  signer: FurtherSigner,
  timestampSeconds: bigint,
): SignatureLine {
  if (!isCosignatureTime(timestampSeconds)) throw new TlogMistake('cosignature-time')
  if (!isKeyName(signer.name)) throw new TlogMistake('name-bad')
  const checkpoint = parseCheckpoint(checkpointText)
  if (!checkpoint.ok) throw new TlogMistake('checkpoint-shape')
  const signature = signer.sign(furtherMessage(signer.name, checkpoint.value, timestampSeconds))
  return {
    name: signer.name,
    keyId: keyId(crypto, signer.name, ALG_MLDSA44, signer.publicKey),
    signature: concat(u64(timestampSeconds), signature),
  }
}

/** Checks a line of type 0x06 against a key that it names and gives its time; `verifyCosignature` does the naming. */
export function verifyFurther(
  crypto: Crypto,
  checkpointText: string,
  line: SignatureLine,
  vkey: Vkey,
): Result<bigint, TlogCode> {
  if (line.signature.length !== TIME_BYTES + 2420) return fault('cosignature-shape', line.name)
  const time = readU64(line.signature)
  if (!isCosignatureTime(time)) return fault('cosignature-time', line.name)
  const checkpoint = parseCheckpoint(checkpointText)
  if (!checkpoint.ok) return fault('checkpoint-shape')
  const message = furtherMessage(vkey.name, checkpoint.value, time)
  const genuine = crypto.mldsa44Verify(vkey.publicKey, message, line.signature.slice(TIME_BYTES))
  return genuine ? ok(time) : fault('cosignature-bad', line.name)
}

function sized(text: string): Uint8Array {
  const bytes = utf8(text)
  return concat(Uint8Array.of(bytes.length), bytes)
}
