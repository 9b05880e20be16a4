import { DRAFTS } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Draft, Session } from '../api/types.ts'

/** What was typed here and has not left, the latest first; `null` while it is read, empty for a reader. */
export function useDrafts(session: Session): readonly Draft[] | null {
  const sits = session.side !== null && session.may.drafts
  const { value } = useApi<{ readonly drafts: readonly Draft[] }>(sits ? DRAFTS : null)
  return sits ? (value?.drafts ?? null) : []
}
