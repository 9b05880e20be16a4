import { CONDUCT_ROWS } from '../conduct-rows.ts'
import { isKind, type Act } from './act.ts'
import type { Matter } from './matter.ts'
import type { Sides } from './sides.ts'
import type { ConductRow } from './matter-state.ts'

/**
 * The conduct map (design §9 rule 14): of each row and side the latest applied `norm.conduct`; none is *no
 * answer*, and nothing else moves a cell.
 */
export function conductMap(
  acts: readonly Act[],
  added: ReadonlyMap<string, string>,
  matters: readonly Matter[],
  sides: Sides,
): ConductRow[] {
  const rows = [
    ...CONDUCT_ROWS,
    ...[...added.keys()].toSorted().map((row) => ({ row, title: added.get(row) ?? row })),
  ]
  return rows.map(({ row, title }) => ({
    row,
    title,
    cells: sides.ids.map((side) => cell(acts, row, side)),
    norms: matters
      .filter(({ opening }) => isKind(opening, 'text.table') && opening.body.rows?.includes(row))
      .map(({ id }) => id),
  }))
}

function cell(acts: readonly Act[], row: string, side: string): ConductRow['cells'][number] {
  const last = acts.findLast(
    (act) => isKind(act, 'norm.conduct') && act.body.row === row && act.of.includes(side),
  )
  if (last === undefined || !isKind(last, 'norm.conduct')) {
    return { side, value: 'no answer', condition: null, on: null, act: null }
  }
  return { side, value: last.body.value, condition: last.body.condition ?? null, on: last.on, act: last.ref }
}
