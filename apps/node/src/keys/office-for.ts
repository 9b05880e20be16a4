import { KINDS } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { officeFor } from '../host/offices.ts'
import { sideCard } from '../side/card.ts'
import type { Store } from '../store/types.ts'
import { goodKeys, officesNow } from './offices-now.ts'

/** What is to be performed, and by whom. */
export interface ToPerform {
  readonly kind: string
  /** A minute, `YYYY-MM-DDTHH:MMZ`. */
  readonly now: string
  /** Whether whoever performs it holds an office. */
  readonly holds: (office: string) => boolean
}

/**
 * The office that performs a kind of act when the person names none: one on our card, else one that our log of the
 * dialogue has been given since. Codes of `officeFor`, and of a card that is not there.
 */
export function officeNow(store: Store, dialogue: string, { kind, now, holds }: ToPerform): Result<string> {
  const card = sideCard(store)
  if (!card.ok) return card
  const onCard = officeFor(card.value.card, kind, now, holds)
  if ((onCard.ok && holds(onCard.value)) || !KINDS.has(kind)) return onCard
  const power = KINDS.get(kind)?.power
  const given = officesNow(store, dialogue).find(
    (one) =>
      holds(one.office) &&
      goodKeys(one).length > 0 &&
      (one.powers as readonly string[]).some((own) => own === power) &&
      one.from <= now &&
      (one.until === null || now <= one.until),
  )
  return given === undefined ? onCard : ok(given.office)
}
