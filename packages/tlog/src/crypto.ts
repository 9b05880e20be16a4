/**
 * The one door through which hashing and signatures come into the packages: small and synchronous, so
 * that the same verifying code runs on the node (node:crypto) and in the reader's browser (noble).
 */
export interface Crypto {
  /** SHA-256 of the bytes: 32 bytes. */
  sha256(data: Uint8Array): Uint8Array
  /**
   * Whether `signature` (64 bytes) is a valid Ed25519 signature by `publicKey` (32 bytes) over `message`,
   * by the strict rules of RFC 8032 (not ZIP-215: node and browser must never disagree on a signature).
   * Wrong lengths and points give `false`; it never throws.
   */
  ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  /**
   * Whether `signature` (2420 bytes) is a valid ML-DSA-44 signature (FIPS 204 §5.3, pure, empty context) by
   * `publicKey` (1312 bytes) over `message`. Wrong lengths give `false`; it never throws. Decides nothing: what it
   * confirms is shown beside what Ed25519 decides.
   */
  mldsa44Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

/**
 * Something that holds an ML-DSA-44 private key: signs beside an Ed25519 key of the same holder and decides nothing
 * (docs/decisions/0018-further-signatures.md).
 */
export interface FurtherSigner {
  /** The key name, as it stands on signature lines: that of the Ed25519 key it stands beside. */
  readonly name: string
  /** The 1312-byte public key. */
  readonly publicKey: Uint8Array
  /** ML-DSA-44 (FIPS 204 §5.2, pure, empty context) over the raw message: 2420 bytes, which may differ each time. */
  sign(message: Uint8Array): Uint8Array
}

/** Something that holds an Ed25519 private key: signs a message, gives 64 bytes. */
export interface Signer {
  /** The key name, as it stands on signature lines. */
  readonly name: string
  /** The 32-byte public key. */
  readonly publicKey: Uint8Array
  /** Deterministic Ed25519 (RFC 8032) over the raw message. */
  sign(message: Uint8Array): Uint8Array
  /** The ML-DSA-44 key of the same holder, which signs acts beside this one; absent where there is none. */
  readonly further?: FurtherSigner
}
