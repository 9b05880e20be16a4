import { parseSignatureLine } from '@alternat/tlog'

/**
 * The lines that are new beside those kept for the same size: one line a cosigner and size. With another time under
 * each, one key could otherwise sign as many as it likes, until the checkpoint is too long for anybody to take.
 */
export function newLines(kept: readonly string[], brought: readonly string[]): string[] {
  const signers = new Set(kept.map(signerOf))
  return brought.filter((line) => {
    const signer = signerOf(line)
    const isFirst = !signers.has(signer)
    signers.add(signer)
    return isFirst
  })
}

/** The name on a signature line and the id of the key: `— NAME base64(id ‖ …)`. */
function signerOf(line: string): string {
  const parsed = parseSignatureLine(line)
  return parsed === null ? line : `${parsed.name} ${parsed.keyId}`
}
