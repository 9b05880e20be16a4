import { base64ToBytes, type Crypto } from '@alternat/tlog'
import { keyidOf, type NamedKey, type Opened } from './dsse.ts'

/** What a signature is, as far as this program can tell: by a key it knows, or of a suite it does not check. */
export type Suite = 'Ed25519' | 'ML-DSA-44' | 'unknown'

/** One signature of an act, as shown beside it. Shown, never judged: the fold goes by Ed25519 alone. */
export interface ShownSignature {
  /** `<side>/<office>+<hex8>`. */
  readonly keyid: string
  readonly suite: Suite
  /** Whether it verifies; null where it is not checked here. */
  readonly verifies: boolean | null
}

/**
 * Every signature of an envelope with its suite and whether it verifies (docs/decisions/0018-further-signatures.md).
 * A signature by none of the keys given is `unknown` and not checked: it may be of a national suite.
 *
 * @param keys Ed25519 keys of the office
 * @param further its ML-DSA-44 keys
 */
export function showSignatures(
  crypto: Crypto,
  opened: Pick<Opened, 'envelope' | 'signed'>,
  keys: readonly NamedKey[],
  further: readonly NamedKey[],
): ShownSignature[] {
  return opened.envelope.signatures.map(({ keyid, sig }) => {
    const signature = base64ToBytes(sig)
    const by = (among: readonly NamedKey[]): NamedKey[] =>
      among.filter((key) => keyid.startsWith(`${key.name}+`) && keyidOf(crypto, key) === keyid)
    const any = (claimed: readonly NamedKey[], verify: Crypto['ed25519Verify']): boolean =>
      signature !== null && claimed.some(({ publicKey }) => verify(publicKey, opened.signed, signature))
    // In this order, as everywhere: an id that both suites claim is Ed25519's to decide.
    const classic = by(keys)
    if (classic.length > 0) return { keyid, suite: 'Ed25519', verifies: any(classic, crypto.ed25519Verify) }
    const other = by(further)
    if (other.length > 0) return { keyid, suite: 'ML-DSA-44', verifies: any(other, crypto.mldsa44Verify) }
    return { keyid, suite: 'unknown', verifies: null }
  })
}
