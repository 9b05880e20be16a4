import type { Kind } from '../kinds.ts'
import { isKind, type Act, type ActOf } from './act.ts'
import type { Matter } from './matter.ts'
import type { Attached } from './matter-state.ts'

const POSITIONS: readonly Kind[] = [
  'norm.position',
  'norm.object',
  'norm.interpret',
  'norm.disassociate',
  'norm.view-of-status',
]

/** What was said later of reservations, expectations and concerns, gathered in one walk along all applied acts. */
export interface Said {
  /** Leaf of a reservation or an expectation → the sides that have withdrawn it. */
  readonly withdrawn: ReadonlyMap<string, ReadonlySet<string>>
  /** Id of a matter → the concerns raised on it; and the id of each concern's own matter → itself. */
  readonly raised: ReadonlyMap<string, readonly ActOf<'dialogue.concern'>[]>
  /** Leaf of a concern and side → the side's latest step. */
  readonly steps: ReadonlyMap<string, ActOf<'dialogue.concern'>>
}

/** Gathers {@link Said}. */
export function saidOf(acts: readonly Act[]): Said {
  const withdrawn = new Map<string, Set<string>>()
  const raised = new Map<string, ActOf<'dialogue.concern'>[]>()
  const steps = new Map<string, ActOf<'dialogue.concern'>>()
  const addTo = (id: string, act: ActOf<'dialogue.concern'>) => {
    const list = raised.get(id)
    if (list === undefined) raised.set(id, [act])
    else list.push(act)
  }
  for (const act of acts) {
    if (isKind(act, 'norm.reserve', 'norm.expect') && act.body.step === 'withdraw' && act.body.of) {
      const sides = withdrawn.get(act.body.of.leaf) ?? new Set()
      for (const side of act.of) sides.add(side)
      withdrawn.set(act.body.of.leaf, sides)
    }
    if (!isKind(act, 'dialogue.concern')) continue
    const { step, matter, on } = act.body
    if (step !== 'raise') for (const side of act.of) steps.set(`${matter?.leaf} ${side}`, act)
    else for (const id of new Set([act.ref.leaf, ...(on ? [on.leaf] : [])])) addTo(id, act)
  }
  return { withdrawn, raised, steps }
}

/** Reservations among these acts: each outstanding until its maker withdraws it. */
export function reservations(acts: readonly Act[], said: Said): Attached[] {
  return made(acts, 'norm.reserve', said)
}

/** Expectations among these acts: each outstanding until its maker withdraws it. */
export function expectations(acts: readonly Act[], said: Said): Attached[] {
  return made(acts, 'norm.expect', said)
}

/** Withdrawn side by side: one of several that made it takes back its own word and nobody else's. */
function made(acts: readonly Act[], kind: 'norm.reserve' | 'norm.expect', { withdrawn }: Said): Attached[] {
  return acts
    .filter((act) => isKind(act, kind) && act.body.step === 'make')
    .flatMap((act) => each(act, 'outstanding'))
    .map((one) => (withdrawn.get(one.act.leaf)?.has(one.side) ? { ...one, state: 'withdrawn' } : one))
}

/** Positions, objections, interpretations, disassociations and views of status. */
export function positions(acts: readonly Act[]): Attached[] {
  return acts.filter((act) => isKind(act, ...POSITIONS)).flatMap((act) => each(act, 'outstanding'))
}

/** Concerns that opened a matter or were raised on it, each with its latest step by its maker. */
export function concerns(matter: Matter, { raised, steps }: Said): Attached[] {
  return (raised.get(matter.id) ?? []).flatMap((act) =>
    each(act, 'outstanding').map((one): Attached => {
      const body = steps.get(`${act.ref.leaf} ${one.side}`)?.body
      if (body === undefined) return one
      const state = body.step === 'withdraw' ? 'withdrawn' : 'maintained'
      return { ...one, state, latest: body.summary ?? null }
    }),
  )
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
