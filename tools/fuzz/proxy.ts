import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** Stands between the fuzzer and the program. */
export interface Proxy {
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Passes each request on under the next of several sessions: what one person may ask in a second is bounded, and a
 * fuzzer that is only told to wait finds nothing. `cookies` empty: as nobody.
 */
export function startProxy(target: string, port: number, cookies: readonly string[]): Promise<Proxy> {
  let next = 0
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const cookie = cookies[next++ % Math.max(1, cookies.length)]
    const headers = { ...asked.headers, host: new URL(target).host, origin: target }
    const more = cookie === undefined ? {} : { cookie }
    const onward = request(
      new URL(asked.url ?? '/', target),
      { method: asked.method, headers: { ...headers, ...more }, insecureHTTPParser: false },
      (told) => {
        answer.writeHead(told.statusCode ?? 502, told.headers)
        told.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }
  const server: Server = createServer(pass)
  return new Promise((resolve) => {
    server.listen(port, 'localhost', () =>
      resolve({
        address: `http://localhost:${port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      }),
    )
  })
}
