import { bad, type Bad } from '@alternat/tlog'

/** Every way in which building the demonstration is refused or fails, with the sentence shown to people. */
export const DEMO_CODES = {
  'folder-not-empty': 'The folder already holds something: name a fresh one, or empty it first.',
  'demo-data': 'The data of the demonstration cannot be read, or points at something that is not in it.',
  'demo-act': 'An act of the demonstration was refused on its way out.',
  'demo-build': 'A side of the demonstration could not be made or opened.',
  'demo-bundle': 'A bundle of the demonstration could not be written or was refused by its receiver.',
} as const

/** The closed set of codes of the demonstration. */
export type DemoCode = keyof typeof DEMO_CODES

/** The bad end for a code; `why` is the sentence of the fault behind it. */
export function demoFault(code: DemoCode, where?: string, why?: string): Bad<DemoCode> {
  return bad(code, why === undefined ? DEMO_CODES[code] : `${DEMO_CODES[code]} ${why}`, where)
}
