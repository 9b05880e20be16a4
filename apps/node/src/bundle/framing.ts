/** The archive framing and the evidence checks, which stand in `packages/acts` so that a browser runs them too. */
export { CONTAINER_CODES, type ContainerCode } from '../../../../packages/acts/src/container/codes.ts'
export { decodeContainer, formatOf } from '../../../../packages/acts/src/container/decode.ts'
export { encodeContainer } from '../../../../packages/acts/src/container/encode.ts'
export {
  BUNDLE_SHAPE,
  EVIDENCE_SHAPE,
  MAX_ARCHIVE,
  type Member,
} from '../../../../packages/acts/src/container/shape.ts'
export { blobsNamed, blobsOfSealed } from '../../../../packages/acts/src/evidence/blobs-named.ts'
export {
  checkEvidence,
  digestOfShown,
  shownBy,
  type EvidenceOptions,
} from '../../../../packages/acts/src/evidence/check.ts'
export {
  checkCosignature,
  cosignedNote,
  cosignerKeys,
  encodeCosignatures,
} from '../../../../packages/acts/src/evidence/cosigned.ts'
export {
  encodeEvidenceManifest,
  type EvidenceManifest,
  type EvidenceManifestLog,
} from '../../../../packages/acts/src/evidence/manifest.ts'
export { checkOpening, openLogCheckpoint } from '../../../../packages/acts/src/evidence/opening.ts'
export {
  actName,
  cutHashes,
  isNamedAct,
  LEAF_BYTES,
  rootOfLeaves,
} from '../../../../packages/acts/src/evidence/places.ts'
export { policyOf } from '../../../../packages/acts/src/evidence/policy.ts'
export type { EvidenceReport, Trust } from '../../../../packages/acts/src/evidence/report.ts'
export { checkShape } from '../../../../packages/acts/src/schema/check.ts'
export { Count, Origin, SideId, Slug } from '../../../../packages/acts/src/schema/common.ts'
export { isReconstruction } from '../../../../packages/acts/src/fold/frame.ts'
