import type { Kind } from '../kinds.ts'
import { isKind, type Act, type ActOf } from './act.ts'

/** One revision of a text as the fold keeps it. */
export interface KnownRevision {
  readonly digest: string
  readonly base: string | null
  readonly rev: number
  readonly act: Act
  readonly brackets: readonly string[]
}

/** A matter while acts are being applied: its opening, the acts that bear on it, and what they have fixed. */
export interface Matter {
  readonly id: string
  readonly opening: Act
  readonly slug: string
  readonly title: string
  readonly acts: Act[]
  /** Ids of other matters → the sides that said they are this one. */
  readonly sameAs: Map<string, Set<string>>
  /** Revisions of a text by digest, in the order they came. */
  readonly revisions: Map<string, KnownRevision>
  /** Parallel statements by leaf hex. */
  readonly statements: Map<string, ActOf<'arrangement.parallel'>>
  /** Measures of an arrangement: id → title, as the first act gave it: nobody renames another's measure. */
  readonly measures: Map<string, string>
}

/** Kinds that may open a matter with a slug and a title (design §9 rule 5). */
const OPENING = new Set<string>([
  'dialogue.raise',
  'dialogue.propose',
  'dialogue.concern',
  'group.constitute',
  'text.table',
  'arrangement.adopt',
  'arrangement.parallel',
  'channel.notice',
  'channel.watch',
] satisfies Kind[])

/** Opening kinds that may also stand without slug and matter: then they concern the dialogue itself. */
const MAY_CONCERN_DIALOGUE = new Set(['dialogue.raise', 'dialogue.propose'])

/** Whether the act opens a matter, names one, or neither; `wrong` where it does both, or must do one. */
export function opens(act: Act): 'opens' | 'names' | 'neither' | 'wrong' {
  const named = 'matter' in act.body
  const titled = 'slug' in act.body || 'title' in act.body
  if (act.kind === 'group.meet') return 'names'
  if (!OPENING.has(act.kind)) return named ? 'names' : 'neither'
  if (isKind(act, 'dialogue.propose') && act.body.sides) return 'neither'
  if (titled) return !named && 'slug' in act.body && 'title' in act.body && stepOpens(act) ? 'opens' : 'wrong'
  if (named) return isFirstStep(act) ? 'wrong' : 'names'
  return MAY_CONCERN_DIALOGUE.has(act.kind) ? 'neither' : 'wrong'
}

/** The first step of a concern or of a watch always opens its matter: it cannot name one. */
function isFirstStep(act: Act): boolean {
  return isKind(act, 'dialogue.concern', 'channel.watch') && stepOpens(act)
}

function stepOpens(act: Act): boolean {
  if (isKind(act, 'dialogue.concern')) return act.body.step === 'raise'
  if (isKind(act, 'channel.watch')) return act.body.step === 'declare'
  return true
}

/** Begins a matter with its opening act. */
export function openMatter(act: Act): Matter {
  const { slug, title } = act.body as { slug: string; title: string }
  return {
    id: act.ref.leaf,
    opening: act,
    slug,
    title,
    acts: [],
    sameAs: new Map(),
    revisions: new Map(),
    statements: new Map(),
    measures: new Map(),
  }
}

/** Takes an admitted act into the indexes of its matter. */
export function take(matter: Matter, act: Act): void {
  matter.acts.push(act)
  if (isKind(act, 'arrangement.adopt', 'arrangement.parallel')) {
    for (const { id, title } of act.body.consistsOf ?? [])
      if (!matter.measures.has(id)) matter.measures.set(id, title)
  }
  if (isKind(act, 'arrangement.parallel')) matter.statements.set(act.ref.leaf, act)
  if (isKind(act, 'text.table')) takeTable(matter, act)
  if (isKind(act, 'text.amend')) takeAmend(matter, act)
}

function takeTable(matter: Matter, act: ActOf<'text.table'>): void {
  const { digest, base = null, brackets = [] } = act.body
  if (matter.revisions.has(digest)) return
  const rev = (base === null ? 0 : (matter.revisions.get(base)?.rev ?? 0)) + 1
  matter.revisions.set(digest, { digest, base, rev, act, brackets: [...new Set(brackets)].toSorted() })
}

function takeAmend(
  matter: Matter,
  act: Act & { body: { base: string; result: string; bracket: string } },
): void {
  const base = matter.revisions.get(act.body.base)
  if (base === undefined || matter.revisions.has(act.body.result)) return
  const brackets = [...new Set([...base.brackets, act.body.bracket])].toSorted()
  matter.revisions.set(act.body.result, {
    digest: act.body.result,
    base: base.digest,
    rev: base.rev + 1,
    act,
    brackets,
  })
}

/** Notes that the sides of an act take two matters for one. */
export function noteSame(a: Matter, b: Matter, by: readonly string[]): void {
  for (const [matter, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const said = matter.sameAs.get(other.id) ?? new Set()
    for (const side of by) said.add(side)
    matter.sameAs.set(other.id, said)
  }
}

/**
 * The matters that are one with this: an act of each side that opened one of the two must say so (design §9
 * rule 5). One side alone could otherwise hang a matter of its own on another's card.
 */
export function sameMatters(matter: Matter, all: ReadonlyMap<string, Matter>): string[] {
  return [...matter.sameAs]
    .filter(([id, by]) => {
      const openers = [...matter.opening.of, ...(all.get(id)?.opening.of ?? [])]
      return openers.every((side) => by.has(side))
    })
    .map(([id]) => id)
    .toSorted()
}
