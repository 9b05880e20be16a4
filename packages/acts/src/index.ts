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
export { dayOf, isDay, isMinute, maxMinute, minuteOf, isAhead, minuteOfSeconds } from './bytes/time.ts'
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
export { MAX_SEEN, type Payload, type Seen } from './bytes/payload.ts'
export { dialogueOf, sideOf } from './bytes/origin.ts'
export {
  ACT_TYPE,
  readEnvelope,
  signAct,
  signPayload,
  verifyEnvelope,
  type ReadAct,
  type SignedAct,
} from './bytes/envelope.ts'
export { ACT_TAG, leafData, SALT_LENGTH, seal, SEALED_CAP, SEALED_MAX, unseal } from './bytes/sealed.ts'
export { BLOB_TAG, blobBytes, blobDigest, blobText, saltBlob } from './bytes/blob.ts'
export { digestOfPayload, payloadToSign } from './bytes/to-sign.ts'
export { checkedDigest, contentDigest, holdsExactly, saysExactly, type Content } from './bytes/content.ts'
export {
  fingerprint,
  readSideCard,
  SIDE_TYPE,
  signSideCard,
  type Fingerprint,
  type ReadSideCard,
  type SideCard,
} from './bytes/side-card.ts'
export {
  checkBody,
  jsonSchemas,
  bodyFields,
  type BodyFields,
  type JsonSchema,
  type ProseField,
} from './schema/check.ts'
export { POWERS, type Power } from './schema/side.ts'
export { KINDS, VOCABULARY, type Body, type Kind, type KindEntry } from './kinds.ts'
export { cardOf, findMatter, type Card, type NoMatter } from './card.ts'
export * from './fold/types.ts'
export * from './fold/lines.ts'
export * from './fold/matter-state.ts'
export { fold } from './fold/fold.ts'
export { outlineOf, type MatterHas, type MatterLine, type Outline } from './parts/outline.ts'
export {
  entryLine,
  matterPart,
  shownOf,
  type EntryLine,
  type MatterPart,
  type MatterShown,
} from './parts/matter-part.ts'
export { PART_SECTIONS, sectionPart, type PartSection, type SectionPart } from './parts/section-part.ts'
export { leadQuestion } from './parts/lead-question.ts'
export { shortOf, type MatterShort } from './parts/matter-short.ts'
export {
  actsWindow,
  mattersWindow,
  type ActsAsked,
  type WindowAsked,
  type WindowTold,
} from './parts/windows.ts'
export { fallenIn, fallenInWords, type Fallen } from './fold/fallen.ts'
export { keysNow, seenSize, type KeyNow, type LogAmong, type OfficeNow } from './fold/keys-now.ts'
export { CONDUCT_ROWS } from './conduct-rows.ts'
export { CLAIM_RULES, type ClaimRule } from './claims.ts'
export type { ContainerCode } from './container/codes.ts'
export { decodeContainer, formatOf } from './container/decode.ts'
export { encodeContainer } from './container/encode.ts'
export { BUNDLE_SHAPE, EVIDENCE_SHAPE, MAX_ARCHIVE, type Member } from './container/shape.ts'
export {
  MAX_NOTE,
  NOTE_CODES,
  noteFields,
  noteId,
  openNote,
  readNote,
  sealNote,
  type Note,
  type NoteCode,
} from './off-record/note.ts'
export { hmacSha256 } from './off-record/hmac.ts'
export { blobsNamed, blobsOfSealed, erasedIn, textsOfSealed } from './evidence/blobs-named.ts'
export { MAX_SIGNATURE_BYTES } from './bytes/dsse.ts'
export { showSignatures, type ShownSignature, type Suite } from './bytes/further.ts'
export { signaturesAlong, type ActSignatures } from './fold/signatures.ts'
export { checkEvidence, digestOfShown, shownBy, type EvidenceOptions } from './evidence/check.ts'
export {
  checkCosignature,
  cosignaturesCarried,
  cosignedNote,
  cosignerKeys,
  encodeCosignatures,
  furtherKeys,
  lineKeys,
  MAX_COSIGNATURES,
} from './evidence/cosigned.ts'
export {
  encodeEvidenceManifest,
  type EvidenceManifest,
  type EvidenceManifestLog,
} from './evidence/manifest.ts'
export { checkOpening, openLogCheckpoint } from './evidence/opening.ts'
export { actName, cutHashes, isNamedAct } from './evidence/places.ts'
export type { PublicSet } from './evidence/public-set.ts'
export { publicUnder } from './fold/manifest.ts'
export { areNeutral, policyOf, recordPolicyOf, type NeutralKey } from './evidence/policy.ts'
export type { EvidenceFurther, EvidenceReport, Trust } from './evidence/report.ts'
export { readRelied, trustOf } from './evidence/relied.ts'
export { relyOnWitnesses, witnessedBy, type Witnessed } from './evidence/witnessed.ts'
export { checkShape } from './schema/check.ts'
export { Count, Hex32, Origin, SideId, Slug } from './schema/common.ts'
export { isReconstruction } from './fold/frame.ts'

export { CONTAINER_CODES } from './container/codes.ts'
export { EVIDENCE_CODES, type EvidenceCode } from './evidence/codes.ts'
export { checkMisbehaviour } from './misbehaviour/check.ts'
export { checkActDouble, type DoubledActs } from './misbehaviour/act-double.ts'
export { roleOnCard, type KeyRole } from './misbehaviour/holder.ts'
export { deedOf, roleInWords } from './misbehaviour/words.ts'
export type {
  ConvictedKey,
  KeyHolder,
  MisbehaviourFault,
  MisbehaviourReport,
  MisbehaviourTrust,
  Signed,
} from './misbehaviour/report.ts'
export { WORD_CODES, type WordCode } from './words/codes.ts'
export { isWordLanguage, WORD_LANGUAGES, WORD_LISTS, type WordLanguage } from './words/lists.ts'
export {
  FINGERPRINT_WORDS,
  fingerprintWords,
  nearestWords,
  readFingerprintWords,
  readWords,
  wordsOf,
} from './words/words.ts'
