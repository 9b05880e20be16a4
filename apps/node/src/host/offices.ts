import { KINDS, type SideCard } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'

/**
 * The office that performs a kind of act when the person names none: the first on the side's card that holds
 * the power and is open-ended or not yet over.
 *
 * @param now a minute, `YYYY-MM-DDTHH:MMZ`
 * @param isHeld whether whoever asks holds the office; an office they do not hold is taken only if they hold none that
 *   fits, so that they are told which one it would take
 */
export function officeFor(
  card: SideCard,
  kind: string,
  now: string,
  isHeld: (office: string) => boolean = () => true,
): Result<string, 'office-none' | 'unknown-kind'> {
  if (!KINDS.has(kind)) return bad('unknown-kind', 'This program knows no act of that kind.', kind)
  const power = KINDS.get(kind)?.power
  const fitting = card.offices.filter(
    (o) => o.powers.some((p) => p === power) && o.from <= now && (o.until === null || now <= o.until),
  )
  const office = fitting.find(({ name }) => isHeld(name)) ?? fitting[0]
  if (office !== undefined) return ok(office.name)
  return bad('office-none', `No office of this side holds the power for ${kind}: name one.`, kind)
}
