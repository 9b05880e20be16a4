import { ACT_TYPE, canonicalize, keyidOf, pae } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import type { Node } from '../../src/side/node.ts'

/** Any payload at all, well made or not, in an envelope under the genuine key of the office it names. */
export function asSigned({ store, crypto, offices }: Node, payload: { readonly office: string }): Uint8Array {
  const signer = offices(payload.office)
  if (signer === null) throw new Error(payload.office)
  const bytes = utf8(canonicalize(payload))
  const keyid = keyidOf(crypto, { name: `${store.side}/${payload.office}`, publicKey: signer.publicKey })
  const sig = signer.sign(pae(ACT_TYPE, bytes)).toBase64()
  return utf8(
    canonicalize({ payload: bytes.toBase64(), payloadType: ACT_TYPE, signatures: [{ keyid, sig }] }),
  )
}
