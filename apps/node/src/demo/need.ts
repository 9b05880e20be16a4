import type { Result } from '@alternat/tlog'
import { Refusal } from '../errors.ts'
import { demoFault, type DemoCode } from './codes.ts'

/**
 * The value, or a {@link Refusal} that {@link buildDemo} turns back into a value: the player is a program of
 * its own that stops at the first thing that goes wrong.
 */
export function need<T>(result: Result<T>, code: DemoCode, where?: string): T {
  if (result.ok) return result.value
  const { message, where: place } = result.fault
  const at = [where, place].filter((one) => one !== undefined).join(', ')
  throw new Refusal(demoFault(code, at === '' ? undefined : at, message).fault)
}
