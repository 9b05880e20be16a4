import { ok, utf8, type Result } from '@alternat/tlog'
import { textFault, TextMistake, type TextCode } from './codes.ts'
import { hasExactly, isLanguage, isMembers, isPart, MAX_LANGUAGES } from './content-shape.ts'
import { MAX_TEXT_BYTES } from './content.ts'
import { canonicalize, parseCanonical, type Json } from './json.ts'

/** Where a change applies in one language, and which words it brings. */
export interface ChangeWords {
  /** The index of the run: of words for `place`, of the bracket for `alternative`. */
  readonly run: number
  /** `place`: the first UTF-16 unit inside the brackets. */
  readonly from?: number
  /** `place`: the first UTF-16 unit after them; equal to `from` to propose an insertion. */
  readonly to?: number
  /** The words brought: the alternative, or for `place` a counter-proposal. Empty: leave these words out. */
  readonly words?: string
}

/** A change to one paragraph of a text, in all of its languages at once. */
export interface Change {
  readonly step: 'place' | 'alternative'
  readonly paragraph: string
  readonly bracket: string
  /** By language. */
  readonly words: Readonly<Record<string, ChangeWords>>
}

/** Reads a change: canonical JSON (`text-json`) of the shape of {@link Change} (`change-shape`). */
export function parseChange(bytes: Uint8Array): Result<Change, TextCode> {
  const json = parseCanonical(bytes, { maxBytes: MAX_TEXT_BYTES, maxDepth: 4 })
  if (!json.ok) return textFault('text-json', json.fault.message)
  return isChange(json.value) ? ok(json.value as unknown as Change) : textFault('change-shape')
}

/** The canonical bytes of a change. Throws {@link TextMistake} for what {@link parseChange} would refuse. */
export function encodeChange(change: Change): Uint8Array {
  const bytes = utf8(canonicalize(change))
  const back = parseChange(bytes)
  if (!back.ok) throw new TextMistake(back.fault.code, back.fault.where)
  return bytes
}

function isChange(value: Json): boolean {
  if (!hasExactly(value, ['step', 'paragraph', 'bracket', 'words'])) return false
  const { step, paragraph, bracket, words } = value
  if (!isPart(paragraph) || !isPart(bracket) || !isMembers(words)) return false
  const languages = Object.keys(words)
  if (languages.length === 0 || languages.length > MAX_LANGUAGES || !languages.every(isLanguage)) return false
  const all = Object.values(words)
  if (step === 'alternative')
    return all.every((one) => hasExactly(one, ['run', 'words']) && isAlternative(one))
  return step === 'place' && (all.every(isPlace) || all.every(isPlaceWithWords))
}

function isAlternative(value: Readonly<Record<string, Json>>): boolean {
  return isIndex(value['run']) && typeof value['words'] === 'string'
}

function isPlace(value: Json): boolean {
  return hasExactly(value, ['run', 'from', 'to']) && isCut(value)
}

/** All languages bring words or none does: else one language would have an alternative the other lacks. */
function isPlaceWithWords(value: Json): boolean {
  return (
    hasExactly(value, ['run', 'from', 'to', 'words']) && isCut(value) && typeof value['words'] === 'string'
  )
}

function isCut(value: Readonly<Record<string, Json>>): boolean {
  return [value['run'], value['from'], value['to']].every(isIndex)
}

function isIndex(value: Json | undefined): boolean {
  return typeof value === 'number' && value >= 0
}
