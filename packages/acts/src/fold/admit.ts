import { CONDUCT_ROWS } from '../conduct-rows.ts'
import { isKind, sameRef, type Act, type ActOf } from './act.ts'
import { judgeErase, type Namings } from './erase.ts'
import { opens, type Matter } from './matter.ts'
import type { Ref, VoidReason } from './types.ts'

/** What the acts applied so far have brought about. */
export interface State {
  readonly sides: readonly string[]
  readonly matters: Map<string, Matter>
  /** Applied acts by leaf. */
  readonly applied: Map<string, Act>
  /** Titles of rows added to the conduct map. */
  readonly rows: Map<string, string>
  /** Leaves without their act, that wait, or that lie behind the day asked for: what points at them waits too. */
  readonly pending: Set<string>
  /** Which acts name which texts. */
  readonly namings: Namings
  /** Kinds of acts that stand in their place anywhere in the logs, by leaf: whether a matter can be opened there. */
  readonly openings: ReadonlySet<string>
}

/** Whether an act takes effect; and on which matters it bears. */
export type Admission =
  | { readonly on: readonly Matter[] }
  | { readonly reason: VoidReason }
  | { readonly waiting: true }

const refuse = (reason: VoidReason): Admission => ({ reason })

/** Judges one act against the state of the matters it names. Total: a strange act is void, never an error. */
export function admit(state: State, act: Act): Admission {
  const how = opens(act)
  if (how === 'wrong') return refuse('body')
  const named = mattersOf(state, act)
  if ('waiting' in named || 'reason' in named) return named
  if (isKind(act, 'record.erase')) return admitErase(state, act)
  const [matter] = named.on
  const reason = judge(state, act, how === 'names' ? matter : undefined)
  return reason === null ? named : refuse(reason)
}

function admitErase({ namings }: State, act: ActOf<'record.erase'>): Admission {
  const verdict = judgeErase(namings, act)
  if (verdict === null) return { on: [] }
  return verdict === 'waiting' ? { waiting: true } : refuse(verdict)
}

/** The matters an act names: its own, its notice's, those of its claims, the link it went over. */
function mattersOf(state: State, act: Act): Admission {
  const found: Matter[] = []
  for (const ref of namedRefs(act)) {
    const matter = state.matters.get(ref.leaf)
    if (matter === undefined || !sameRef(matter.opening.ref, ref)) {
      if (state.pending.has(ref.leaf)) return { waiting: true }
      // In a reconstruction as of an early day the matter may not have been reported yet.
      if (state.openings.has(ref.leaf)) continue
      return refuse('matter-unknown')
    }
    if (!found.includes(matter)) found.push(matter)
  }
  return { on: found }
}

function namedRefs(act: Act): Ref[] {
  const { matter, sameAs } = act.body as { matter?: Ref; sameAs?: Ref }
  const refs = matter ? [matter] : []
  if (isKind(act, 'channel.receipt', 'channel.reply', 'channel.close')) refs.push(act.body.notice)
  if (isKind(act, 'channel.notice') && act.body.link) refs.push(act.body.link.matter)
  if (isKind(act, 'statement.cite')) refs.push(...act.body.claims.map((claim) => claim.matter))
  if (isKind(act, 'dialogue.concern') && act.body.on) refs.push(act.body.on)
  if (isKind(act, 'channel.watch') && act.body.norm) refs.push(act.body.norm)
  if (isKind(act, 'arrangement.supersede')) refs.push(act.body.by)
  if (sameAs) refs.push(sameAs)
  return refs
}

function judge(state: State, act: Act, matter: Matter | undefined): VoidReason | null {
  switch (act.kind.slice(0, act.kind.indexOf('.'))) {
    case 'dialogue':
      return judgeDialogue(act, matter)
    case 'group':
      return judgeGroup(state, act)
    case 'norm':
      return judgeNorm(state, act)
    case 'text':
      return matter === undefined ? judgeOpeningText(act) : judgeText(act, matter)
    case 'arrangement':
      return matter === undefined ? null : judgeArrangement(act, matter)
    case 'channel':
      return judgeChannel(state, act, matter)
    case 'statement':
      return judgeStatement(state, act)
    default:
      return null
  }
}

/** Whether every maker of `later` was a maker of `earlier`. */
function sameMaker(earlier: Act, later: Act): boolean {
  return later.of.every((side) => earlier.of.includes(side))
}

function judgeDialogue(act: Act, matter: Matter | undefined): VoidReason | null {
  if (!isKind(act, 'dialogue.concern') || act.body.step === 'raise') return null
  if (matter === undefined) return 'body'
  if (matter.opening.kind !== 'dialogue.concern') return 'matter-kind'
  return sameMaker(matter.opening, act) ? null : 'not-the-maker'
}

function judgeGroup(state: State, act: Act): VoidReason | null {
  if (!isKind(act, 'group.readout-accept', 'group.readout-differ')) return null
  return state.applied.get(act.body.readout.leaf)?.kind === 'group.readout' ? null : 'ref-unknown'
}

function judgeNorm(state: State, act: Act): VoidReason | null {
  if (isKind(act, 'norm.conduct')) return judgeConduct(state, act.body)
  if (!isKind(act, 'norm.reserve', 'norm.expect')) return null
  if (act.body.step === 'make') return act.body.summary === undefined ? 'body' : null
  const made = act.body.of && state.applied.get(act.body.of.leaf)
  if (!made || made.kind !== act.kind) return 'ref-unknown'
  return sameMaker(made, act) ? null : 'not-the-maker'
}

function judgeConduct(
  state: State,
  body: { row: string; rowTitle?: string; value: string; condition?: string },
): VoidReason | null {
  if ((body.value === 'rejects-if') !== (body.condition !== undefined)) return 'body'
  if (CONDUCT_ROWS.some(({ row }) => row === body.row)) return null
  if (!body.row.startsWith('x-')) return 'body'
  return state.rows.has(body.row) || body.rowTitle !== undefined ? null : 'body'
}

function judgeOpeningText(act: Act): VoidReason | null {
  return isKind(act, 'text.table') && act.body.base === undefined ? null : 'body'
}

function judgeText(act: Act, matter: Matter): VoidReason | null {
  if (matter.opening.kind !== 'text.table') return 'matter-kind'
  const known = (digest: string | undefined) => digest !== undefined && matter.revisions.has(digest)
  if (isKind(act, 'text.table', 'text.amend') && !known(act.body.base)) return 'digest-unknown'
  if (isKind(act, 'text.amend')) return opensTooMany(act, matter) ? 'body' : null
  if (isKind(act, 'text.mark', 'text.issue')) return known(act.body.digest) ? null : 'digest-unknown'
  return null
}

/** As many brackets as a text may be tabled with: each revision lists its own, and a chain of them has no end. */
const MAX_BRACKETS = 512

function opensTooMany({ body }: ActOf<'text.amend'>, matter: Matter): boolean {
  const open = matter.revisions.get(body.base)?.brackets ?? []
  return open.length >= MAX_BRACKETS && !open.includes(body.bracket)
}

function judgeArrangement(act: Act, matter: Matter): VoidReason | null {
  const { measures } = act.body as { measures?: readonly string[] }
  if (measures?.some((id) => !matter.measures.has(id))) return 'measure-unknown'
  if (isKind(act, 'arrangement.adopt', 'arrangement.exchange')) return judgeAdopt(act.body.digest, matter)
  if (isKind(act, 'arrangement.confirm')) {
    return adopted(matter, act.body.digest, act) ? null : 'digest-unknown'
  }
  if (isKind(act, 'arrangement.match')) return matchesHeldItems(act, matter) ? null : 'digest-unknown'
  return null
}

function judgeAdopt(digest: string, matter: Matter): VoidReason | null {
  if (matter.opening.kind !== 'text.table') return null
  const revision = matter.revisions.get(digest)
  if (revision === undefined) return 'digest-unknown'
  return revision.brackets.length === 0 ? null : 'brackets-open'
}

function adopted(matter: Matter, digest: string, by: Act): boolean {
  return matter.acts.some(
    (act) => isKind(act, 'arrangement.adopt') && act.body.digest === digest && sameMaker(act, by),
  )
}

function matchesHeldItems(act: Act, matter: Matter): boolean {
  if (!isKind(act, 'arrangement.match')) return false
  return act.body.pairs.every((pair) => {
    const held = matter.statements.get(pair.statement.leaf)
    return (
      held !== undefined &&
      sameRef(held.ref, pair.statement) &&
      held.body.items.some((item) => item.id === pair.item && item.digest === pair.digest)
    )
  })
}

function judgeChannel(state: State, act: Act, matter: Matter | undefined): VoidReason | null {
  if (isKind(act, 'channel.receipt', 'channel.reply', 'channel.close')) {
    const notice = state.matters.get(act.body.notice.leaf)
    return notice === undefined || notice.opening.kind === 'channel.notice' ? null : 'matter-kind'
  }
  if (isKind(act, 'channel.notice') && act.body.link) {
    const linked = state.matters.get(act.body.link.matter.leaf)
    return linked === undefined || linked.measures.has(act.body.link.measure) ? null : 'measure-unknown'
  }
  if (isKind(act, 'channel.watch')) return judgeWatch(act.body, act.of, matter)
  return null
}

function judgeWatch(
  body: { step: string; processOf?: string; thirdCountry?: string; digest?: string },
  of: readonly string[],
  matter: Matter | undefined,
): VoidReason | null {
  if (body.step === 'declare') {
    // A side declares a watch over a process of its own, or of a third country; never over the other side's.
    if (body.processOf !== undefined && !of.includes(body.processOf)) return 'body'
    return (body.processOf === undefined) === (body.thirdCountry === undefined) ? 'body' : null
  }
  if (body.step === 'summary' && body.digest === undefined) return 'body'
  return matter?.opening.kind === 'channel.watch' ? null : 'matter-kind'
}

function judgeStatement(state: State, act: Act): VoidReason | null {
  if (!isKind(act, 'statement.cite')) return null
  const { lane, side } = act.body
  if (lane === 'other') return null
  return side !== undefined && state.sides.includes(side) ? null : 'body'
}
