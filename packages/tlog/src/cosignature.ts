import { concat, readU64, u64, utf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { isCosignatureTime, TIME_BYTES } from './cosignature-time.ts'
import type { Crypto, Signer } from './crypto.ts'
import { verifyFurther } from './mldsa-cosignature.ts'
import type { SignatureLine } from './note.ts'
import { ok, type Result } from './result.ts'
import { ALG_COSIGNATURE, ALG_MLDSA44, keyId, type Vkey } from './vkey.ts'

const SIGNATURE_BYTES = 64

/**
 * The bytes an Ed25519 cosigner signs (tlog-cosignature §Ed25519 signed message): header, time in seconds
 * and the whole checkpoint text, extension lines included. A cosigner that left those out could not be
 * checked by anyone else.
 */
export function cosignatureMessage(checkpointText: string, timestampSeconds: bigint): Uint8Array {
  return utf8(`cosignature/v1\ntime ${timestampSeconds}\n${checkpointText}`)
}

/**
 * Cosigns a checkpoint text at a time, 0..2^63-1 seconds. Throws {@link TlogMistake} for another time or
 * for a text that is not a checkpoint. The key must be used for nothing else: the message does not name it.
 */
export function cosign(
  crypto: Crypto,
  checkpointText: string,
  signer: Signer,
  timestampSeconds: bigint,
): SignatureLine {
  if (!isCosignatureTime(timestampSeconds)) throw new TlogMistake('cosignature-time')
  if (!parseCheckpoint(checkpointText).ok) throw new TlogMistake('checkpoint-shape')
  const signature = signer.sign(cosignatureMessage(checkpointText, timestampSeconds))
  return {
    name: signer.name,
    keyId: keyId(crypto, signer.name, ALG_COSIGNATURE, signer.publicKey),
    signature: concat(u64(timestampSeconds), signature),
  }
}

/** The time that a cosignature line states, in seconds, unchecked (its first eight bytes); 0 where it has no room for one. */
export function statedTime({ signature }: Pick<SignatureLine, 'signature'>): bigint {
  return signature.length < TIME_BYTES ? 0n : readU64(signature)
}

/**
 * Checks a cosignature line against a key of type {@link ALG_COSIGNATURE} (Ed25519) or {@link ALG_MLDSA44} and
 * gives its time in seconds. The time is what the cosigner claims; whether it is too old or in the future is for the caller.
 */
export function verifyCosignature(
  crypto: Crypto,
  checkpointText: string,
  line: SignatureLine,
  vkey: Vkey,
): Result<bigint, TlogCode> {
  if (line.name !== vkey.name || line.keyId !== vkey.keyId) return fault('cosignature-key', line.name)
  if (vkey.type === ALG_MLDSA44) return verifyFurther(crypto, checkpointText, line, vkey)
  if (vkey.type !== ALG_COSIGNATURE) return fault('cosignature-key', line.name)
  if (line.signature.length !== TIME_BYTES + SIGNATURE_BYTES) return fault('cosignature-shape', line.name)
  const time = readU64(line.signature)
  if (!isCosignatureTime(time)) return fault('cosignature-time', line.name)
  if (!parseCheckpoint(checkpointText).ok) return fault('checkpoint-shape')
  const message = cosignatureMessage(checkpointText, time)
  const genuine = crypto.ed25519Verify(vkey.publicKey, message, line.signature.slice(TIME_BYTES))
  return genuine ? ok(time) : fault('cosignature-bad', line.name)
}
