/**
 * Characters that a terminal acts upon, or that hide or reorder what stands beside them: controls,
 * formats (bidirectional overrides, zero-width, tags), line and paragraph separators, lone surrogates.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * Text that came from outside, made safe to print on one line of a terminal: every unsafe character is
 * written out as its code point. Without this a peer's title could move our cursor, recolour our screen
 * or turn “not adopted” into something else with a bidirectional override.
 */
export function safe(text: string): string {
  return text.replace(UNSAFE, (char) => {
    const point = char.codePointAt(0) ?? 0
    return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}
