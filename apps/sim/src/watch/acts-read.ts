import { readEnvelope, unseal, type LogHeld, type ReadAct } from '@alternat/acts'

const known = new WeakMap<Uint8Array, ReadAct | null>()

/** The act in a sealed one; null where it cannot be read. */
export function readSealed(sealed: Uint8Array): ReadAct | null {
  const before = known.get(sealed)
  if (before !== undefined) return before
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  const act = read?.ok === true ? read.value : null
  known.set(sealed, act)
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
