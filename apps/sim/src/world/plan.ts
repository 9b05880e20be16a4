import type { DiskFault } from '../machine/faults.ts'
import { Chance } from '../random.ts'
import type { Chapter } from './prepared.ts'
import { ACT_WEIGHTS, type ActName } from './acts.ts'
import { LIES, type Lie } from '../byzantine/lies.ts'

/** From where a side sends its log: what the other is thought to lack, all of it, or the last act alone. */
export type Since = 'heard' | 'start' | 'last'

/** One thing that happens. All of a world is a list of these: it can be printed, cut and replayed. */
export type Event =
  /** A side releases an act; `pick` seeds every choice in it. */
  | {
      readonly do: 'act'
      readonly who: number
      readonly act: ActName
      readonly pick: number
      readonly full: boolean
    }
  /** A side sends what the other lacks: one packet for each delay, in events; none at all is a loss. */
  | {
      readonly do: 'send'
      readonly from: number
      readonly to: number
      readonly delays: readonly number[]
      readonly since: Since
      readonly mirrors: boolean
    }
  /** Some packet of long ago comes again. */
  | { readonly do: 'again'; readonly pick: number }
  /** A packet on its way is cut off or has a byte changed. */
  | { readonly do: 'damage'; readonly pick: number; readonly cut: boolean }
  /** Nothing passes between two machines for some events, or nothing one way. */
  | {
      readonly do: 'part'
      readonly a: number
      readonly b: number
      readonly until: number
      readonly oneWay: boolean
    }
  /** Time passes for all, in minutes. */
  | { readonly do: 'wait'; readonly minutes: number }
  /** One clock jumps, in minutes; a large one comes with the wrong year. */
  | { readonly do: 'clock'; readonly who: number; readonly minutes: number }
  /** Something will go wrong at a write to come. */
  | { readonly do: 'fault'; readonly who: number; readonly at: number; readonly fault: DiskFault }
  /** The power goes; `kept` unsynced transactions of each file are found again. */
  | { readonly do: 'power'; readonly who: number; readonly kept: number }
  /** From here to its next stop a machine's disk says that it has synced the store, and has not. */
  | { readonly do: 'cache'; readonly who: number }
  /** A byte falls over on the disk; somebody looks, and the file is brought back. */
  | { readonly do: 'flip'; readonly who: number; readonly pick: number }
  /** A copy of the store is put aside; the copy is put back, by somebody who means well. */
  | { readonly do: 'backup'; readonly who: number }
  | { readonly do: 'restore'; readonly who: number }
  /** The record of what was signed is lost, or its file emptied; `restore` puts the store back to its old copy as well. */
  | { readonly do: 'guard'; readonly who: number; readonly emptied: boolean; readonly restore: boolean }
  /** The store rejoins: asks the others what they hold of its log. */
  | { readonly do: 'rejoin'; readonly who: number }
  /** A side has the neutral witness cosign its log; its machine may stop at a write. */
  | { readonly do: 'witness'; readonly who: number; readonly stops: number | null }
  /** Somebody looks at the record: the fold, fresh and as kept, at a node. */
  | { readonly do: 'look'; readonly who: number }
  /** The liar does what no honest program does. */
  | { readonly do: 'lie'; readonly lie: Lie; readonly pick: number }

/** A world before it has begun. */
export interface Plan {
  readonly seed: number
  readonly sides: 2 | 3
  readonly chapter: Chapter
  /** Which side lies, if any. */
  readonly liar: number | null
  /** Whether the faults stop at the end and everything must come together. */
  readonly heals: boolean
  readonly events: readonly Event[]
}

/** The plan of a seed, of about `steps` events if said. */
export function planOf(seed: number, steps?: number): Plan {
  const chance = new Chance(seed, 1)
  const sides = chance.hits(0.3) ? 3 : 2
  const chapter = chapterOf(seed, chance.of(['opened', 'tabled', 'adopted'] as const))
  const liar = chance.hits(0.4) ? chance.below(sides) : null
  const heals = chance.hits(0.4)
  const length =
    steps ??
    chance.weighted([
      [10, 6],
      [20, 3],
      [48, 1],
    ] as const)
  const temper = temperOf(chance, liar)
  const events = Array.from({ length }, () => eventOf(chance, temper, { sides, liar }))
  return { seed, sides, chapter, liar, heals, events: withLostGuard(seed, events, sides) }
}

/**
 * Some of the worlds with a text on the table have statements instead, and in some a side has just moved out; drawn from
 * numbers of its own, too.
 */
function chapterOf(seed: number, drawn: Chapter): Chapter {
  if (new Chance(seed, 9).hits(0.06)) return 'moved'
  return drawn === 'tabled' && new Chance(seed, 8).hits(0.15) ? 'stated' : drawn
}

/**
 * In some worlds a guard record is lost. Drawn from numbers of its own, so that all other worlds are as they were.
 * The side is one that rejoins now and then, its officer too.
 */
function withLostGuard(seed: number, events: readonly Event[], sides: number): readonly Event[] {
  const chance = new Chance(seed, 7)
  if (!chance.hits(0.08)) return events
  const who = chance.below(sides)
  const lost: Event = { do: 'guard', who, emptied: chance.hits(0.5), restore: chance.hits(0.5) }
  const at = chance.below(events.length + 1)
  const early: Event = { do: 'backup', who }
  const later = events
    .slice(at)
    .flatMap((event): Event[] => (chance.hits(0.2) ? [event, { do: 'rejoin', who }] : [event]))
  return [...(chance.hits(0.5) ? [early] : []), ...events.slice(0, at), lost, ...later]
}

/** What may come at any place; a lost guard record is put in afterwards. */
type What = Exclude<Event['do'], 'guard'>
type Temper = readonly (readonly [What, number])[]

/** Every world has its own character: some kinds of trouble are left out, so that others meet each other. */
function temperOf(chance: Chance, liar: number | null): Temper {
  const trouble: Temper = [
    ['again', 3],
    ['damage', 3],
    ['part', 3],
    ['clock', 4],
    ['fault', 10],
    ['power', 4],
    ['cache', 4],
    ['flip', 2],
    ['restore', 8],
  ]
  const some = trouble.filter(() => chance.hits(0.5))
  const lies: Temper = liar === null ? [] : [['lie', 22]]
  const back: Temper = some.some(([what]) => what === 'restore' || what === 'cache') ? [['rejoin', 6]] : []
  const cuts: Temper = some.some(([what]) => what === 'cache') ? [['power', 6]] : []
  return [
    ['act', 40],
    ['send', 40],
    ['wait', 5],
    ['look', 3],
    ['witness', 5],
    ...back,
    ...cuts,
    ...some,
    ...lies,
  ]
}

interface Cast {
  readonly sides: number
  readonly liar: number | null
}

function eventOf(chance: Chance, temper: Temper, cast: Cast): Event {
  return MAKERS[chance.weighted(temper)](chance, cast)
}

const pickOf = (chance: Chance): number => chance.next()

const MAKERS: { readonly [W in What]: (chance: Chance, cast: Cast) => Event } = {
  act: (chance, { sides }) => ({
    do: 'act',
    who: chance.below(sides),
    act: chance.weighted(ACT_WEIGHTS),
    pick: pickOf(chance),
    full: chance.hits(0.8),
  }),
  send: (chance, { sides }) => {
    const from = chance.below(sides)
    // The last place is the reader's, who only receives.
    const to = chance.hits(0.12) ? sides : (from + 1 + chance.below(sides - 1)) % sides
    const copies = chance.weighted([
      [1, 16],
      [0, 2],
      [2, 2],
    ] as const)
    const delays = Array.from({ length: copies }, () =>
      chance.weighted([
        [0, 14],
        [1, 2],
        [3, 2],
        [9, 1],
        [40, 1],
      ] as const),
    )
    return {
      do: 'send',
      from,
      to,
      delays,
      since: chance.weighted([
        ['heard', 6],
        ['start', 1],
        ['last', 3],
      ] as const),
      mirrors: chance.hits(0.3),
    }
  },
  again: (chance) => ({ do: 'again', pick: pickOf(chance) }),
  damage: (chance) => ({ do: 'damage', pick: pickOf(chance), cut: chance.hits(0.4) }),
  part: (chance, { sides }) => {
    const a = chance.below(sides)
    const b = (a + 1 + chance.below(sides - 1)) % sides
    return { do: 'part', a, b, until: 2 + chance.below(12), oneWay: chance.hits(0.3) }
  },
  wait: (chance) => ({
    do: 'wait',
    minutes: chance.weighted([
      [1, 4],
      [60, 4],
      [1500, 2],
    ] as const),
  }),
  clock: (chance, { sides }) => ({
    do: 'clock',
    who: chance.below(sides),
    minutes: chance.weighted([
      [-5, 4],
      [-2000, 4],
      [7, 3],
      [525_600, 1],
    ] as const),
  }),
  fault: (chance, { sides }) => ({
    do: 'fault',
    who: chance.below(sides),
    at: chance.below(chance.hits(0.5) ? 4 : 24),
    fault: chance.weighted([
      ['crash', 6],
      ['crash-after', 6],
      ['full', 2],
      ['io', 2],
      ['io-kept', 1],
    ] as const),
  }),
  power: (chance, { sides }) => ({ do: 'power', who: chance.below(sides), kept: chance.below(3) }),
  cache: (chance, { sides }) => ({ do: 'cache', who: chance.below(sides) }),
  flip: (chance, { sides }) => ({ do: 'flip', who: chance.below(sides), pick: pickOf(chance) }),
  backup: (chance, { sides }) => ({ do: 'backup', who: chance.below(sides) }),
  restore: (chance, { sides }) => ({ do: chance.hits(0.5) ? 'backup' : 'restore', who: chance.below(sides) }),
  rejoin: (chance, { sides }) => ({ do: 'rejoin', who: chance.below(sides) }),
  witness: (chance, { sides }) => ({
    do: 'witness',
    who: chance.below(sides),
    stops: chance.hits(0.2) ? chance.below(3) : null,
  }),
  look: (chance, { sides }) => ({ do: 'look', who: chance.below(sides + 1) }),
  lie: (chance) => ({ do: 'lie', lie: chance.of(LIES), pick: pickOf(chance) }),
}
