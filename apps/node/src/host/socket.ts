import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { bad, type Result } from '@alternat/tlog'
import { linesOn, type Lines } from './lines.ts'
import { socketPath } from './socket-path.ts'

/**
 * Asks whoever holds an office's keys for its signatures over a message: 64 bytes of Ed25519, and behind them those of
 * ML-DSA-44 where the office has such a key. `null`: not this; look again what is to be signed, for the log has moved on.
 */
export type AskSignature = (office: string, message: Uint8Array) => Promise<Uint8Array | null>

/** Performs one writing operation on the store the server holds. */
export type Perform = (op: string, args: unknown, ask: AskSignature) => Promise<Result<unknown>>

interface Asked {
  readonly op: string
  readonly args: unknown
}

function asking(lines: Lines): AskSignature {
  return async (office, message) => {
    lines.send({ sign: { office, message: message.toBase64() } })
    const answer = (await lines.next()) as { signature?: unknown } | null
    if (answer?.signature === null) return null
    if (typeof answer?.signature !== 'string') throw new TypeError('no signature came')
    return Uint8Array.fromBase64(answer.signature)
  }
}

async function converse(socket: Socket, perform: Perform): Promise<void> {
  const lines = linesOn(socket)
  try {
    const { op, args } = (await lines.next()) as Asked
    lines.send({ done: await perform(op, args, asking(lines)) })
  } catch {
    lines.send({ done: bad('socket-broken', 'The running server could not read the request.') })
  }
  lines.close()
}

/** Listening for other programs of the same person. */
export interface LocalDoor {
  readonly close: () => Promise<void>
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    // The socket must never exist, even for a moment, with a mode that lets another user in.
    const mask = process.umask(0o177)
    server.listen(path, () => resolve(true))
    process.umask(mask)
  })
}

/**
 * Opens the local door of a store: a socket that only the same user can reach. The lock on the store has
 * been taken before, so a socket file that is still there belongs to a process that has died.
 *
 * @returns `null` where no socket can be made; commands then say that the store is in use
 */
export async function openDoor(folder: string, perform: Perform): Promise<LocalDoor | null> {
  const path = socketPath(folder)
  if (path === null) return null
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    void converse(socket, perform)
  })
  if (process.platform !== 'win32') rmSync(path, { force: true })
  if (!(await listen(server, path))) return null
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return {
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy())
        server.close(() => resolve())
      }),
  }
}

function reach(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket)).once('error', () => resolve(null))
  })
}

interface Told {
  readonly sign?: { readonly office: string; readonly message: string }
  readonly done?: Result<unknown>
}

async function answerUntilDone(lines: Lines, sign: AskSignature): Promise<Result<unknown>> {
  for (;;) {
    const told = (await lines.next()) as Told | null
    if (told === null) return bad('socket-broken', 'The running server ended before it had answered.')
    if (told.done !== undefined) return told.done
    if (told.sign === undefined) return bad('socket-broken', 'The running server sent something unknown.')
    const signature = await sign(told.sign.office, Uint8Array.fromBase64(told.sign.message))
    lines.send({ signature: signature?.toBase64() ?? null })
  }
}

/**
 * Has the server that holds a store perform an operation. The office's key stays in this process: the
 * server sends what is to be signed and gets the signature back.
 *
 * @returns `null` where no server is running on that store
 */
export async function throughDoor(
  folder: string,
  op: string,
  args: unknown,
  sign: AskSignature,
): Promise<Result<unknown> | null> {
  const path = socketPath(folder)
  const socket = path === null ? null : await reach(path)
  if (socket === null) return null
  const lines = linesOn(socket)
  lines.send({ op, args })
  try {
    return await answerUntilDone(lines, sign)
  } finally {
    socket.destroy()
  }
}
