import { bad, type Bad } from '@alternat/tlog'
import type { ContainerCode } from '@alternat/acts'

/** Every way in which a bundle is refused, with the sentence shown to people. Refused, it changes nothing. */
export const BUNDLE_CODES = {
  'bundle-truncated': 'The bundle is cut off: ask for the file again.',
  'bundle-damaged': 'The bundle is damaged, or is no bundle: ask for the file again.',
  'bundle-not-for-us': 'The bundle cannot be opened here: it is addressed to somebody else.',
  'bundle-version': 'The bundle is written in a version of the format that this program does not read.',
  oversize: 'The bundle is larger than this program accepts: ask for it in parts.',
  manifest: 'The list of contents of the bundle is missing, or is not written as it must be.',
  'bad-checkpoint': 'The checkpoint of a log is missing, or is of another log or size than the bundle says.',
  'bad-signature': 'A checkpoint or a cosignature in the bundle is not signed by the key of its side.',
  'bad-proof':
    'The proof that the log only grew does not hold: ask for a bundle from the beginning of the log.',
  'bad-root': 'The commitments in the bundle do not lead to the root that the log signed.',
  fork: 'The other side has signed two histories of one log. Keep both files and tell your people.',
  'own-log-differs':
    'The bundle holds another history of our own log than this store: was it restored from an older copy?',
  'log-not-in-dialogue': 'The bundle holds a log of a side that is not in this dialogue.',
  'move-unheld':
    'The log goes on after an act that is not held here: it comes again with a bundle in which that act is.',
  'side-unknown': 'The bundle is from, or speaks of, a side that has not been met here: meet it first.',
  'root-mismatch': 'The log does not begin with the act that opens it under the root key that was compared.',
  'member-unknown': 'The bundle holds a part that belongs to nothing else in it.',
  'member-too-large': 'An act or a text is larger than is stored: its commitment is kept, the bytes are not.',
  'blob-mismatch': 'A text in the bundle does not have the digest it is named by.',
  note: 'The bundle holds more notes off the record than may come at once, or one under a wrong name.',
  'note-mac':
    'A note off the record in the bundle was not made by its sender for us, or was changed: nothing was taken in.',
  'held-full':
    'Too many bundles are waiting for earlier ones: ask for a bundle from the beginning of the log.',
  'recipient-bad': 'The address to which the bundle would be encrypted cannot be read.',
  'dialogue-unknown': 'There is no log of that dialogue here.',
} as const

/** The closed set of codes of bundles. */
export type BundleCode = keyof typeof BUNDLE_CODES

/** The bad end for a code, with its sentence from {@link BUNDLE_CODES}. */
export function bundleFault(code: BundleCode, where?: string): Bad<BundleCode> {
  return bad(code, BUNDLE_CODES[code], where)
}

const BY_FRAMING: Readonly<Record<ContainerCode, BundleCode>> = {
  'archive-format': 'bundle-damaged',
  'archive-version': 'bundle-version',
  'archive-truncated': 'bundle-truncated',
  'archive-damaged': 'bundle-damaged',
  'archive-name': 'member-unknown',
  'archive-order': 'bundle-damaged',
  'archive-oversize': 'oversize',
}

/** What a fault of the framing means for a bundle. */
export function ofFraming(code: ContainerCode, where?: string): Bad<BundleCode> {
  return bundleFault(BY_FRAMING[code], where)
}
