import { dialogueOf, sideOf, type Ref, type SideState } from '@alternat/acts'
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

/** The side that speaks, spoke, or says that it will speak under a name; null for a stranger. */
export function sideNamed(sides: readonly SideState[], name: string): SideState | null {
  const known = sides.find(({ id }) => id === name)
  return known ?? sides.find((side) => namesOf(side).includes(name)) ?? null
}

/** Whether a name is one of those of the side whose log it is: nobody confirms from another machine what is their own. */
export function isSameSide(store: Store, name: string, log: string): boolean {
  const owner = sideOf(log)
  if (owner === name) return true
  const dialogue = dialogueOf(log)
  const heads = store.heads(dialogue)
  // Where no log of that name is held, nobody goes on under it here.
  if (!heads.some(({ side }) => side === name)) return false
  const { sides } = frameOf(store, dialogue)
  if (sides.some(({ id }) => id === owner) && sides.some(({ id }) => id === name)) return false
  const all = foldOf(store, dialogue).sides
  const one = sideNamed(all, owner)
  return one !== null && one === sideNamed(all, name)
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

/** Whether a name is the one under which another side of the dialogue is written to now. */
export function isAnothers(store: Store, dialogue: string, name: string): boolean {
  const side = sideNamed(foldOf(store, dialogue).sides, name)
  return side !== null && addressOf(side) === name && side.id !== sideIn(store, dialogue)
}

/**
 * The origins of the logs that `seen` lists, sorted: those of the sides, and those in which sides go on as far as
 * anything of them is held. None in a reconstruction.
 */
export function otherLogs(store: Store, frame: DialogueFrame, own: string): string[] {
  if (frame.reconstruction !== null) return []
  const first = frame.sides.map(({ id }) => originOf(id, frame.dialogue))
  return [...new Set([...first, ...laterLogs(store, frame)])].filter((log) => log !== own).sort()
}

function laterLogs(store: Store, frame: DialogueFrame): string[] {
  if (isPlain(store, frame)) return []
  const { sides } = foldOf(store, frame.dialogue)
  return sides
    .filter(({ before }) => before !== undefined)
    .map(({ log }) => log)
    .concat(sides.flatMap(({ before = [] }) => before.map(({ log }) => log)))
}

/**
 * The act by which a side has moved to this store, under our own root, and which nothing goes on after yet: what the
 * second act of our log names. Null where nobody has.
 */
export function moveToUs(store: Store, dialogue: string): Ref | null {
  const own = sideCard(store)
  if (!own.ok) return null
  const { root } = own.value.card
  const moved = foldOf(store, dialogue).sides.find(
    ({ next }) => next !== undefined && next.side === store.side && next.root === root,
  )
  return moved?.next?.act ?? null
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

/** Whether another dialogue held here shows that a name is spoken under no more. */
export function movedElsewhere(store: Store, name: string, dialogue: string): boolean {
  return nameAfter(store, name, dialogue) !== null
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
