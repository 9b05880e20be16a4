import type { LogHeld, Ref, Seen } from '@alternat/acts'
import { ok, type Crypto, type Result } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import type { Actor, Cast } from './cast.ts'
import type { DemoCode } from './codes.ts'
import { memoryLog, type MemoryLog } from './memory-log.ts'
import { prepare, remember, type Prepared } from './prepare.ts'
import { nothingPlayed } from './resolve.ts'
import { runsOf, writersOf, type Script } from './script.ts'

/** A dialogue played in memory: its logs, and the place of every act by step. */
export interface PlayedInMemory {
  readonly logs: readonly LogHeld[]
  readonly refs: ReadonlyMap<string, Ref>
}

/** The table at which the actors sit: each one's log, and what it has heard of the others'. */
interface Table {
  readonly logs: ReadonlyMap<string, MemoryLog>
  readonly heard: Map<string, Map<string, Seen>>
}

/**
 * Plays a script with real keys and without stores: the same acts, sealed, that {@link buildDemo} releases.
 * For tests that play one many times. `demo-data` where a step points at nothing.
 */
export function playInMemory(
  crypto: Crypto,
  script: Script,
  cast: Cast,
  random: Ports['random'],
): Result<PlayedInMemory, DemoCode> {
  const actors = writersOf(script).map(({ side }) => cast.get(side) as Actor)
  const table = sitDown(crypto, script, actors, random)
  open(script, actors, table)
  const played = nothingPlayed()
  for (const run of runsOf(script.steps)) {
    for (const step of run) {
      const ready = prepare(crypto, random, script, step, played)
      if (!ready.ok) return ready
      remember(played, ready.value, perform(table, ready.value))
    }
    tell(table, run[0]?.by ?? '')
  }
  const logs = [...table.logs.values()].map(({ log, leaves }) => ({ log, leaves }))
  return ok({ logs, refs: played.refs })
}

function sitDown(crypto: Crypto, script: Script, actors: readonly Actor[], random: Ports['random']): Table {
  const sides = actors.map(({ writer }) => writer.side)
  const logs = new Map(
    actors.map((actor) => [actor.writer.side, memoryLog(crypto, actor, script.dialogue, random)]),
  )
  const others = (side: string) => sides.filter((other) => other !== side)
  const empty = (side: string) => new Map(others(side).map((other) => [other, headOf(logs, other)]))
  return { logs, heard: new Map(sides.map((side) => [side, empty(side)])) }
}

/** Leaf 0 and leaf 1 of every log: each opens, the first proposes, the others accept. */
function open(script: Script, actors: readonly Actor[], table: Table): void {
  let proposal: Ref | null = null
  for (const { writer, card } of actors) {
    const log = table.logs.get(writer.side) as MemoryLog
    const { v: _, ...fields } = card
    const common = { at: writer.opens, level: 'public' as const }
    const body = { ...fields, dialogue: script.dialogue }
    log.append({ ...common, office: 'root', kind: 'side.open', body, seen: [], refs: [] })
    const office = negotiator(writer.offices)
    const joins =
      proposal === null
        ? { kind: 'dialogue.propose', body: proposalOf(script), seen: [], refs: [] }
        : { kind: 'dialogue.accept', body: {}, seen: seenBy(table, writer.side), refs: [proposal] }
    const ref = log.append({ ...common, office, ...joins })
    proposal ??= ref
    tell(table, writer.side)
  }
}

function proposalOf(script: Script): Record<string, unknown> {
  const sides = script.sides.map(({ id, name }) => ({ id, name }))
  const compiler = script.compiler === undefined ? {} : { compiler: script.compiler.name }
  return { title: script.title, sides, ...compiler }
}

function negotiator(offices: Actor['writer']['offices']): string {
  return offices.find(({ powers }) => powers.includes('negotiate'))?.name ?? ''
}

function perform(table: Table, ready: Prepared): Ref {
  const { step, office, kind, level, body, refs } = ready
  const log = table.logs.get(step.by) as MemoryLog
  return log.append({ at: step.at, office, kind, level, body, refs, seen: seenBy(table, step.by) })
}

/** What had reached a side, sorted by log. */
function seenBy(table: Table, side: string): Seen[] {
  const heard = [...(table.heard.get(side)?.values() ?? [])]
  return heard.toSorted((a, b) => (a.log < b.log ? -1 : 1))
}

/** Everything a side has logged reaches the others: what a bundle does between stores. */
function tell(table: Table, side: string): void {
  const head = headOf(table.logs, side)
  for (const [other, heard] of table.heard) if (other !== side) heard.set(side, head)
}

function headOf(logs: ReadonlyMap<string, MemoryLog>, side: string): Seen {
  return (logs.get(side) as MemoryLog).head()
}
