import { ok, toHex, utf8, utf8ToString, type Crypto, type Result } from '@alternat/tlog'
import { TextMistake, textFault, type TextCode } from './codes.ts'
import { faultInContent } from './content-shape.ts'
import { canonicalize, parseCanonical, type JsonLimits } from './json.ts'

/** One alternative inside a bracket: whose, and the words (empty: these words left out). */
export interface Alternative {
  /** The side whose words they are. */
  readonly by: string
  readonly words: string
}

/** Words in square brackets: not agreed. */
export interface Bracket {
  /** Its name, `[a-z0-9-]{1,32}`, once in a text; the same in every language. */
  readonly bracket: string
  /** The side that put the brackets. */
  readonly placedBy: string
  /** At least one; the first holds the words that stood there. */
  readonly alternatives: readonly Alternative[]
}

/** A stretch of agreed words, or a bracket. Two stretches never stand side by side, and none is empty. */
export type Run = string | Bracket

/** One paragraph: its name, and its words in each language of the text. */
export interface Paragraph {
  readonly id: string
  readonly words: Readonly<Record<string, readonly Run[]>>
}

/** A text with brackets, in one or several languages (docs/formats/text.md). */
export interface TextContent {
  readonly v: 'v1'
  /** BCP 47 tags; every paragraph has words in each. */
  readonly languages: readonly string[]
  readonly paragraphs: readonly Paragraph[]
}

/** Largest text in bytes: the size of the largest blob. */
export const MAX_TEXT_BYTES = 4_194_304

const LIMITS: JsonLimits = { maxBytes: MAX_TEXT_BYTES, maxDepth: 12 }
const TAG = 'alternat/text/v1\n'

/**
 * Reads a text: canonical JSON (`text-json`) of the shape of {@link TextContent} (`text-shape`), words in
 * exactly its languages (`text-languages`), with the same brackets and alternatives in each
 * (`text-structure`), cut into as few runs as can be (`text-normal`).
 */
export function parseContent(bytes: Uint8Array): Result<TextContent, TextCode> {
  const json = parseCanonical(bytes, LIMITS)
  if (!json.ok) return textFault('text-json', json.fault.message)
  const fault = faultInContent(json.value)
  return fault ?? ok(json.value as unknown as TextContent)
}

/** The canonical bytes of a text. Throws {@link TextMistake} for what {@link parseContent} would refuse. */
export function encodeContent(content: TextContent): Uint8Array {
  const bytes = utf8(canonicalize(content))
  const back = parseContent(bytes)
  if (!back.ok) throw new TextMistake(back.fault.code, back.fault.where)
  return bytes
}

/** The digest that names a text: hex of SHA-256("alternat/text/v1\n" ‖ canonical bytes). */
export function textDigest(crypto: Crypto, content: TextContent): string {
  return toHex(crypto.sha256(utf8(TAG + (utf8ToString(encodeContent(content)) ?? ''))))
}
