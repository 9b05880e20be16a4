import type { Crypto } from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'

/** Most memory that a whole run may take beyond what it began with. */
const MEMORY = 512 * 1024 * 1024

/**
 * Counts the work that reading costs: bytes hashed and signatures checked. Time would tell of the machine; a count
 * tells of the reader, and one that grows faster than its input is how a small file stops a big server.
 */
export class Meter implements Crypto {
  hashed = 0
  checked = 0

  // Properties and not methods: whoever is handed one of them alone counts too.
  readonly sha256 = (data: Uint8Array): Uint8Array => {
    this.hashed += data.length + 64
    return nodeCrypto.sha256(data)
  }

  readonly ed25519Verify: Crypto['ed25519Verify'] = (publicKey, message, signature) => {
    this.checked += 1
    return nodeCrypto.ed25519Verify(publicKey, message, signature)
  }

  readonly mldsa44Verify: Crypto['mldsa44Verify'] = (publicKey, message, signature) => {
    this.checked += 1
    return nodeCrypto.mldsa44Verify(publicKey, message, signature)
  }

  /** What was too much for so many bytes of input, in words; null where it was not. */
  tooMuch(input: number): string | null {
    if (this.hashed > (1 << 20) + 300 * input)
      return `${this.hashed} bytes hashed for ${input} bytes of input`
    return this.checked > 100 + input / 20
      ? `${this.checked} signatures checked for ${input} bytes of input`
      : null
  }
}

/** Watches the memory of this process from now on. */
export function memoryWatch(): () => string | null {
  const before = process.memoryUsage().rss
  return () => {
    const more = process.memoryUsage().rss - before
    return more > MEMORY ? `${Math.round(more / 1_048_576)} MiB more than before` : null
  }
}
