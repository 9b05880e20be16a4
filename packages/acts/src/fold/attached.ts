import type { Kind } from '../kinds.ts'
import { isKind, type Act } from './act.ts'
import type { Attached } from './matter-state.ts'

const POSITIONS: readonly Kind[] = [
  'norm.position',
  'norm.object',
  'norm.interpret',
  'norm.disassociate',
  'norm.view-of-status',
]

/** Reservations among these acts: each outstanding until its maker withdraws it. */
export function reservations(acts: readonly Act[]): Attached[] {
  return madeAndWithdrawn(acts, 'norm.reserve')
}

/** Expectations among these acts: each outstanding until its maker withdraws it. */
export function expectations(acts: readonly Act[]): Attached[] {
  return madeAndWithdrawn(acts, 'norm.expect')
}

function madeAndWithdrawn(acts: readonly Act[], kind: 'norm.reserve' | 'norm.expect'): Attached[] {
  const all = acts.filter((act) => isKind(act, kind))
  const taken = new Set(
    all.flatMap((act) => (isKind(act, kind) && act.body.step === 'withdraw' ? [act.body.of?.leaf] : [])),
  )
  return all
    .filter((act) => act.body['step'] === 'make')
    .flatMap((act) => each(act, taken.has(act.ref.leaf) ? 'withdrawn' : 'outstanding'))
}

/** Positions, objections, interpretations, disassociations and views of status. */
export function positions(acts: readonly Act[]): Attached[] {
  return acts.filter((act) => isKind(act, ...POSITIONS)).flatMap((act) => each(act, 'outstanding'))
}

/** Concerns among these acts: those raised here, each with its latest step by its maker. */
export function concerns(raised: readonly Act[], all: readonly Act[]): Attached[] {
  return raised.flatMap((act) => {
    const later = all.filter(
      (one) => isKind(one, 'dialogue.concern') && one.body.matter?.leaf === act.ref.leaf,
    )
    const last = later.at(-1)
    const step = last?.body['step']
    const state = step === 'withdraw' ? 'withdrawn' : step === 'maintain' ? 'maintained' : 'outstanding'
    const words = last?.body['summary']
    return each(act, state).map((one) => ({ ...one, latest: typeof words === 'string' ? words : null }))
  })
}

/** One line a side: an act reported of several sides counts as one act of each. */
function each(act: Act, state: Attached['state']): Attached[] {
  const body = act.body as {
    summary?: string
    title?: string
    view?: string
    paragraph?: string
    by?: string
  }
  return act.of.map((side) => ({
    act: act.ref,
    kind: act.kind,
    side,
    on: act.on,
    summary: body.summary ?? body.title ?? body.view ?? '',
    paragraph: body.paragraph ?? null,
    state,
    latest: null,
    by: typeof body.by === 'string' ? body.by : null,
  }))
}
