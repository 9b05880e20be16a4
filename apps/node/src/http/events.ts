import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Store } from '../store/types.ts'

const BEAT_MS = 20_000

/** Every open stream: all end when the server closes; otherwise an open screen would keep it alive. */
export interface Streams {
  readonly ended: Promise<void>
  readonly end: () => void
  /**
   * Counts one more stream of somebody. Beyond `most` their oldest is told to go away: who opens streams without end
   * takes their own, and a newcomer is never kept out. Gives the way to leave.
   */
  readonly enter: (whose: string, most: number, goAway: () => void) => () => void
}

/** New streams, all open until `end` is called. */
export function openStreams(): Streams {
  const { promise, resolve } = Promise.withResolvers<void>()
  const open = new Map<string, Set<() => void>>()
  const enter: Streams['enter'] = (whose, most, goAway) => {
    const own = open.get(whose) ?? new Set()
    open.set(whose, own.add(goAway))
    const [oldest] = own
    if (own.size > most && oldest !== undefined) {
      own.delete(oldest)
      oldest()
    }
    return () => {
      own.delete(goAway)
      if (own.size === 0 && open.get(whose) === own) open.delete(whose)
    }
  }
  return { ended: promise, end: resolve, enter }
}

/** Who listens, how many streams they may have at once, and whether they still may. */
export interface Listener {
  readonly whose: string
  readonly most: number
  readonly stillMay: () => boolean
}

/**
 * Live updates: after each change of a log one event `heads` with `{dialogue, log, size}`, its id the size; after
 * something was found about whoever signed what came in, one event `alarms`.
 * A screen that missed some reads everything again, so nothing is replayed. Whoever may not read any more hears nothing
 * of what comes after.
 */
export function eventStream(
  c: Context,
  store: Store,
  streams: Streams,
  { whose, most, stillMay }: Listener,
): Response {
  return streamSSE(c, async (stream) => {
    const gone = Promise.withResolvers<void>()
    stream.onAbort(gone.resolve)
    const say = (write: () => unknown): void => {
      try {
        if (stillMay()) void write()
        else gone.resolve()
      } catch {
        // Who may not be asked about now is told nothing; their screen opens a stream anew.
        gone.resolve()
      }
    }
    const leave = streams.enter(whose, most, gone.resolve)
    const stop = store.onChange((heads) =>
      say(() => {
        for (const { dialogue, log, size } of heads) {
          const data = JSON.stringify({ dialogue, log, size })
          void stream.writeSSE({ event: 'heads', data, id: String(size) })
        }
      }),
    )
    const calm = store.branches.onKept(() => say(() => stream.writeSSE({ event: 'alarms', data: '{}' })))
    const beat = setInterval(() => say(() => stream.write(': here\n\n')), BEAT_MS)
    await stream.write(': here\n\n')
    await Promise.race([gone.promise, streams.ended])
    clearInterval(beat)
    stop()
    calm()
    leave()
  })
}
