import type { MatterShown, Revision } from '@alternat/acts'

/**
 * The revision that an address names, or the latest where it names none. Never another in the place of the one that is named:
 * somebody would adopt words that they were not sent to.
 */
export function revisionShown(
  { revisions, heads }: Pick<NonNullable<MatterShown['text']>, 'revisions' | 'heads'>,
  named: string | undefined,
): Revision | undefined {
  if (named !== undefined) return revisions.find(({ digest }) => digest === named)
  return revisions.find(({ digest }) => digest === heads.at(-1)) ?? revisions.at(-1)
}
