export {
  asJson,
  canonicalize,
  MAX_DEPTH,
  parseCanonical,
  parseStrict,
  spell,
  type Json,
  type JsonLimits,
} from './json.ts'
export { JSON_CODES, JsonMistake, type JsonCode } from './json-codes.ts'
export { TEXT_CODES, TextMistake, type TextCode } from './codes.ts'
export {
  encodeContent,
  MAX_TEXT_BYTES,
  parseContent,
  textDigest,
  type Alternative,
  type Bracket,
  type Paragraph,
  type Run,
  type TextContent,
} from './content.ts'
export { MAX_ALTERNATIVES, MAX_LANGUAGES, MAX_PARAGRAPHS } from './content-shape.ts'
export { encodeChange, parseChange, type Change, type ChangeWords } from './change.ts'
export { amend, type Amender } from './amend.ts'
export { isBracket, isClean, openBrackets, plain } from './brackets.ts'
export { settle, type Settled } from './settle.ts'
export { diffWords, MAX_EDITS, wordsOf, type DiffPart } from './diff.ts'
export { repertoire, REPERTOIRE_CODES, type RepertoireCode, type RepertoireFinding } from './repertoire.ts'
export { contentFrom, freeBracket, languageOf } from './typed.ts'
