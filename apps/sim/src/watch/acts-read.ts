import { readEnvelope, unseal, type LogHeld, type ReadAct } from '@alternat/acts'
import { nodeCrypto } from '@alternat/node/crypto.ts'

/** Acts remembered over all worlds: many begin with the same. */
const MAX_ACTS = 4096

const known = new Map<string, ReadAct | null>()

/** The act in a sealed one, by its digest; null where it cannot be read. */
export function readSealed(sealed: Uint8Array): ReadAct | null {
  const digest = nodeCrypto.sha256(sealed).toHex()
  const before = known.get(digest)
  if (before !== undefined) return before
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  const act = read?.ok === true ? read.value : null
  if (known.size >= MAX_ACTS) known.clear()
  known.set(digest, act)
  return act
}

/** Every act that can be read in these logs, by log and index. */
export function actsOf(logs: readonly LogHeld[]): Map<string, ReadAct> {
  const acts = new Map<string, ReadAct>()
  for (const { log, leaves } of logs) {
    leaves.forEach(({ sealed }, index) => {
      const act = sealed === null ? null : readSealed(sealed)
      if (act !== null) acts.set(`${log} ${index}`, act)
    })
  }
  return acts
}
