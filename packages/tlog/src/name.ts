import { utf8 } from './bytes.ts'

/** Names and origins are 1..255 bytes: the longest the ML-DSA cosignature of tlog-cosignature can carry. */
export const MAX_NAME_BYTES = 255

/**
 * Unicode White_Space, as Go's unicode.IsSpace, as ranges of code points. Written out because JavaScript's
 * `\s` takes U+FEFF for a space and U+0085 for none: a name that one side accepts and the other refuses
 * would split a record.
 */
const SPACES: readonly (readonly [first: number, last: number])[] = [
  [0x0009, 0x000d],
  [0x0020, 0x0020],
  [0x0085, 0x0085],
  [0x00a0, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
]

/** Whether a code point is a Unicode space (White_Space) for the purposes of signed-note. */
export function isSpace(codePoint: number): boolean {
  return SPACES.some(([first, last]) => first <= codePoint && codePoint <= last)
}

/**
 * Whether a string can be a key name (signed-note §Format): 1..255 bytes of UTF-8, no Unicode space, no
 * plus, no control character below U+0020.
 */
export function isKeyName(name: string): boolean {
  return isOrigin(name) && !name.includes('+') && !hasSpace(name)
}

/**
 * Whether a string can be the origin line of a checkpoint: 1..255 bytes of UTF-8 without control characters.
 * Spaces and plus are discouraged there (tlog-checkpoint §Note text), not forbidden.
 */
export function isOrigin(origin: string): boolean {
  if (origin === '' || !origin.isWellFormed() || hasControl(origin)) return false
  // No unit of a string is more than three bytes of UTF-8.
  return origin.length * 3 <= MAX_NAME_BYTES || utf8(origin).length <= MAX_NAME_BYTES
}

/** Whether the text holds an ASCII control character (below U+0020) other than the one excepted. */
export function hasControl(text: string, except: '\n' | '' = ''): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x20 && text[i] !== except) return true
  }
  return false
}

function hasSpace(name: string): boolean {
  // Every space is one unit: none lies beyond U+FFFF.
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if (unit === 0x20 || (unit > 0x7f && isSpace(unit)) || (unit >= 0x09 && unit <= 0x0d)) return true
  }
  return false
}
