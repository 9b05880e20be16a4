import { dialogueOf, sideOf, type Ref } from '@alternat/acts'
import { parseSignatureLine, statedTime, type SignatureLine } from '@alternat/tlog'
import { seenBy } from '../bundle/heard.ts'
import type { Store } from '../store/types.ts'
import { knownWitnesses } from '../witness/pinned.ts'
import { isSameSide, sideIdOf } from '../dialogue/members.ts'

/**
 * How firmly acts stand: in the log of their side alone; mirrored, so that another side holds them and can show
 * them; witnessed, so that somebody neutral has seen the log that holds them. About bytes, never about content.
 */
export type Firmness = 'own log only' | 'mirrored' | 'witnessed'

/** How far one cosigner has confirmed a log, as this store has heard. */
export interface Confirmed {
  /** The side whose mirror it is, or what our people call the witness. */
  readonly by: string
  /** The largest size confirmed. */
  readonly size: number
  /** When, in seconds since 1970, as the cosigner says. */
  readonly time: number
}

/** How firmly the acts of one log stand. */
export interface LogStanding {
  readonly log: string
  /** How many leading acts are asked about. */
  readonly upTo: number
  readonly firmness: Firmness
  readonly mirrors: readonly Confirmed[]
  readonly witnesses: readonly Confirmed[]
  /**
   * How many leading acts some act of another side has named as seen. Beyond that a revocation can still reach back:
   * cosignatures do not hold an act, because they are not on the record.
   */
  readonly named: number
}

/** How firmly several acts stand: as the weakest of them does. */
export interface Standing {
  readonly firmness: Firmness
  readonly logs: readonly LogStanding[]
}

/**
 * How firmly acts stand, as far as this store has heard. Never part of a card: two sides may have heard different
 * cosignatures, and the card is the same bytes on both.
 */
export function standingOf(store: Store, acts: readonly Ref[]): Standing {
  const upTo = new Map<string, number>()
  for (const { log, index } of acts) upTo.set(log, Math.max(upTo.get(log) ?? 0, index + 1))
  const logs = [...upTo]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([log, size]) => logStanding(store, log, size))
  return { firmness: weakest(logs), logs }
}

/** How firmly the first `upTo` acts of a log stand: by the latest lines of each cosigner, however long the log is. */
export function logStanding(store: Store, log: string, upTo: number): LogStanding {
  const size = store.head(log)?.size ?? 0
  const lines = cosignersOf(store, log).flatMap((name) => latestLines(store, log, name, size))
  // By the side and not by its name: one that has moved is one confirmation, not two.
  const mirrors = furthest(lines, (line) => {
    const name = mirrorOf(line, log)
    return name === null ? null : sideIdOf(store, dialogueOf(log), name)
  })
  const neutral = new Map(
    knownWitnesses(store.crypto, store).map(({ name, key }) => [`${key.name}+${key.keyId}`, name]),
  )
  const witnesses = furthest(lines, ({ name, keyId }) => neutral.get(`${name}+${keyId}`) ?? null)
  const covers = (all: readonly Confirmed[]): boolean => all.some(({ size }) => size >= upTo)
  const firmness = covers(witnesses) ? 'witnessed' : covers(mirrors) ? 'mirrored' : 'own log only'
  return { log, upTo, firmness, mirrors, witnesses, named: namedBy(store, log) }
}

function namedBy(store: Store, log: string): number {
  const dialogue = dialogueOf(log)
  const others = store.heads(dialogue).filter(({ side }) => !isSameSide(store, side, log))
  return Math.max(0, ...others.map(({ side }) => seenBy(store, side, dialogue, log)))
}

/** Under which names somebody may have confirmed a log: mirrors of the other sides met, and witnesses pinned. */
function cosignersOf(store: Store, log: string): string[] {
  const others = store.cards().filter(({ side }) => !isSameSide(store, side, log))
  const neutral = knownWitnesses(store.crypto, store).map(({ key }) => key.name)
  return [...others.map(({ side }) => `${side}/mirror`), ...neutral]
}

function latestLines(
  store: Store,
  log: string,
  name: string,
  upTo: number,
): { size: number; line: SignatureLine }[] {
  return store.cosignaturesNear(log, name, upTo).flatMap(({ size, line }) => {
    const parsed = parseSignatureLine(line)
    // Of Ed25519 alone: a line of ML-DSA-44 stands beside one and moves nothing.
    return parsed?.signature.length === 72 ? [{ size, line: parsed }] : []
  })
}

/** The side whose mirror signed a line; null for its own side’s, and for any other signer. */
function mirrorOf({ name }: SignatureLine, log: string): string | null {
  const side = /^(.+)\/mirror$/.exec(name)?.[1]
  return side === undefined || side === sideOf(log) ? null : side
}

/** The largest size of each cosigner, by name. */
function furthest(
  lines: readonly { readonly size: number; readonly line: SignatureLine }[],
  nameOf: (line: SignatureLine) => string | null,
): Confirmed[] {
  const best = new Map<string, Confirmed>()
  for (const { size, line } of lines) {
    const by = nameOf(line)
    if (by === null || size <= (best.get(by)?.size ?? -1)) continue
    best.set(by, { by, size, time: Number(statedTime(line)) })
  }
  return [...best.values()].toSorted((a, b) => (a.by < b.by ? -1 : 1))
}

const ORDER: readonly Firmness[] = ['own log only', 'mirrored', 'witnessed']

function weakest(logs: readonly LogStanding[]): Firmness {
  const found = ORDER.find((firmness) => logs.some((one) => one.firmness === firmness))
  return found ?? 'own log only'
}
