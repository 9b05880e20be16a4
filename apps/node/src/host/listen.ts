import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { bad, ok, type Result } from '@alternat/tlog'
import type { Hono } from 'hono'

/** A server that is listening. */
export interface Listening {
  readonly close: () => Promise<void>
}

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

/**
 * Listens on the loopback only: until there is sign-in, whoever can reach the server is the person at this
 * machine.
 */
export function listen(app: Hono, port: number): Promise<Result<Listening, ListenCode>> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
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
