export {
  asJson,
  canonicalize,
  JSON_CODES,
  JsonMistake,
  MAX_DEPTH,
  parseCanonical,
  parseStrict,
  type Json,
  type JsonCode,
  type JsonLimits,
} from './bytes/json.ts'
export { ACT_CODES, ActMistake, type ActCode, type ReadCode } from './bytes/codes.ts'
export { dayOf, isDay, isMinute, maxMinute, minuteOf } from './bytes/time.ts'
export {
  encodeEnvelope,
  keyidOf,
  MAX_ENVELOPE_SIGNATURES,
  pae,
  type Envelope,
  type EnvelopeSignature,
  type NamedKey,
  type Verified,
} from './bytes/dsse.ts'
export { dialogueOf, MAX_SEEN, sideOf, type Payload, type Seen } from './bytes/payload.ts'
export { ACT_TYPE, readEnvelope, signPayload, verifyEnvelope, type ReadAct } from './bytes/envelope.ts'
export { ACT_TAG, leafData, SALT_LENGTH, seal, SEALED_CAP, SEALED_MAX, unseal } from './bytes/sealed.ts'
export { BLOB_TAG, blobBytes, blobDigest, blobText, saltBlob } from './bytes/blob.ts'
export { contentDigest, holdsExactly, type Content } from './bytes/content.ts'
export {
  fingerprint,
  readSideCard,
  SIDE_TYPE,
  signSideCard,
  type Fingerprint,
  type ReadSideCard,
  type SideCard,
} from './bytes/side-card.ts'
export { checkBody, jsonSchemas, proseFields, type JsonSchema, type ProseField } from './schema/check.ts'
export { POWERS, type Power } from './schema/side.ts'
export { KINDS, VOCABULARY, type Body, type Kind, type KindEntry } from './kinds.ts'
export { cardOf, findMatter, type Card, type NoMatter } from './card.ts'
export * from './fold/types.ts'
export * from './fold/lines.ts'
export * from './fold/matter-state.ts'
export { fold } from './fold/fold.ts'
export { CONDUCT_ROWS } from './conduct-rows.ts'
export { CLAIM_RULES, type ClaimRule } from './claims.ts'
