import { signPayload, sideOf, type Payload } from '@alternat/acts'
import { toBase64, type Signer } from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'

/** The envelope of an opening that names the key of the log and an office without anybody in it. */
export function actFrom(log: string, seq: number, logSigner: Signer): Uint8Array {
  const root = signerFromSeed(`${sideOf(log)}/root`, new Uint8Array(32).fill(9))
  const body = { log: toBase64(logSigner.publicKey), root: toBase64(root.publicKey), offices: [] }
  const payload: Payload = {
    v: 'v1',
    log,
    seq,
    at: '2026-01-05T09:00Z',
    office: 'root',
    level: 'public',
    seen: [],
    refs: [],
    kind: 'side.open',
    body,
  }
  return signPayload(nodeCrypto, payload, [root])
}
