import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { bad, ok, type Result } from '@alternat/tlog'
import type { Hono } from 'hono'

/** A server that is listening. */
export interface Listening {
  readonly close: () => Promise<void>
}

/** How long a request's first lines may take, in milliseconds: longer is somebody who only holds a place. */
const HEADERS_MS = 10_000
/** How long a whole request may take: the largest bundle at three megabits a second. */
const REQUEST_MS = 180_000
/** How often it is looked for those who take longer. */
const LOOK_MS = 5000

/** Why it may not. */
export type ListenCode = 'port-used' | 'port-bad'

function closing(server: Server): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      // Event streams stay open for ever by themselves.
      server.closeAllConnections()
    })
}

/** Listens on the loopback only: whoever is to be reached from elsewhere has something in front that speaks TLS. */
export function listen(app: Hono, port: number): Promise<Result<Listening, ListenCode>> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: LOOK_MS,
    },
  }) as Server
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? bad(
              'port-used',
              `Port ${port} is used by another program: name another with --port.`,
              String(port),
            )
          : bad('port-bad', `This program cannot listen on port ${port}.`, String(port)),
      ),
    )
    server.listen(port, 'localhost', () => resolve(ok({ close: closing(server) })))
  })
}
