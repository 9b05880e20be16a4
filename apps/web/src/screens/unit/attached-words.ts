import type { Attached } from '@alternat/acts'

/** What a side does with what it put on the record: *reserves*, *withdraws a reservation*, *maintains a concern*. */
export function attachedInWords({ kind, state }: Pick<Attached, 'kind' | 'state'>): string {
  const taken = state === 'withdrawn'
  if (kind === 'norm.reserve') return taken ? 'has withdrawn a reservation' : 'reserves'
  if (kind === 'norm.expect') return taken ? 'has withdrawn an expectation' : 'expects'
  if (kind !== 'dialogue.concern') return kind.replace(/^norm\./, '').replaceAll('-', ' ')
  if (taken) return 'has withdrawn a concern'
  return state === 'maintained' ? 'maintains a concern' : 'raises a concern'
}
