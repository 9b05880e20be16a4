import type { Fold } from '@alternat/acts'
import { sideOf } from '@alternat/acts'
import { SIDES } from '../world/cast.ts'
import type { Ground } from './ground.ts'

/** Counts what of interest stands on a page. */
export function tallyPage(ground: Ground, fold: Fold, who: string): void {
  if (who !== SIDES[0] && fold.sides.some(({ before }) => before !== undefined))
    ground.reached('a side that moved out was heard')
  for (const entry of fold.entries) {
    if (entry.outcome === 'crossed') ground.reached('acts crossed')
    if (entry.outcome === 'did not stand') ground.reached('crossing ended')
    if (entry.outcome === 'waiting') ground.reached('act waited for what it had seen')
    if (entry.outcome === 'withheld') ground.reached('withheld act')
    if (entry.outcome === 'void' && !ground.isHonest(sideOf(entry.ref.log)))
      ground.reached('void act of a liar')
    if (entry.outcome === 'applied' && entry.kind === 'side.keys')
      ground.reached(entry.body?.['step'] === 'revoke' ? 'key revoked' : 'key rotated')
    if (entry.outcome === 'applied' && entry.kind === 'text.amend') ground.reached('text amended')
  }
  for (const { line1, line2, notice } of fold.matters) {
    if (line1.matched !== null && line1.matched.k > 0) ground.reached('items matched')
    else if (line1.word === 'adopted') ground.reached('text adopted by all')
    if (line1.word === 'agreed ad referendum') ground.reached('agreed ad referendum')
    if (line1.word === 'agreed in principle') ground.reached('agreed in principle')
    if (line2.word === 'in effect') ground.reached('arrangement in effect')
    if (notice?.state === 'answered') ground.reached('notice answered')
  }
}
