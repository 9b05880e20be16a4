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
