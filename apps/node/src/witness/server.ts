import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bad, MAX_WITNESS_REQUEST, ok, type Result } from '@alternat/tlog'
import { refusalOf, type Answer } from './answer.ts'
import { answerRequest } from './answer-request.ts'
import type { NeutralWitness } from './neutral.ts'

/** Where to listen. */
export interface WitnessAddress {
  /** A host name or IP; the loopback unless the operator has said otherwise. */
  readonly host: string
  readonly port: number
  /** How long a client may take to send a request, in milliseconds. */
  readonly patience?: number
}

/** A witness that is listening. */
export interface ListeningWitness {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Ten seconds for half a megabyte: who sends slower is holding a place that others need. */
const PATIENCE_MS = 10_000
/** Connections at once; more are refused by the system, so that nobody can take all memory. */
const MAX_CONNECTIONS = 256
const MAX_HEADER_BYTES = 8192

/** Serves a witness at an address: `port-used`, `port-bad`. */
export function serveWitness(
  witness: NeutralWitness,
  { host, port, patience = PATIENCE_MS }: WitnessAddress,
): Promise<Result<ListeningWitness, 'port-used' | 'port-bad'>> {
  const server = createServer(
    {
      requestTimeout: patience,
      headersTimeout: Math.min(patience, 5000),
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(patience, 1000),
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    (request, response) => void respond(witness, request, response),
  )
  server.maxConnections = MAX_CONNECTIONS
  return listening(server, host, port)
}

function listening(
  server: Server,
  host: string,
  port: number,
): Promise<Result<ListeningWitness, 'port-used' | 'port-bad'>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? bad('port-used', `Port ${port} is used by another program: name another with --port.`, host)
          : bad('port-bad', 'This program cannot listen at this address.', `${host} ${port}`),
      ),
    )
    server.listen(port, host, () => {
      const bound = server.address()
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve(ok({ port: typeof bound === 'object' && bound !== null ? bound.port : port, close }))
    })
  })
}

async function respond(
  witness: NeutralWitness,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request)
  // The client went away before it had sent everything: there is nobody to answer.
  if (body === 'broken') return void response.destroy()
  const { method = 'GET', url = '/' } = request
  const [path = '/'] = url.split('?')
  const answer =
    body === 'too-large' ? refusalOf(413, 'too-large') : answerRequest(witness, { method, path, body })
  if (body === 'too-large') response.setHeader('connection', 'close')
  send(response, method, answer)
}

function send(response: ServerResponse, method: string, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Everything here is public and nothing is told by cookie: monitors may run in a page.
    'access-control-allow-origin': '*',
  })
  response.end(method === 'HEAD' ? undefined : body)
}

/** The body, read up to the cap whatever length was promised. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | 'too-large' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_WITNESS_REQUEST) return 'too-large'
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length
      if (length > MAX_WITNESS_REQUEST) return 'too-large'
      parts.push(part)
    }
  } catch {
    return 'broken'
  }
  return new Uint8Array(Buffer.concat(parts))
}
