import type { MatterLine } from '@alternat/acts'
import type { DialogueInfo } from '../../api/types.ts'

/**
 * The matter that a dialogue is about, shown first: the one named by whoever set up the node; else one with a group or with the sides' words on it, then an
 * arrangement, then whatever was opened first; never a notice, a watch or a concern while there is another.
 */
export function leadMatter(
  lines: readonly MatterLine[],
  info: DialogueInfo | null,
  asOf: string | null,
): MatterLine | null {
  const named = lines.find((matter) => matter.slug === info?.front?.matter)
  if (named !== undefined || isKept(info, asOf)) return named ?? null
  const ranked = lines.toSorted((a, b) => rank(b) - rank(a))
  return ranked[0] ?? null
}

function rank({ has, kind }: MatterLine): number {
  if (has.includes('notice') || has.includes('watch')) return -1
  if (kind === 'dialogue.concern') return 0
  const words = has.includes('words') ? 4 : 0
  const group = has.includes('group') ? 2 : 0
  return 1 + words + group + (has.includes('arrangement') ? 1 : 0)
}

/** A matter that is named, but not on the record as of the day: then there is none, not another in its place. */
function isKept(info: DialogueInfo | null, asOf: string | null): boolean {
  const slug = info?.front?.matter
  return asOf !== null && slug !== undefined && info?.lead?.slug === slug
}
