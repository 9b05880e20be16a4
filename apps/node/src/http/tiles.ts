import { parseTilePath } from '@alternat/tlog'
import type { Context } from 'hono'
import { servedCheckpoint, servedTile } from '../tiles/served.ts'
import { problem } from './problem.ts'
import type { Room } from './room.ts'

/** A checkpoint grows old at once: whoever caches it longer shows monitors a stale log. */
const SECONDS = 'max-age=5'
/** A tile of one width never changes. */
const FOREVER = 'public, max-age=31536000, immutable'

function originOf(c: Context): string {
  return `${c.req.param('side') ?? ''}/alternat/${c.req.param('dialogue') ?? ''}`
}

function absent(c: Context): Response {
  return problem(c, 404, {
    code: 'tile-absent',
    message: 'Nothing of this log is served here, or not of this width.',
    where: c.req.path,
  })
}

/** The latest checkpoint of a log held here, with its cosignatures (C2SP tlog-tiles). */
export function getCheckpoint(c: Context, room: Room): Response {
  const note = servedCheckpoint(room.seat.receiver.store, originOf(c))
  if (note === null) return absent(c)
  return c.body(new Uint8Array(note), 200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': SECONDS,
  })
}

/** A tile of hashes or a bundle of entries (C2SP tlog-tiles). */
export function getTile(c: Context, room: Room): Response {
  const tile = parseTilePath(`tile/${c.req.param('level') ?? ''}/${c.req.param('index') ?? ''}`)
  const bytes = tile.ok ? servedTile(room.seat.receiver.store, originOf(c), tile.value) : null
  if (bytes === null) return absent(c)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'cache-control': FOREVER,
  })
}
