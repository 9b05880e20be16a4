import { CONDUCT_ROWS } from '../conduct-rows.ts'
import { isKind, type Act, type ActOf } from './act.ts'
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
  const latest = latestOf(acts)
  const tagged = tags(matters)
  return rows.map(({ row, title }) => ({
    row,
    title,
    cells: sides.ids.map((side) => cell(latest.get(`${row} ${side}`), side)),
    norms: tagged.get(row) ?? [],
  }))
}

/** Row and side → the side's latest act on it. */
function latestOf(acts: readonly Act[]): Map<string, ActOf<'norm.conduct'>> {
  const latest = new Map<string, ActOf<'norm.conduct'>>()
  for (const act of acts)
    if (isKind(act, 'norm.conduct')) for (const side of act.of) latest.set(`${act.body.row} ${side}`, act)
  return latest
}

/** Row → the matters of texts tagged with it. */
function tags(matters: readonly Matter[]): Map<string, string[]> {
  const tagged = new Map<string, string[]>()
  for (const { id, opening } of matters) {
    if (!isKind(opening, 'text.table')) continue
    for (const row of new Set(opening.body.rows)) {
      const ids = tagged.get(row) ?? []
      ids.push(id)
      tagged.set(row, ids)
    }
  }
  return tagged
}

function cell(last: ActOf<'norm.conduct'> | undefined, side: string): ConductRow['cells'][number] {
  if (last === undefined) return { side, value: 'no answer', condition: null, on: null, act: null }
  return { side, value: last.body.value, condition: last.body.condition ?? null, on: last.on, act: last.ref }
}
