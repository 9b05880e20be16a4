import { bad, type Bad } from '@alternat/tlog'

/** Every way in which an archive is refused, with the sentence shown to people. */
export const CONTAINER_CODES = {
  'archive-format': 'The file is not of the kind expected here.',
  'archive-version': 'The file is written in a version of the format that this program does not read.',
  'archive-truncated': 'The file is cut off: its end is missing.',
  'archive-damaged': 'The file is damaged: its parts are not written as they must be.',
  'archive-name': 'The file holds a part with a name that has no place in it.',
  'archive-order': 'The parts of the file are out of order, or one stands in it twice.',
  'archive-oversize': 'The file, or one of its parts, is larger than this program accepts.',
} as const

/** The closed set of codes of the archive framing. */
export type ContainerCode = keyof typeof CONTAINER_CODES

/** The bad end for a code, with its sentence from {@link CONTAINER_CODES}. */
export function refuse(code: ContainerCode, where?: string): Bad<ContainerCode> {
  return bad(code, CONTAINER_CODES[code], where)
}
