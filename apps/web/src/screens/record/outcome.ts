import type { Entry } from '@alternat/acts'
import { daysInLine } from '../../format/days.ts'

/** What became of an act, in a sentence. `fallen` is why, where a revocation made it void. */
export function outcomeInWords(entry: Entry, fallen?: string): string {
  if (entry.outcome === 'applied') return 'Applied.'
  if (entry.outcome === 'void' && fallen !== undefined)
    return `Void. ${daysInLine(fallen)} It stays in its log and changes nothing, on every copy alike.`
  if (entry.outcome === 'void')
    return `Void (${entry.reason}): it stands in its log and changes nothing, on every copy alike.`
  if (entry.outcome === 'crossed')
    return 'Crossed with an act of another side: the state is as before both, until each side names one.'
  if (entry.outcome === 'did not stand') return 'Did not stand: the sides named another act.'
  if (entry.outcome === 'waiting') return 'Waiting for acts that have not arrived here.'
  if (entry.outcome === 'withheld') return 'Withheld: only its commitment is held here.'
  if (entry.outcome === 'unknown kind')
    return 'Of a kind this version does not know; kept, and changes nothing.'
  return 'Known, not yet acted upon by this version.'
}
