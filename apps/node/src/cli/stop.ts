import type { Fault, Result } from '@alternat/tlog'

/** Exit codes of the command line: fine, refused or failed check, wrong use. */
export type Exit = 0 | 1 | 2

/**
 * Ends a command with a fault. It never leaves the command line: `run` catches it and prints the code and
 * the sentence.
 */
export class Stop extends Error {
  readonly fault: Fault
  readonly exit: Exit
  /** More for programs: candidates, findings, the id of a saved draft. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(fault: Fault, exit: Exit = 1, more: Readonly<Record<string, unknown>> = {}) {
    super(fault.message)
    this.name = 'Stop'
    this.fault = fault
    this.exit = exit
    this.more = more
  }
}

/** Ends the command as refused: exit 1. */
export function refuse(code: string, message: string, more: Readonly<Record<string, unknown>> = {}): never {
  throw new Stop({ code, message }, 1, more)
}

/** Ends the command as wrongly used: exit 2. */
export function misuse(message: string): never {
  throw new Stop({ code: 'usage', message }, 2)
}

/** The value of a result; a fault ends the command with exit 1. Fields beside the fault's own are kept. */
export function take<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, where, ...more } = result.fault as Fault & Record<string, unknown>
  throw new Stop(where === undefined ? { code, message } : { code, message, where }, 1, more)
}
