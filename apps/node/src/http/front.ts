import { cardOf, findMatter, isDay, type Card } from '@alternat/acts'
import { foldOf } from '../dialogue/fold-of.ts'
import { listDialogues } from '../dialogue/list.ts'
import type { Store } from '../store/types.ts'

/** What the front page shows of a dialogue: kept as a setting beside it, not on the record. */
export type Front = Readonly<Record<string, unknown>>

/** The setting under which a store keeps what the front page shows of a dialogue. */
export function frontKey(dialogue: string): string {
  return `front:${dialogue}`
}

/** What the front page shows of a dialogue; `null` where nobody has said. */
export function frontOf(store: Store, dialogue: string): Front | null {
  const kept = store.setting(frontKey(dialogue))
  if (kept === null) return null
  const front = JSON.parse(kept) as unknown
  return typeof front === 'object' && front !== null ? (front as Front) : null
}

/** Whether a dialogue leads the front page: its front has a sentence to open with. */
export function leads(front: Front | null): boolean {
  return typeof front?.['lead'] === 'string'
}

/** The dialogues a store holds, the one that leads its front page first. */
export function leadingFirst(store: Store): string[] {
  const names = listDialogues(store).map(({ dialogue }) => dialogue)
  return names.sort((a, b) => Number(leads(frontOf(store, b))) - Number(leads(frontOf(store, a))))
}

/** The matter the front shows, as of its day: the one the front names, else the first of the dialogue. */
export function frontCard(store: Store, dialogue: string, asOf?: string): Card | null {
  const front = frontOf(store, dialogue)
  const named = asOf ?? front?.['asOf']
  const day = typeof named === 'string' && isDay(named) ? { asOf: named } : {}
  const fold = foldOf(store, dialogue, day)
  const slug = front?.['matter']
  const found = typeof slug === 'string' ? findMatter(fold, slug) : null
  const matter = found !== null && !('code' in found) ? found : fold.matters[0]
  return matter === undefined ? null : cardOf(fold, matter)
}

/** How the questions of a dialogue are called, as kept beside it. */
export function questionTitles(store: Store, dialogue: string): Record<string, string> {
  const titles = frontOf(store, dialogue)?.['questions']
  if (typeof titles !== 'object' || titles === null) return {}
  return Object.fromEntries(Object.entries(titles).filter((entry) => typeof entry[1] === 'string'))
}
