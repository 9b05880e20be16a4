import type { Fold, MatterState } from '@alternat/acts'
import type { DialogueInfo } from '../../api/types.ts'

/**
 * The matter that a dialogue is about, shown first: the one named by whoever set up the node; else one with a group or with the sides' words on it, then an
 * arrangement, then whatever was opened first; never a notice, a watch or a concern while there is another.
 */
export function leadMatter(fold: Fold, info: DialogueInfo | null): MatterState | null {
  const named = fold.matters.find((matter) => matter.slug === info?.front?.matter)
  if (named !== undefined || isKept(info, fold)) return named ?? null
  const ranked = fold.matters.toSorted((a, b) => rank(b) - rank(a))
  return ranked[0] ?? null
}

function rank(matter: MatterState): number {
  if (matter.notice !== null || matter.watch !== null) return -1
  if (matter.openedBy.kind === 'dialogue.concern') return 0
  const words = matter.line3.questions.length > 0 ? 4 : 0
  const group = matter.group === null ? 0 : 2
  return 1 + words + group + (matter.arrangement === null ? 0 : 1)
}

/** A matter that is named, but not on the record as of the day: then there is none, not another in its place. */
function isKept(info: DialogueInfo | null, fold: Fold): boolean {
  const slug = info?.front?.matter
  return (
    fold.asOf !== null &&
    slug !== undefined &&
    (info?.matters.some((matter) => matter.slug === slug) ?? false)
  )
}
