import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Store } from '../store/types.ts'

const BEAT_MS = 20_000

/** Ends every open stream when the server closes; otherwise an open screen would keep it alive. */
export interface Streams {
  readonly ended: Promise<void>
  readonly end: () => void
}

/** New streams, all open until `end` is called. */
export function openStreams(): Streams {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { ended: promise, end: resolve }
}

/**
 * Live updates: after each change of a log one event `heads` with `{dialogue, log, size}`, its id the size; after
 * something was found about whoever signed what came in, one event `alarms`.
 * A screen that missed some reads everything again, so nothing is replayed. It ends soon after whoever listens is no
 * longer signed in.
 */
export function eventStream(
  c: Context,
  store: Store,
  streams: Streams,
  isStillIn: () => boolean = () => true,
): Response {
  return streamSSE(c, async (stream) => {
    const gone = Promise.withResolvers<void>()
    stream.onAbort(gone.resolve)
    const stop = store.onChange((heads) => {
      for (const { dialogue, log, size } of heads) {
        const data = JSON.stringify({ dialogue, log, size })
        void stream.writeSSE({ event: 'heads', data, id: String(size) })
      }
    })
    const calm = store.branches.onKept(() => void stream.writeSSE({ event: 'alarms', data: '{}' }))
    const beat = setInterval(() => {
      if (isStillIn()) void stream.write(': here\n\n')
      else gone.resolve()
    }, BEAT_MS)
    await stream.write(': here\n\n')
    await Promise.race([gone.promise, streams.ended])
    clearInterval(beat)
    stop()
    calm()
  })
}
