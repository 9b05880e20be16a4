import type { ApiFault } from '../api/types.ts'
import { wordsOf } from '../language/present.ts'
import { OFFICE_KEY_CODES, type OfficeKeyCode } from './codes.ts'

/** A fault of this page, in the words of the screen: the catalogue `keys` must be here. */
export function keyFault(code: OfficeKeyCode): ApiFault {
  return { status: 0, code, message: wordsOf('keys').find(code) ?? OFFICE_KEY_CODES[code] }
}

/** The same as an answer. */
export function refusal(code: OfficeKeyCode): { readonly ok: false; readonly fault: ApiFault } {
  return { ok: false, fault: keyFault(code) }
}
