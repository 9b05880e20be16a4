import type { Payload } from '../bytes/payload.ts'
import { checkBody } from '../schema/check.ts'

const told = new WeakMap<Payload, boolean>()

/** Whether the body of an act is as the schema of its kind has it. Told once for each act that was read. */
export function hasSoundBody(payload: Payload): boolean {
  const known = told.get(payload)
  if (known !== undefined) return known
  const sound = checkBody(payload.kind, payload.body).ok
  told.set(payload, sound)
  return sound
}
