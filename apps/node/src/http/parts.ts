import {
  actsWindow,
  matterPart,
  mattersWindow,
  outlineOf,
  PART_SECTIONS,
  sectionPart,
  type Entry,
  type Fold,
  type PartSection,
} from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { foldAsked, matterAsked, type AskedCode } from './asked.ts'
import { actsAsked, windowAsked } from './asked-window.ts'
import { problem, statusOf } from './problem.ts'
import type { Room } from './room.ts'
import { tell } from './told.ts'

/** What was cut out of a fold, kept as long as the fold: pages are opened more often than acts come in. */
const cut = new WeakMap<Fold, Map<string, object>>()

function part(fold: Fold, name: string, make: () => object): object {
  const parts = cut.get(fold) ?? new Map<string, object>()
  cut.set(fold, parts)
  const known = parts.get(name) ?? make()
  parts.set(name, known)
  return known
}

/** The frame of every page of a dialogue: its sides, its logs, the names of its matters. */
export function getOutline(c: Context, room: Room): Response | Promise<Response> {
  return withFold(c, room, (fold) => ok(part(fold, 'outline', () => outlineOf(fold))))
}

/** What a section is drawn from. */
export function getPart(c: Context, room: Room): Response | Promise<Response> {
  const name = c.req.param('section') ?? ''
  return withFold(c, room, (fold) => {
    const section = PART_SECTIONS.find((one) => one === name)
    if (section === undefined)
      return bad('section-unknown', 'No section of this name is drawn from several matters.', name)
    return ok(part(fold, `section ${section}`, () => sectionPart(fold, section satisfies PartSection)))
  })
}

/** What the page of one matter is drawn from. */
export function getMatter(c: Context, room: Room): Response | Promise<Response> {
  const found = matterAsked(c, room)
  if (!found.ok) return problem(c, statusOf(found.fault), found.fault)
  const { fold, matter } = found.value
  return tell(
    c,
    part(fold, `matter ${matter.id}`, () => matterPart(fold, matter)),
  )
}

/** Some matters of a dialogue, each with its three lines. */
export function getMatters(c: Context, room: Room): Response | Promise<Response> {
  return withFold(c, room, (fold) => {
    const asked = windowAsked(c)
    if (!asked.ok) return asked
    return ok(mattersWindow(fold, { ...asked.value, without: c.req.query('without') ?? null }))
  })
}

/** Some acts of the history, the latest first. */
export function getActs(c: Context, room: Room): Response | Promise<Response> {
  return withFold(c, room, (fold) => {
    const asked = actsAsked(c)
    return asked.ok ? ok(actsWindow(fold, asked.value)) : asked
  })
}

/** One act with what it says, and the words beside it that are off the record. */
export function getAct(c: Context, room: Room): Response | Promise<Response> {
  const leaf = c.req.param('leaf') ?? ''
  return withFold(c, room, (fold) => {
    const act = actOf(fold, leaf)
    if (act === null) return bad('act-unknown', 'No act of this name is on the record here.', leaf)
    const erased = fold.erased.filter(({ acts }) => acts.some((one) => one.leaf === act.ref.leaf))
    return ok({ act, erased })
  })
}

/** An act by its leaf data, or by eight digits or more that no other begins with. */
function actOf({ entries }: Fold, leaf: string): Entry | null {
  if (!/^[0-9a-f]{8,64}$/.test(leaf)) return null
  const found = entries.filter(({ ref }) => ref.leaf.startsWith(leaf))
  return found.length === 1 ? (found[0] ?? null) : null
}

function withFold(
  c: Context,
  room: Room,
  make: (fold: Fold) => Result<object, AskedCode>,
): Response | Promise<Response> {
  const fold = foldAsked(c, room)
  const told = fold.ok ? make(fold.value) : fold
  return told.ok ? tell(c, told.value) : problem(c, statusOf(told.fault), told.fault)
}
