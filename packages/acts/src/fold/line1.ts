import { isKind, type Act, type ActOf } from './act.ts'
import type { Crossing } from './cross.ts'
import type { Matter } from './matter.ts'
import type { Parallel } from './parallel.ts'
import { unique, type Sides } from './sides.ts'
import type { Line1, Line1Word } from './lines.ts'

/** What line 1 is computed from. */
export interface Line1Input {
  readonly matter: Matter
  /** The acts that take effect, in order: without those that cross or did not stand. */
  readonly acts: readonly Act[]
  readonly sides: Sides
  readonly parallel: Parallel | null
  readonly crossings: readonly Crossing[]
  readonly reconstruction: boolean
  /** The day the fold speaks as of. */
  readonly today: string
}

/** How far a matter got: a word, whose acts carry it, and the day it was reached. */
interface Reached {
  readonly word: Exclude<Line1Word, null>
  readonly by: readonly string[]
  readonly on: string
  readonly text: string
}

/** Line 1 (design §9 rules 7 and 8): the furthest word reached, followed by whose act it is. */
export function line1(input: Line1Input): Line1 {
  const { sides, parallel, crossings } = input
  const reached = declined(input) ?? furthest(input)
  const adopted = reached?.word === 'adopted'
  const asParallel = parallel !== null && adopted && parallel.matched.length > 0
  return {
    word: reached?.word ?? null,
    by: reached?.by ?? [],
    byAll: reached !== null && sides.all(reached.by),
    on: reached?.on ?? null,
    text: reached?.text ?? 'no formal act',
    form: asParallel ? 'parallel statements' : formOf(input.acts),
    matched: parallel && {
      k: parallel.matched.length,
      n: parallel.n,
      byCompiler: input.reconstruction && parallel.matched.length > 0,
    },
    adoptedBy: adopters(input)[0]?.by ?? [],
    notFormalisedAsOf: adopted || !couldBeFormalised(input.matter) ? null : input.today,
    crossed: crossings.filter(({ stands }) => stands === null).map(({ a, b }) => [a.ref, b.ref] as const),
  }
}

/** Notices, watches and concerns are on the record, but nothing that anybody would formalise. */
function couldBeFormalised({ opening }: Matter): boolean {
  return !['channel.notice', 'channel.watch', 'dialogue.concern'].includes(opening.kind)
}

function formOf(acts: readonly Act[]): string | null {
  if (acts.some((act) => isKind(act, 'arrangement.exchange'))) return 'exchange of notes'
  const adopt = acts.find((act) => isKind(act, 'arrangement.adopt'))
  return adopt
    ? adopt.body['form']
    : acts.some((act) => act.kind === 'arrangement.parallel')
      ? 'parallel statements'
      : null
}

/** Declined by a side, until that side's later act on the matter. */
function declined({ acts, sides }: Line1Input): Reached | null {
  const last = new Map<string, Act>()
  for (const act of acts) if (act.kind !== 'statement.cite') for (const side of act.of) last.set(side, act)
  const by = unique([...last].filter(([, act]) => act.kind === 'dialogue.decline').map(([side]) => side))
  const on = [...last.values()]
    .filter((act) => act.kind === 'dialogue.decline')
    .map((act) => act.on)
    .toSorted()
    .at(-1)
  return on === undefined ? null : { word: 'declined', by, on, text: `declined ${sides.by(by)}` }
}

function furthest(input: Line1Input): Reached | null {
  const steps = [adoption, adReferendum, inPrinciple, negotiation, proposed, explored, acknowledged, raised]
  for (const step of steps) {
    const reached = step(input)
    if (reached !== null) return reached
  }
  return null
}

/** Who has adopted one digest. */
interface Adoption {
  readonly by: string[]
  /** Sides that still owe a confirmation. */
  readonly owing: string[]
  /** The day on which the last act that changed either was made: saying it again moves no date. */
  readonly on: string
}

/** Per digest, the sides that have adopted it; adopted by most first, and of those what is owed least. */
function adopters({ acts }: Line1Input): Adoption[] {
  const adopting = acts.filter((act) =>
    isKind(act, 'arrangement.adopt', 'arrangement.exchange', 'arrangement.confirm'),
  )
  return [...Map.groupBy(adopting, (act) => act.body['digest'])]
    .map(([, some]) => adoptionBy(some))
    .toSorted((a, b) => b.by.length - a.by.length || a.owing.length - b.owing.length)
}

function adoptionBy(acts: readonly Act[]): Adoption {
  const owes = new Map<string, boolean>()
  let on = ''
  for (const act of acts) {
    const conditional = isKind(act, 'arrangement.adopt') && act.body.adReferendum === true
    for (const side of act.of) {
      // An adoption without condition stands: adopting ad referendum afterwards takes nothing of it back.
      const owed = conditional && owes.get(side) !== false
      if (owes.get(side) !== owed) on = act.on
      owes.set(side, owed)
    }
  }
  const owing = [...owes].flatMap(([side, owed]) => (owed ? [side] : []))
  return { by: unique(owes.keys()), owing: unique(owing), on }
}

function adoption(input: Line1Input): Reached | null {
  const { parallel, sides } = input
  const [first] = adopters(input)
  if (first && sides.all(first.by) && first.owing.length === 0) {
    return { word: 'adopted', by: first.by, on: first.on, text: `adopted ${sides.by(first.by)}` }
  }
  if (parallel && parallel.matched.length > 0) {
    const compiled = input.reconstruction ? ', matched by the compiler' : ''
    const text = `adopted as parallel statements, ${parallel.matched.length} of ${parallel.n} items matched${compiled}`
    return { word: 'adopted', by: [...sides.ids], on: parallel.since ?? input.today, text }
  }
  return constituted(input)
}

/** A group stands once every side has constituted it (docs/decisions/0006). */
function constituted({ acts, sides }: Line1Input): Reached | null {
  const made = acts.filter((act) => act.kind === 'group.constitute')
  const by = unique(made.flatMap((act) => act.of))
  if (!sides.all(by)) return null
  return { word: 'adopted', by, on: completedOn(made), text: `adopted ${sides.by(by)}` }
}

function adReferendum(input: Line1Input): Reached | null {
  const [first] = adopters(input)
  if (!first || !input.sides.all(first.by)) return null
  const text = `agreed ad referendum, to be confirmed ${input.sides.by(first.owing)}`
  return { word: 'agreed ad referendum', by: first.by, on: first.on, text }
}

function inPrinciple({ acts, sides }: Line1Input): Reached | null {
  const byDigest = new Map<string, Act[]>()
  for (const act of acts) {
    if (!isKind(act, 'text.mark') || !agreesWhole(act)) continue
    const marks = byDigest.get(act.body.digest) ?? []
    marks.push(act)
    byDigest.set(act.body.digest, marks)
  }
  for (const marks of byDigest.values()) {
    const by = unique(marks.flatMap((act) => act.of))
    if (sides.all(by))
      return { word: 'agreed in principle', by, on: completedOn(marks), text: 'agreed in principle' }
  }
  return null
}

function agreesWhole({ body }: ActOf<'text.mark'>): boolean {
  return body.paragraph === undefined && body.state === 'agreed in principle'
}

/** The word that one formal act says for itself (rule 6), where its kind may say several. */
export function wordOfAct(act: Act, word: string): string {
  if (isKind(act, 'text.mark')) return agreesWhole(act) ? word : 'under negotiation'
  return isKind(act, 'arrangement.adopt') && act.body.adReferendum === true ? 'agreed ad referendum' : word
}

/** The first amend or mark by another side than the one that tabled. */
function negotiation({ acts }: Line1Input): Reached | null {
  const tabled = acts.find((act) => act.kind === 'text.table')
  const answer = acts.find(
    (act) => isKind(act, 'text.amend', 'text.mark') && act.of.some((side) => !tabled?.of.includes(side)),
  )
  return answer
    ? {
        word: 'under negotiation',
        by: unique([...(tabled?.of ?? []), ...answer.of]),
        on: answer.on,
        text: 'under negotiation',
      }
    : null
}

function proposed({ acts, sides }: Line1Input): Reached | null {
  const first = acts.find((act) =>
    isKind(
      act,
      'dialogue.propose',
      'text.table',
      'group.constitute',
      'arrangement.adopt',
      'arrangement.parallel',
    ),
  )
  if (first === undefined) return null
  return { word: 'proposed', by: unique(first.of), on: first.on, text: `proposed ${sides.by(first.of)}` }
}

function explored(input: Line1Input): Reached | null {
  return simple(input, 'dialogue.explore', 'to be explored', true)
}

function acknowledged(input: Line1Input): Reached | null {
  return simple(input, 'dialogue.acknowledge', 'acknowledged', true)
}

function raised(input: Line1Input): Reached | null {
  return simple(input, 'dialogue.raise', 'raised', false)
}

/** A word that each side may say for itself; `bare`: unqualified once all have. */
function simple(
  { acts, sides }: Line1Input,
  kind: string,
  word: Reached['word'],
  bare: boolean,
): Reached | null {
  const said = acts.filter((act) => act.kind === kind)
  if (said.length === 0) return null
  const by = unique(said.flatMap((act) => act.of))
  return { word, by, on: completedOn(said), text: bare && sides.all(by) ? word : `${word} ${sides.by(by)}` }
}

/** The day on which the last side joined those that had said a word; saying it again moves no date. */
function completedOn(said: readonly Act[]): string {
  const covered = new Set<string>()
  let on = ''
  for (const act of said) {
    if (act.of.some((side) => !covered.has(side))) on = act.on
    for (const side of act.of) covered.add(side)
  }
  return on
}
