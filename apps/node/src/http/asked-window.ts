import type { ActsAsked, WindowAsked } from '@alternat/acts'
import { bad, ok, type Bad, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import type { AskedCode } from './asked.ts'

/** Lines told at once, and where nobody says how many. */
const MOST = 500
const USUAL = 100
/** Characters of a filter, and names in a list of the query. */
const MOST_CHARACTERS = 200
const MOST_NAMES = 200

function badWindow(where: string): Bad<AskedCode> {
  return bad(
    'window-bad',
    'The window of the list is not as it must be: where it begins, how many lines, what must be in them.',
    where,
  )
}

/** Which lines of a list are asked for. */
export function windowAsked(c: Context): Result<WindowAsked, AskedCode> {
  const from = countIn(c, 'from', 0)
  const limit = countIn(c, 'limit', USUAL)
  const fits = (c.req.query('fits') ?? '').trim().toLowerCase()
  if (from === null) return badWindow('from')
  if (limit === null || limit < 1 || limit > MOST) return badWindow('limit')
  if (fits.length > MOST_CHARACTERS) return badWindow('fits')
  return ok({ from, limit, fits })
}

/** Which lines of the history are asked for, and in what order. */
export function actsAsked(c: Context): Result<ActsAsked, AskedCode> {
  const window = windowAsked(c)
  if (!window.ok) return window
  const by = c.req.query('by') ?? 'on'
  if (by !== 'on' && by !== 'at') return badWindow('by')
  const kinds = namesIn(c, 'kinds')
  const without = namesIn(c, 'without')
  const after = namesIn(c, 'after')?.map((one) => /^([0-9]{1,15}):(.+)$/.exec(one)) ?? null
  if (kinds === null) return badWindow('kinds')
  if (without === null) return badWindow('without')
  if (after === null || after.some((one) => one === null)) return badWindow('after')
  const places = after.flatMap((one) => (one === null ? [] : [[one[2] ?? '', Number(one[1])] as const]))
  return ok({ ...window.value, by, kinds, without, after: new Map(places) })
}

function countIn(c: Context, name: string, usual: number): number | null {
  const said = c.req.query(name)
  if (said === undefined || said === '') return usual
  return /^[0-9]{1,9}$/.test(said) ? Number(said) : null
}

function namesIn(c: Context, name: string): readonly string[] | null {
  const names = (c.req.query(name) ?? '').split(',').filter((one) => one !== '')
  return names.length > MOST_NAMES ? null : names
}
