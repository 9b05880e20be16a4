import type { Fault } from '@alternat/tlog'

/** The value of a result that must be good; otherwise the test fails with the fault. */
export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault },
): T {
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where ?? ''}: ${result.fault.message}`)
  return result.value
}
