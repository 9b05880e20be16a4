import type { Fault } from '../../packages/tlog/src/index.ts'

/** How anything here ends. */
type Ending<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** The good value; a vector that cannot be made is no vector. */
export function good<T>(result: Ending<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where ?? ''}: ${result.fault.message}`)
  return result.value
}

/** The code of a refusal, which must be the one the case was written for. */
export function refused(result: Ending<unknown>, code: string): string {
  const found = result.ok ? 'ok' : result.fault.code
  if (found !== code) throw new Error(`a case meant for ${code} gives ${found}`)
  return found
}
