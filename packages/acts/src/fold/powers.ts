import { KINDS } from '../kinds.ts'
import type { Power } from '../schema/side.ts'

/** The powers of which one is needed for an act (design §9 rule 12); none for a kind nobody knows. */
export function powersFor(act: {
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
}): readonly Power[] {
  const entry = KINDS.get(act.kind)
  if (entry === undefined) return []
  const state = act.body['state']
  if (act.kind === 'channel.receipt' && (state === 'transmitted' || state === 'received'))
    return ['record', 'notify']
  return entry.power === 'root' ? ['manage-keys'] : [entry.power]
}
