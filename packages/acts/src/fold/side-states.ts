import type { Body } from '../kinds.ts'
import type { Act, ActOf } from './act.ts'
import type { HeldLog } from './held.ts'
import { moveIn } from './moves.ts'
import { logAfter } from './named.ts'
import type { Sides } from './sides.ts'
import type { LogBefore, LogCustody, MoveNamed, SideState } from './types.ts'
import type { Frame, Placed } from './validate.ts'

/** What the states of the sides are told from. */
interface Told {
  readonly frame: Frame
  readonly placed: ReadonlyMap<string, readonly Placed[]>
  readonly held: readonly HeldLog[]
  readonly sides: Sides
  readonly applied: readonly Act[]
}

/** Each side with the log it speaks in, and those in which it spoke before it moved. */
export function sideStates({ placed, frame, held, sides, applied }: Told): SideState[] {
  const accepted = new Set(applied.filter((act) => act.ref.index === 1).map((act) => act.logSide))
  return sides.ids.map((id) => {
    const known = { id, name: sides.name(id) }
    if (frame.reconstruction) return { ...known, log: '', custody: 'reported', accepted: true }
    const way = wayOf(placed, id, held[0]?.dialogue ?? '')
    return { ...known, ...way, accepted: accepted.has(id) }
  })
}

function wayOf(
  placed: ReadonlyMap<string, readonly Placed[]>,
  side: string,
  dialogue: string,
): Pick<SideState, 'log' | 'custody' | 'before' | 'next'> {
  const before: LogBefore[] = []
  let log = logAfter(side, dialogue)
  for (;;) {
    const list = placed.get(log) ?? []
    const move = moveIn(list)
    const custody = custodyOf(list)
    const told = { log, custody, ...(before.length === 0 ? {} : { before }) }
    if (move === null) return told
    const next = nextOf(move, dialogue)
    // A side may name a log it has spoken in before, its own among them: nobody walks in a circle for it.
    if (next.log === log || before.some((one) => one.log === next.log)) return { ...told, next }
    // Its second act stands: then the first does, and it goes on for this side, or it would be nobody's.
    if (placed.get(next.log)?.[1]?.act?.logSide !== side) return { ...told, next }
    before.push({ log, custody, act: move.ref, on: move.on })
    log = next.log
  }
}

function custodyOf(placed: readonly Placed[]): LogCustody {
  const opening = placed[0]?.act ?? null
  return opening === null ? 'not yet opened' : (opening.body as unknown as Body<'side.open'>).custody
}

function nextOf(act: ActOf<'side.move'>, dialogue: string): MoveNamed {
  const { to, root } = act.body
  return { side: to, root, log: logAfter(to, dialogue), act: act.ref, on: act.on }
}
