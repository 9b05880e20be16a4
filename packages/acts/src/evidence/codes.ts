import { CONTAINER_CODES, type ContainerCode } from '../container/codes.ts'

/** What can be wrong with an evidence file beyond its framing, with the sentence shown to people. */
const OWN_CODES = {
  manifest: 'The list of contents is missing, or is not written as it must be.',
  'card-missing': 'The card of a side whose log is in the file is missing.',
  card: 'The card of a side cannot be read, or is not signed by the root it names.',
  checkpoint: 'The checkpoint of a log is missing, is not signed by the log, or is of another log or size.',
  root: 'The commitments in the file do not lead to the root that the log signed.',
  opening: 'The log does not begin with the act that opens it, signed by the root on the card of its side.',
  'act-missing': 'An act that the list of contents names is not in the file.',
  'act-unknown': 'The file holds an act that has no place in any log of the file.',
  proof: 'A proof that an act stands in its log is missing, or does not lead to the signed root.',
  blob: 'A text does not have the digest it is named by.',
  cosignature: 'A cosignature does not match the checkpoint, or is by a key that no card in the file names.',
  policy: 'The policy file of a log is missing, or does not say what the cards in the file say.',
  matter: 'The matter that the file is about is not opened by any act in it.',
  shows: 'What follows from the acts in the file is not what the file says it shows.',
  'public-withheld': 'An act that all sides have listed as public is not in the file.',
  'public-unlisted': 'A public act in the file is not on the list that all sides have adopted.',
  'member-unknown': 'The file holds a part that its list of contents has no use for.',
} as const

/** Every sentence by its code, the framing's included. */
export const EVIDENCE_CODES = { ...CONTAINER_CODES, ...OWN_CODES } as const

/** The closed set of codes of evidence files. */
export type EvidenceCode = ContainerCode | keyof typeof OWN_CODES

/** One thing that is wrong, and where: the name of a member, a log and a place in it. */
export interface EvidenceFault {
  readonly where: string
  readonly code: EvidenceCode
  /** One plain sentence. */
  readonly message: string
}

/** A fault with its sentence from {@link EVIDENCE_CODES}. */
export function evidenceFault(code: EvidenceCode, where: string): EvidenceFault {
  return { where, code, message: EVIDENCE_CODES[code] }
}
