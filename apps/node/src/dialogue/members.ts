import { dialogueOf, MAX_SEEN, sideOf, type Ref, type SideState } from '@alternat/acts'
import { sideCard } from '../side/card.ts'
import type { Store } from '../store/types.ts'
import { foldOf } from './fold-of.ts'
import { frameOf, originOf, type DialogueFrame } from './frame.ts'

/**
 * The side of a dialogue that this store speaks for: its own name, or that of the side which has moved to it. Where it is
 * no side at all, its own name still.
 */
export function sideIn(store: Store, dialogue: string): string {
  const frame = frameOf(store, dialogue)
  if (isPlain(store, frame)) return store.side
  return sideNamed(foldOf(store, dialogue).sides, store.side)?.id ?? store.side
}

/**
 * The side that speaks under a name now; else the one whose name it was from the beginning, or that spoke under it; else the
 * one that alone says it will. Null for a stranger, and where several say that they go on under a name which none has taken
 * up: whoever is written to would be anybody's guess.
 */
export function sideNamed(sides: readonly SideState[], name: string): SideState | null {
  const speaks = sides.find(({ log }) => log !== '' && sideOf(log) === name)
  const known = speaks ?? sides.find(({ id }) => id === name) ?? sides.find((side) => spoke(side, name))
  if (known !== undefined) return known
  const [next, another] = sides.filter((side) => side.next?.side === name)
  return next === undefined || another !== undefined ? null : next
}

/** The id of the side that {@link sideNamed} finds in a dialogue; the name itself for a stranger. */
export function sideIdOf(store: Store, dialogue: string, name: string): string {
  // A name on the list is its own side's for good: no fold is needed to know that.
  if (frameOf(store, dialogue).sides.some(({ id }) => id === name)) return name
  return sideNamed(foldOf(store, dialogue).sides, name)?.id ?? name
}

function spoke({ before = [] }: SideState, name: string): boolean {
  return before.some(({ log }) => sideOf(log) === name)
}

/**
 * Whether a name is one of those of the side whose log it is, a name that it has only said it goes on under among them:
 * nobody confirms from another machine what is their own.
 */
export function isSameSide(store: Store, name: string, log: string): boolean {
  const owner = sideOf(log)
  if (owner === name) return true
  const dialogue = dialogueOf(log)
  const frame = frameOf(store, dialogue)
  if (frame.sides.some(({ id }) => id === owner) && frame.sides.some(({ id }) => id === name)) return false
  const all = foldOf(store, dialogue).sides
  const one = sideNamed(all, owner)
  return one !== null && namesOf(one).includes(name)
}

/** Every name of a side, first to last, the one that it has said it goes on under among them. */
function namesOf(side: SideState): string[] {
  const before = (side.before ?? []).map(({ log }) => sideOf(log))
  const last = side.next === undefined ? [] : [side.next.side]
  return [...before, ...(side.log === '' ? [] : [sideOf(side.log)]), ...last]
}

/**
 * The name under which a side is written to now. From its move on, heard or not under the new name, nothing goes to the
 * old one: whoever kept its keys would go on reading.
 */
export function addressOf(side: SideState): string {
  return side.next?.side ?? (side.log === '' ? side.id : sideOf(side.log))
}

/** The names of the sides of a dialogue as they are written to now, ours left out; our own next name is among them. */
export function addressees(store: Store, dialogue: string): string[] {
  const names = foldOf(store, dialogue).sides.map(addressOf)
  return names.filter((name) => name !== store.side)
}

/** The logs in which our side spoke before it moved here. */
export function earlierLogs(store: Store, dialogue: string): ReadonlySet<string> {
  const frame = frameOf(store, dialogue)
  if (isPlain(store, frame)) return new Set()
  const side = sideNamed(foldOf(store, dialogue).sides, store.side)
  return new Set((side?.before ?? []).map(({ log }) => log))
}

/** Whether a name is the one under which another side of the dialogue is written to now. */
export function isAnothers(store: Store, dialogue: string, name: string): boolean {
  const side = sideNamed(foldOf(store, dialogue).sides, name)
  return side !== null && addressOf(side) === name && side.id !== sideIn(store, dialogue)
}

/**
 * The origins of the logs that `seen` lists, sorted: those of the sides, those listed before, which nobody may leave out, and
 * those in which sides go on as far as anything of them is held and there is room. None in a reconstruction.
 *
 * @param before those that the act in front listed
 */
export function otherLogs(
  store: Store,
  frame: DialogueFrame,
  own: string,
  before: readonly { readonly log: string }[] = [],
): string[] {
  if (frame.reconstruction !== null) return []
  const first = frame.sides.map(({ id }) => originOf(id, frame.dialogue))
  const wanted = [...first, ...before.map(({ log }) => log), ...laterLogs(store, frame)]
  // A side that moves again and again must not make the list longer than an act may have it, and so silence everybody.
  return [...new Set(wanted.filter((log) => log !== own))].slice(0, MAX_SEEN).sort()
}

function laterLogs(store: Store, frame: DialogueFrame): string[] {
  if (isPlain(store, frame)) return []
  const { sides } = foldOf(store, frame.dialogue)
  return sides
    .filter(({ before }) => before !== undefined)
    .map(({ log }) => log)
    .concat(sides.flatMap(({ before = [] }) => before.map(({ log }) => log)))
}

/** An act by which a side goes on as this one. */
export interface MoveHere {
  readonly act: Ref
  /** The side that moved, by its first name. */
  readonly from: string
  /** When it was signed, as it says: nothing that we say may be dated before. */
  readonly at: string
}

/**
 * The acts by which sides have moved to this store, under our own root, and which nothing goes on after yet: one of them
 * is what the second act of our log names. More than one means that whoever keeps the old keys moves several sides here.
 */
export function movesHere(store: Store, dialogue: string): MoveHere[] {
  const own = sideCard(store)
  if (!own.ok) return []
  const { root } = own.value.card
  const { sides, entries } = foldOf(store, dialogue)
  // A side of the dialogue has its own log, whoever says that they go on in it.
  if (sides.some(({ id }) => id === store.side)) return []
  return sides.flatMap(({ id, next }) => {
    if (next === undefined || next.side !== store.side || next.root !== root) return []
    const entry = entries.find(({ ref }) => ref.log === next.act.log && ref.index === next.act.index)
    return [{ act: next.act, from: id, at: entry?.at ?? '' }]
  })
}

/** The sides whose logs say that they go on under a name, each with the root that it named. */
export function movesTo(store: Store, name: string): { readonly from: string; readonly root: string }[] {
  const dialogues = new Set(store.heads().map(({ dialogue }) => dialogue))
  return [...dialogues].flatMap((dialogue) =>
    foldOf(store, dialogue).sides.flatMap(({ id, next }) =>
      next?.side === name ? [{ from: id, root: next.root }] : [],
    ),
  )
}

/**
 * The first side of a dialogue that is spoken for under a name which another dialogue held here shows to be given up; null
 * where there is none. A side that has moved out of this dialogue too is asked about under its new name: leaving two
 * dialogues is one move, not a reason to doubt the other.
 */
export function goneElsewhere(store: Store, dialogue: string): string | null {
  const names = foldOf(store, dialogue).sides.map(addressOf)
  const others = names.filter((name) => name !== store.side)
  return others.find((name) => nameAfter(store, name, dialogue) !== null) ?? null
}

/** Under which name a side goes on, as any dialogue held here but one shows; null where none does. */
export function nameAfter(store: Store, name: string, but?: string): string | null {
  const dialogues = new Set(store.heads().map(({ dialogue }) => dialogue))
  for (const dialogue of dialogues) {
    const side = dialogue === but ? null : sideNamed(foldOf(store, dialogue).sides, name)
    if (side !== null && addressOf(side) !== name && namesOf(side).includes(name)) return addressOf(side)
  }
  return null
}

/** Whether every log held is a side's first: then nobody has moved, as far as this store has anything of it. */
function isPlain(store: Store, { sides, dialogue }: DialogueFrame): boolean {
  const ids = new Set(sides.map(({ id }) => id))
  return ids.has(store.side) && store.heads(dialogue).every(({ side }) => ids.has(side))
}
