import type { Socket } from 'node:net'

/** The longest line one program may send the other: an act with four of the largest texts fits. */
const MAX_LINE = 32 * 1024 * 1024

/** JSON documents, one a line, both ways over a local socket. */
export interface Lines {
  /** The next document; `null` when the other end has closed. Throws on a line that is not JSON or too long. */
  readonly next: () => Promise<unknown>
  readonly send: (document: unknown) => void
  readonly close: () => void
}

async function* documents(socket: Socket): AsyncGenerator<unknown> {
  let rest = ''
  socket.setEncoding('utf8')
  for await (const chunk of socket as AsyncIterable<string>) {
    rest += chunk
    if (rest.length > MAX_LINE) throw new RangeError('line too long')
    const parts = rest.split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield JSON.parse(part) as unknown
  }
}

/** Reads and writes documents on a socket. */
export function linesOn(socket: Socket): Lines {
  const incoming = documents(socket)
  return {
    async next() {
      const { value, done } = await incoming.next()
      return done === true ? null : value
    },
    send: (document) => void socket.write(`${JSON.stringify(document)}\n`),
    close: () => void socket.end(),
  }
}
