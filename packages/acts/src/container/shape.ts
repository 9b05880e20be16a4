/** One file inside an archive. */
export interface Member {
  /** A relative path of lower-case letters, digits, dots, hyphens and slashes, as the format lists it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What one format of archive allows (docs/formats/bundle.md, docs/formats/evidence.md). */
export interface ContainerShape {
  /** The first line, without its newline: `alternat/bundle/v1`. */
  readonly format: string
  /** The names allowed, one anchored pattern per kind of member, in the order the kinds must come. */
  readonly names: readonly RegExp[]
  /** The most bytes the whole archive may have. */
  readonly maxBytes: number
  /** The most members: each one costs its reader more than its bytes. */
  readonly maxMembers: number
}

/** No longer name is written or read. */
export const MAX_NAME = 200

const HEX32 = '[0-9a-f]{64}'
const SIDE = '[a-z0-9.-]{1,120}'
const LOG = '(?:0|[1-9][0-9]{0,2})'

/** 256 MiB: a bundle is decrypted and read in memory, so a larger one is refused before anything else. */
export const MAX_ARCHIVE = 268_435_456

/** The archive inside a bundle. */
export const BUNDLE_SHAPE: ContainerShape = {
  format: 'alternat/bundle/v1',
  names: [
    /^manifest\.json$/,
    new RegExp(`^card/${SIDE}$`),
    new RegExp(`^log/${LOG}/(?:checkpoint|consistency|leaves)$`),
    new RegExp(`^cosig/${LOG}$`),
    new RegExp(`^act/${HEX32}$`),
    new RegExp(`^blob/${HEX32}$`),
    new RegExp(`^note/${HEX32}$`),
  ],
  maxBytes: MAX_ARCHIVE,
  maxMembers: 400_000,
}

/** The archive that is an evidence file. */
export const EVIDENCE_SHAPE: ContainerShape = {
  format: 'alternat/evidence/v1',
  names: [
    /^manifest\.json$/,
    new RegExp(`^card/${SIDE}$`),
    new RegExp(`^log/${LOG}/(?:checkpoint|leaves)$`),
    new RegExp(`^policy/${LOG}$`),
    new RegExp(`^cosig/${LOG}$`),
    new RegExp(`^proof/${LOG}/(?:0|[1-9][0-9]{0,15})$`),
    new RegExp(`^act/${HEX32}$`),
    new RegExp(`^blob/${HEX32}$`),
  ],
  maxBytes: MAX_ARCHIVE,
  maxMembers: 400_000,
}

/**
 * What a name sorts by, or `null` if the format does not know it: its kind in the order of the format, then
 * part by part of the path, whole numbers by value and the rest by character. Different names give different
 * keys.
 */
export function sortKey(shape: ContainerShape, name: string): string | null {
  // A name of dots alone would pass as a side; no reader may ever be able to take a name for a way up.
  if (name.length > MAX_NAME || /(?:^|\/)\.{1,2}(?:\/|$)/.test(name)) return null
  const rank = shape.names.findIndex((pattern) => pattern.test(name))
  if (rank < 0) return null
  const parts = name.split('/').map((part) => (/^[0-9]{1,16}$/.test(part) ? part.padStart(16, '0') : part))
  return `${rank} ${parts.join(' ')} ${name}`
}
