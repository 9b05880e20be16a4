import { TlogMistake, type Result } from '../../src/index.ts'

/** The value of a result that must be good; otherwise the test fails with the fault. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where ?? ''}: ${result.fault.message}`)
  return result.value
}

/** The code of a result that must be bad, or `'ok'`. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.fault.code
}

/** The code of the mistake a call of our own must raise. */
export function mistakeOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof TlogMistake) return error.code
    throw error
  }
  return 'ok'
}
