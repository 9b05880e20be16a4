/**
 * How an operation ends: a value, or a fault with a code. Errors are values everywhere in `packages/`,
 * so that a caller cannot forget the bad case and a hostile input cannot unwind past it.
 */
export type Result<T, C extends string = string> = Ok<T> | Bad<C>

/** The good end of a {@link Result}. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** The bad end of a {@link Result}. */
export interface Bad<C extends string = string> {
  readonly ok: false
  readonly fault: Fault<C>
}

/** What went wrong: a stable code for programs, one plain sentence for people, and where, if known. */
export interface Fault<C extends string = string> {
  readonly code: C
  readonly message: string
  /** The place in the input: a line, a member name, a JSON path. */
  readonly where?: string
}

/** Wraps a value as the good end. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Makes the bad end from a code, a plain sentence and, if known, a place. */
export function bad<C extends string>(code: C, message: string, where?: string): Bad<C> {
  return { ok: false, fault: where === undefined ? { code, message } : { code, message, where } }
}
