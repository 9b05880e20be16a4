/** Strict and canonical JSON stand in `@alternat/text`, which acts may import and not the other way round. */
export {
  asJson,
  canonicalize,
  JSON_CODES,
  JsonMistake,
  MAX_DEPTH,
  parseCanonical,
  parseStrict,
  spell,
  type Json,
  type JsonCode,
  type JsonLimits,
} from '@alternat/text'
