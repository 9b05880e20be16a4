import { KINDS, LINE1, type Kind, type KindEntry } from '@alternat/acts'
import { code, table } from './markers.ts'

/** What a word alone does not say. */
const REMARKS: Partial<Record<Kind, string>> = {
  'dialogue.propose': 'with `sides` it proposes the dialogue itself and sets no word',
  'group.constitute': '*adopted* once every side has performed it',
  'text.table': 'the first one',
  'text.amend': 'by another side than the one that tabled',
  'text.mark': '*under negotiation* by one; *agreed in principle* when all mark the whole of one digest',
  'arrangement.adopt':
    '*proposed* at first; *agreed ad referendum* while one owes a `confirm`; *adopted* by all',
  'arrangement.confirm': 'pays what an `adReferendum` owed',
  'arrangement.exchange': 'as adopt, by a note of one’s own on the same digest; it opens no matter',
  'arrangement.parallel': '*proposed* at first; *adopted* with the first item that all match',
  'arrangement.match': 'from the day the matched item stood on both sides',
  'arrangement.operative': '*in effect* if adopted, or said by every side; see Life',
}

const FIRST = new Set<string>([...LINE1, 'declined'])

/** The table every page on acts begins with: kind → word on a line → power → whether the fold acts upon it. */
export function kindsTable(): string {
  const rows = [...KINDS.values()].map((entry) => [
    code(entry.kind),
    lineOf(entry),
    code(entry.power),
    entry.works ? 'works' : 'known',
    REMARKS[entry.kind] ?? '',
  ])
  return table(['kind', 'word on a line', 'power', 'in the fold', 'remark'], rows)
}

function lineOf({ word }: KindEntry): string {
  if (word === null) return '–'
  return `${FIRST.has(word) ? '1' : '2'}: ${word}`
}
