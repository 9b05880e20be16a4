export * from './result.ts'
export type { Crypto, FurtherSigner, Signer } from './crypto.ts'
export { TLOG_CODES, TlogMistake, type TlogCode } from './codes.ts'
export {
  base64ToBytes,
  compare,
  concat,
  equal,
  hexToBytes,
  toBase64,
  toHex,
  utf8,
  utf8ToString,
} from './bytes.ts'
export { isCount, parseDecimal } from './decimal.ts'
export { isKeyName, isOrigin, isSpace, MAX_NAME_BYTES } from './name.ts'
export {
  ALG_COSIGNATURE,
  ALG_ED25519,
  ALG_MLDSA44,
  encodeVkey,
  keyId,
  makeVkey,
  parseVkey,
  type Vkey,
} from './vkey.ts'
export {
  encodeNote,
  encodeSignatureLine,
  isNoteText,
  MAX_NOTE_BYTES,
  MAX_SIGNATURES,
  parseNote,
  parseSignatureLine,
  type Note,
  type SignatureLine,
} from './note.ts'
export { openNote, signNote, type OpenedNote } from './signed-note.ts'
export { encodeCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
export { openCheckpoint, signCheckpoint, type OpenedCheckpoint } from './signed-checkpoint.ts'
export { cosign, cosignatureMessage, statedTime, verifyCosignature } from './cosignature.ts'
export { MAX_COSIGNATURE_TIME } from './cosignature-time.ts'
export { furtherCosign, furtherMessage } from './mldsa-cosignature.ts'
export { emptyRoot, HASH_BYTES, leafHash, nodeHash } from './hash.ts'
export { frontier, frontierFrom, rootOf, type Frontier } from './frontier.ts'
export { rangeHash, subtreeHashes, treeReader, type HashReader } from './reader.ts'
export type { Range } from './range.ts'
export {
  consistencyProof,
  consistencyProofFrom,
  inclusionProof,
  inclusionProofFrom,
  rootFrom,
} from './prove.ts'
export {
  edgeInProof,
  verifyConsistency,
  verifyGrowth,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './verify.ts'
export {
  bundlesFor,
  MAX_GROWTH,
  parseTilePath,
  TILE_HEIGHT,
  TILE_WIDTH,
  tileHashes,
  tilePath,
  tilesFor,
  tileWidth,
  type Tile,
  type TileLevel,
} from './tile.ts'
export { tileReader, type TileLoader } from './tile-reader.ts'
export { growTiles, type BuiltTile } from './grow.ts'
export { encodeBundle, MAX_ENTRY_BYTES, maxBytesOf, parseBundle } from './bundle.ts'
export { encodeProof, parseProof, verifyProof, type TlogProof } from './proof.ts'
export {
  encodePolicy,
  makePolicy,
  parsePolicy,
  type Policy,
  type PolicyGroup,
  type PolicyLog,
  type PolicyParts,
  type PolicyWitness,
} from './policy.ts'
export { evaluatePolicy, isQuorumMet, type Cosigned, type PolicyVerdict } from './evaluate.ts'
export {
  isSubtree,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
  type SubtreeClaim,
  type SubtreeInclusionClaim,
} from './subtree.ts'
export {
  encodeAddCheckpoint,
  MAX_WITNESS_PROOF,
  MAX_WITNESS_REQUEST,
  parseAddCheckpoint,
  type AddCheckpoint,
} from './witness-request.ts'
export {
  cosignatureFrom,
  encodeCosignatureLines,
  encodeTreeSize,
  MAX_WITNESS_ANSWER,
  parseCosignatureLines,
  parseTreeSize,
  TREE_SIZE_TYPE,
  type WitnessCosignature,
} from './witness-answer.ts'
export {
  MAX_MISBEHAVIOUR_BYTES,
  MISBEHAVIOUR_FORMAT,
  type ActDouble,
  type Contradiction,
  type ContradictionKind,
  type Link,
  type Misbehaviour,
  type MisbehaviourKind,
} from './misbehaviour.ts'
export { MISBEHAVIOUR_CODES, misbehaviourFault, type MisbehaviourCode } from './misbehaviour-codes.ts'
export { encodeMisbehaviour, isMisbehaviourFile, parseMisbehaviour } from './misbehaviour-file.ts'
export { checkContradiction, type Conviction, type Statement } from './misbehaviour-check.ts'
export { encodeSignSubtree, parseSignSubtree, type SignSubtree } from './witness-subtree.ts'
export { cosignSubtree, subtreeMessage, type SignedSubtree } from './mldsa-cosignature.ts'
