import { isKind, type Act } from './act.ts'
import { concerns, expectations, positions, reservations, type Said } from './attached.ts'
import { noticeOf, watchOf } from './channel.ts'
import type { Crossing } from './cross.ts'
import { line1, wordOfAct } from './line1.ts'
import { line2 } from './line2.ts'
import { line3 } from './line3.ts'
import { sameMatters, type Matter } from './matter.ts'
import { parallelOf, type Parallel } from './parallel.ts'
import { unique, type Sides } from './sides.ts'
import { textOf } from './text.ts'
import { KINDS, type Kind } from '../kinds.ts'
import type { MatterState } from './matter-state.ts'
import type { Erasure } from './types.ts'

/** What all matters share while they are described. */
export interface Describing {
  readonly sides: Sides
  readonly reconstruction: boolean
  readonly today: string
  /** Every applied act, in order. */
  readonly all: readonly Act[]
  /** Acts that cross, or did not stand: on the record, without effect. */
  readonly without: ReadonlySet<Act>
  /** The crossings of each matter, by its id. */
  readonly crossings: ReadonlyMap<string, readonly Crossing[]>
  /** Every matter, by id. */
  readonly matters: ReadonlyMap<string, Matter>
  readonly said: Said
  readonly erased: readonly Erasure[]
}

/** Everything the card of a matter prints. */
export function describe(matter: Matter, context: Describing): MatterState {
  const { sides, reconstruction, today, without } = context
  const acts = matter.acts.filter((act) => !without.has(act))
  const parallel = parallelOf(matter, sides.ids, (act) => !without.has(act))
  const first = line1({
    matter,
    acts,
    sides,
    parallel,
    crossings: context.crossings.get(matter.id) ?? [],
    reconstruction,
    today,
  })
  const own = acts.filter((act) => bearsDirectly(act, matter))
  const over = acts.filter((act) => isKind(act, 'channel.notice') && !bearsDirectly(act, matter))
  const second = line2({ matter, acts: own, sides, parallel, line1: first, today, over })
  const formal = formalActs(own)
  return {
    id: matter.id,
    ref: matter.opening.ref,
    slug: matter.slug,
    title: matter.title,
    openedBy: openedBy(matter.opening),
    sameAs: sameMatters(matter, context.matters),
    line1: first,
    line2: second,
    line3: line3(matter, sides, new Set(own.map(({ kind }) => kind))),
    formal,
    formalBeyondRaised: formal.filter(({ word }) => word !== 'raised').length,
    ...attachments(matter, own, context),
    ...meetings(own),
    ...papers(own),
    text: textOf(matter, own),
    arrangement: arrangementOf(own, parallel),
    notice: noticeOf(matter),
    watch: watchOf(matter, sides),
    erased: erasedIn(matter, context.erased),
    acts: matter.acts.map(({ ref }) => ref),
    sources: sourcesOf(matter.acts),
  }
}

function erasedIn(matter: Matter, erased: readonly Erasure[]): readonly Erasure[] {
  if (erased.length === 0) return erased
  const leaves = new Set(matter.acts.map(({ ref }) => ref.leaf))
  return erased.filter(({ acts }) => acts.some(({ leaf }) => leaves.has(leaf)))
}

function openedBy(opening: Act): MatterState['openedBy'] {
  const { summary, occasion } = opening.body as { summary?: string; occasion?: string }
  return {
    kind: opening.kind as Kind,
    by: unique(opening.of),
    on: opening.on,
    summary: summary ?? null,
    occasion: occasion ?? null,
  }
}

/** Whether the act is about this matter, and not one that only touches it in passing (a notice over its link). */
function bearsDirectly(act: Act, matter: Matter): boolean {
  if (act === matter.opening) return true
  if (isKind(act, 'channel.notice', 'channel.watch', 'dialogue.concern') && 'slug' in act.body) return false
  return true
}

function formalActs(acts: readonly Act[]): MatterState['formal'] {
  return acts.flatMap((act) => {
    const word = KINDS.get(act.kind)?.word ?? null
    if (word === null) return []
    return [{ act: act.ref, kind: act.kind, word: wordOfAct(act, word), by: unique(act.of), on: act.on }]
  })
}

function attachments(matter: Matter, own: readonly Act[], { said }: Describing) {
  return {
    scope: own.flatMap((act) =>
      isKind(act, 'dialogue.scope')
        ? act.of.map((side) => ({ side, on: act.on, summary: act.body.summary, act: act.ref }))
        : [],
    ),
    reservations: reservations(own, said),
    expectations: expectations(own, said),
    concerns: concerns(matter, said),
    positions: positions(own),
  }
}

function meetings(own: readonly Act[]): Pick<MatterState, 'meetings' | 'readouts' | 'group'> {
  const made = own.filter((act) => isKind(act, 'group.constitute'))
  const last = made.at(-1)
  const answers = Map.groupBy(
    own.filter((act) => isKind(act, 'group.readout-accept', 'group.readout-differ')),
    (act) => act.body.readout.leaf,
  )
  return {
    meetings: own.flatMap((act) =>
      isKind(act, 'group.meet')
        ? [
            {
              act: act.ref,
              title: act.body.title,
              on: act.body.heldOn.to,
              agenda: act.body.agenda,
              place: act.body.heldOn.place ?? null,
              present: act.body.present ?? null,
              by: unique(act.of),
            },
          ]
        : [],
    ),
    readouts: own.flatMap((act) =>
      isKind(act, 'group.readout') ? [readoutOf(act, act.body.summary, answers.get(act.ref.leaf) ?? [])] : [],
    ),
    group:
      last && isKind(last, 'group.constitute')
        ? {
            mandate: last.body.mandate,
            level: last.body.level,
            members: last.body.members,
            constitutedBy: unique(made.flatMap((act) => act.of)),
          }
        : null,
  }
}

function readoutOf(act: Act, summary: string, answers: readonly Act[]): MatterState['readouts'][number] {
  const [side = act.logSide] = act.of
  return {
    act: act.ref,
    side,
    on: act.on,
    summary,
    acceptedBy: unique(answers.flatMap((one) => (isKind(one, 'group.readout-accept') ? [...one.of] : []))),
    differs: answers.flatMap((one) =>
      isKind(one, 'group.readout-differ')
        ? one.of.map((by) => ({ side: by, summary: one.body.summary }))
        : [],
    ),
  }
}

function papers(own: readonly Act[]): Pick<MatterState, 'representations' | 'annexes'> {
  return {
    representations: own.flatMap((act) =>
      isKind(act, 'channel.representation')
        ? act.of.map((side) => ({
            act: act.ref,
            side,
            to: act.body.to,
            on: act.on,
            subject: act.body.subject,
            words: act.body.words ?? null,
          }))
        : [],
    ),
    annexes: own.flatMap((act) =>
      isKind(act, 'channel.annex-reference')
        ? act.of.map((side) => ({
            act: act.ref,
            side,
            by: act.body.by,
            reference: act.body.reference,
            date: act.body.date,
          }))
        : [],
    ),
  }
}

function arrangementOf(own: readonly Act[], parallel: Parallel | null): MatterState['arrangement'] {
  const adopt = own.find((act) => isKind(act, 'arrangement.adopt'))
  if (adopt === undefined && parallel === null) return null
  const partners = new Map(
    parallel?.matched.flatMap((set) =>
      set.map((item) => [item, set.filter((one) => one !== item)] as const),
    ) ?? [],
  )
  return {
    form: parallel ? 'parallel statements' : String(adopt?.body['form'] ?? ''),
    standing: adopt?.body['standing'] ?? null,
    items: (parallel?.items ?? []).map((item) => ({
      side: item.side,
      act: item.act.ref,
      id: item.id,
      title: item.title,
      digest: item.digest,
      matchedWith: (partners.get(item) ?? []).map((one) => `${one.side} ${one.id}`),
    })),
  }
}

/** Every source that the acts of a matter give, once. */
function sourcesOf(acts: readonly Act[]): MatterState['sources'] {
  const found = new Map<string, MatterState['sources'][number]>()
  for (const act of acts) {
    for (const source of (act.body['source'] as MatterState['sources'] | undefined) ?? []) {
      found.set(JSON.stringify([source.title, source.publisher, source.date, source.differs]), source)
    }
  }
  return [...found.values()]
}
