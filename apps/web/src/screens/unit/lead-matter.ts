import type { Fold, MatterState } from '@alternat/acts'

/**
 * The matter that a dialogue is about, shown first: one with a group or with the sides' words on it, then an
 * arrangement, then whatever was opened first; never a notice, a watch or a concern while there is another.
 */
export function leadMatter(fold: Fold): MatterState | null {
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
